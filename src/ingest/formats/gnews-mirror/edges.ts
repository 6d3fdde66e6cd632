import type { Element } from 'hast';
import { edtfOf } from '../../../edtf.ts';
import type { Draft } from '../../draft.ts';
import { readCreditLine } from '../../fields/people/credits.ts';
import { element, elements, isElement, stringProperty, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import {
  bareTime,
  isChannel,
  neighbour,
  originalLabel,
  pictureCredit,
  promotion,
  sourceLabel,
  sourceTime,
} from './furniture.ts';

/** The purpose of a line at the edge of an article. */
type Use =
  | 'content'
  | 'rule'
  | 'picture'
  | 'credit'
  | 'source'
  | 'time'
  | 'promotion'
  | 'links'
  | 'related'
  | 'label';

/** Farthest that the lines before an article reach. */
const headLines = 10;

/**
 * Takes the lines before and after an article off it: sources become references, the time of the source a stated
 * date, calls to follow and channels of the group go. Credits stay for the rule that reads them everywhere.
 */
export function takeEdges(draft: Draft): void {
  const blocks = draft.body.children.filter((node) => isElement(node));
  const uses = new Uses(blocks, draft.title ?? '');
  let from = 0;
  while (from <= headLines && from < blocks.length && uses.at(from) !== 'content') from += 1;
  if (from > headLines) from = 0;
  let to = blocks.length - 1;
  let furnished = -1;
  for (; to >= from && uses.at(to) !== 'content'; to -= 1) if (uses.at(to) !== 'picture') furnished = to;
  // An article of nothing but pictures keeps those that stand before the group's own lines.
  if (to < from)
    while (furnished >= 0 && furnished < blocks.length && uses.at(furnished) !== 'promotion') furnished += 1;
  draft.body.children = blocks.flatMap((block, at) => {
    const after = at > to && furnished >= 0 && at >= furnished;
    if ((at >= from && !after) || !take(block, uses.at(at), draft, after)) return [block];
    return after ? [] : picturesOf(block);
  });
}

/** The pictures of a line before the article: glued to the group's call to follow, they are the article's. */
const picturesOf = (block: Element): Element[] =>
  [...elements(block, 'img')].map((image) => element('p', {}, [image]));

/** Tells what each block is for, finding it when it is asked. */
class Uses {
  readonly #blocks: readonly Element[];
  readonly #title: string;
  readonly #known = new Map<number, Use>();

  constructor(blocks: readonly Element[], title: string) {
    this.#blocks = blocks;
    this.#title = title;
  }

  at(index: number): Use {
    const known = this.#known.get(index);
    if (known) return known;
    const block = this.#blocks[index];
    const use = block ? this.#settled(useOf(block), index) : 'content';
    this.#known.set(index, use);
    return use;
  }

  #settled(use: Use, index: number): Use {
    // A heading with nothing under it heads another article.
    const last = index === this.#blocks.length - 1;
    if (use === 'content' && last && /^h\d$/u.test(this.#blocks[index]?.tagName ?? '')) return 'related';
    if (use !== 'links') return use;
    if (this.#title && textOf(this.#blocks[index] ?? element('p')).trim() === this.#title) return 'label';
    // Links that no label announces as sources are the article's own: a film that it speaks of.
    let before = index - 1;
    while (before >= 0 && this.#known.get(before) === undefined && this.#isLinks(before)) before -= 1;
    const announced = before >= 0 ? this.at(before) : 'content';
    const settled = announced === 'source' || announced === 'links' ? 'links' : 'content';
    for (let at = before + 1; at < index; at += 1) this.#known.set(at, settled);
    return settled;
  }

  #isLinks(index: number): boolean {
    const block = this.#blocks[index];
    return block !== undefined && useOf(block) === 'links';
  }
}

function useOf(block: Element): Use {
  if (block.tagName === 'hr') return 'rule';
  const text = textOf(block).replace(/\s+/gu, ' ').trim();
  const hrefs = [...elements(block, 'a')].map((link) => stringProperty(link, 'href'));
  // A picture keeps the line that says whose it is.
  if (!text || (pictureCredit.test(text) && !elements(block, 'img').next().done)) return 'picture';
  if (text.length > 400) return 'content';
  if (sourceTime.test(text) && text.length < 120) return 'time';
  if (bareTime.test(text)) return 'time';
  if (pictureCredit.test(text) || neighbour.test(text)) return pictureCredit.test(text) ? 'label' : 'related';
  if (readCreditLine(text)) return 'credit';
  if (isSource(text, hrefs)) return 'source';
  if (leadsToChannels(hrefs, text) || (hrefs.some(isChannel) && promotion.test(text))) return 'promotion';
  if (promotion.test(text) && text.length < 60 && /[:：]?$/u.test(text) && !/[。！？]/u.test(text))
    return 'promotion';
  if (hrefs.length > 0 && wordsOutsideLinks(block).length < 3) return 'links';
  return /^[^。！？]{0,120}https?:\/\/\S+$/u.test(text) ? 'links' : 'content';
}

function isSource(text: string, hrefs: readonly string[]): boolean {
  const label = sourceLabel.exec(text)?.[0] ?? '';
  if (!label) return false;
  const closed = /[:：｜|┃】\]]\s*$/u.test(label);
  return label.trim() === text || (closed && (hrefs.length > 0 || /https?:/u.test(text) || text.length < 80));
}

/** A line or a list of nothing but a group's own channels. */
const leadsToChannels = (hrefs: readonly string[], text: string): boolean =>
  hrefs.length > 0 && hrefs.every(isChannel) && text.length < 60 * hrefs.length && !/[。！？]/u.test(text);

function wordsOutsideLinks(block: Element): string {
  const inside = [...elements(block, 'a')].map(textOf).join('');
  return textOf(block)
    .replace(/[\s:：–\-|｜、，]/gu, '')
    .slice(inside.replace(/[\s:：–\-|｜、，]/gu, '').length);
}

/** Whether the block was taken off the article. */
function take(block: Element, use: Use, draft: Draft, after: boolean): boolean {
  const text = textOf(block).replace(/\s+/gu, ' ').trim();
  switch (use) {
    case 'rule':
      return true;
    case 'picture':
      if (after)
        for (const image of elements(block, 'img'))
          addRemoved(draft.removed, 'promotion', stringProperty(image, 'src'));
      return after;
    case 'label':
    case 'related':
    case 'promotion':
      addRemoved(draft.removed, use, text);
      return true;
    case 'source':
    case 'links':
      takeSource(block, text, draft);
      return true;
    case 'time':
      takeTime(text, draft);
      takeSource(block, text, draft);
      return readCreditLine(text.replace(sourceTime, '')) === null;
    default:
      return false;
  }
}

function takeSource(block: Element, text: string, draft: Draft): void {
  addRemoved(draft.removed, 'label', text);
  const bare = text.match(/https?:\/\/[^\s，。；（）()]+/gu) ?? [];
  const hrefs = [...elements(block, 'a')].map((link) => stringProperty(link, 'href'));
  const urls = hrefs.length > 0 ? hrefs : bare;
  draft.references.push(...urls.filter((url) => !isChannel(url)));
  const [first] = urls;
  if (first && originalLabel.test(text) && !/\/\/gnews\.org\//u.test(first)) draft.translationOf ??= first;
}

function takeTime(text: string, draft: Draft): void {
  const [, evidence = '', year = '', month = '', day = ''] =
    sourceTime.exec(text) ?? bareTime.exec(text) ?? [];
  if (!year) return;
  const edtf = edtfOf({ year, month, day });
  draft.dates.push({ edtf, origin: 'source-note', evidence: evidence.trim() });
}
