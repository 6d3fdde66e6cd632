import type { StateCore, Token } from 'markdown-it';
import { direction } from '../../writing-systems.ts';
import type { Translate } from '../strings.ts';

/*
 * Notes at the end of a text. A body says of them no more than a list with numbers and these numbers in the text, as they
 * were raised or in brackets; where each of the list has its number there, in order, each leads to the other.
 */

interface NoteSetting {
  readonly t: Translate;
  /** Of the text, as BCP 47. */
  readonly language: string;
  /** Attributes that say in which language the interface speaks, where the text has another. */
  readonly spoken: string;
}

interface Marker {
  readonly number: number;
  readonly inline: Token;
  /** Which child of it, and where in that. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** No powers (10⁶) and no measures (km²). */
const marker = /(?<=\S)(?<!\d|\b[kcdm]?m)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[(\d{1,3})\]/gu;
const plainNumber = (digits: string): number =>
  Number([...digits].map((digit) => raised.indexOf(digit)).join(''));

/** Signs by which pages lead back from a note. */
const wayBack = /\s*[↩↑⤴^]\u{fe0e}?\s*$/u;

/** Links the notes of a text, where it has some, and their numbers. */
export function linkNotes({ tokens, Token: NewToken, md }: StateCore, setting: NoteSetting): void {
  const { escapeHtml } = md.utils;
  const list = lastList(tokens);
  if (!list) return;
  const markers = tokens.slice(0, list.open).flatMap(markersIn);
  const numbers = [...new Set(markers.map(({ number }) => number))];
  if (numbers.length !== list.ends.length || numbers.some((number, at) => number !== at + 1)) return;
  const inside = (type: string, content: string): Token => {
    const token = new NewToken(type, '', 0);
    token.content = content;
    return token;
  };
  const first = new Set(numbers);
  const named = markers.map((one) => ({ ...one, isFirst: first.delete(one.number) }));
  // From the end, so that the places before stay what they are.
  for (const one of named.toReversed()) setMarker(one, inside);
  const label = (number: number) => setting.t('reading.noteBack', { number });
  list.ends.forEach((inline, at) => {
    dropWayBack(inline);
    const words = `aria-label="${escapeHtml(label(at + 1))}"${setting.spoken}`;
    const back = `<a class="note-back" role="doc-backlink" href="#r${at + 1}" ${words}>↩</a>`;
    inline.children?.push(inside('html_inline', ` ${back}`));
  });
  list.items.forEach((item, at) => void item.attrSet('id', `n${at + 1}`));
  const heading = escapeHtml(setting.t('reading.notes'));
  // The section is named in the language of the interface, and its list is in that of the text.
  if (setting.spoken !== '') {
    tokens[list.open]?.attrSet('lang', setting.language);
    tokens[list.open]?.attrSet('dir', direction(setting.language));
  }
  tokens.push(inside('html_block', '</section>\n'));
  tokens.splice(
    list.open,
    0,
    inside(
      'html_block',
      `<section class="notes" role="doc-endnotes" aria-label="${heading}"${setting.spoken}>\n`,
    ),
  );
}

interface NoteList {
  /** Where it begins. */
  readonly open: number;
  readonly items: readonly Token[];
  /** The last words of each. */
  readonly ends: readonly Token[];
}

/** The numbered list that a text ends with; null where it ends otherwise. */
function lastList(tokens: readonly Token[]): NoteList | null {
  const last = tokens.at(-1);
  if (last?.type !== 'ordered_list_close' || last.level !== 0) return null;
  const open = tokens.findLastIndex(({ type, level }) => type === 'ordered_list_open' && level === 0);
  if (Number(tokens[open]?.attrGet('start') ?? 1) !== 1) return null;
  const items: Token[] = [];
  const ends: Token[] = [];
  for (const token of tokens.slice(open)) {
    if (token.type === 'list_item_open' && token.level === 1) items.push(token);
    if (token.type === 'inline') ends[items.length - 1] = token;
  }
  return ends.filter(Boolean).length === items.length ? { open, items, ends } : null;
}

/** The numbers in a text, and those that are all of a link: inside another one a link can lead nowhere else. */
function markersIn(inline: Token): Marker[] {
  const children = inline.children ?? [];
  let links = 0;
  return children.flatMap(({ type, content }, at) => {
    if (type === 'link_open') links += 1;
    if (type === 'link_close') links -= 1;
    if (type !== 'text') return [];
    return [...content.matchAll(marker)]
      .filter(([all]) => links === 0 || (content === all && isLinked(children, at)))
      .map(({ 0: all, 1: digits, 2: number, index }) => ({
        number: digits ? plainNumber(digits) : Number(number),
        inline,
        at,
        start: index,
        end: index + all.length,
      }));
  });
}

/** Whether a piece is all that a link has. */
const isLinked = (children: readonly Token[], at: number): boolean =>
  children[at - 1]?.type === 'link_open' && children[at + 1]?.type === 'link_close';

function setMarker(
  { number, inline, at, start, end, isFirst }: Marker & { readonly isFirst: boolean },
  inside: (type: string, content: string) => Token,
): void {
  const children = inline.children ?? [];
  const text = children[at];
  if (!text) return;
  const attributes = `class="note-ref" role="doc-noteref" href="#n${number}"${isFirst ? ` id="r${number}"` : ''}`;
  const reference = inside('html_inline', `<a ${attributes}>${number}</a>`);
  if (isLinked(children, at)) {
    // It led to the note on the page as found.
    children.splice(at - 1, 3, reference);
    return;
  }
  const pieces = [
    inside('text', text.content.slice(0, start)),
    reference,
    inside('text', text.content.slice(end)),
  ];
  children.splice(at, 1, ...pieces.filter(({ content }) => content !== ''));
}

/** A sign that led back on the page as found, alone or in a link. */
function dropWayBack({ children }: Token): void {
  if (!children) return;
  const text = children.findLast(({ type }) => type === 'text');
  if (!text || !wayBack.test(text.content)) return;
  const at = children.indexOf(text);
  text.content = text.content.replace(wayBack, '');
  if (text.content !== '' || children[at - 1]?.type !== 'link_open') return;
  children.splice(at - 1, 3);
  const before = children.at(-1);
  if (before?.type === 'text') before.content = before.content.trimEnd();
}
