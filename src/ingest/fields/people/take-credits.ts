import type { Element, RootContent } from 'hast';
import { once } from '../../../cached.ts';
import { edtfOf, edtfPattern } from '../../../edtf.ts';
import type { Contributor } from '../../../record.ts';
import { type CleanContext, noteRemoved } from '../../clean/context.ts';
import type { Draft } from '../../draft.ts';
import { isElement, textOf } from '../../html/tree.ts';
import { judgeLanguage, withDeclaredRegion } from '../language/language.ts';
import { fullDate, readCreditLine } from './credits.ts';
import { readReporter } from './reporter.ts';
import { takeHeadLines } from './take-head-lines.ts';

/** Blocks at the head and at the tail of an article where credits stand. */
const head = 8;
const tail = 14;
/** Paragraphs at whose end credits stand in brackets. */
const lastLines = 4;

/** The people whom an article names at its head and tail; lines that do nothing else are taken out of it. */
export function takeCredits(draft: Draft, context: CleanContext): Contributor[] {
  const named: Contributor[] = [];
  const blocks = draft.body.children;
  const kept = blocks.filter((block, at) => {
    if (at >= head && at < blocks.length - tail) return true;
    if (!isElement(block, 'p', 'h2', 'h3', 'h4', 'h5', 'h6')) return true;
    const people = creditsOf(block);
    if (!people) return true;
    named.push(...people);
    takeDate(block, draft);
    noteRemoved(context, 'credit', block);
    return false;
  });
  draft.body.children = kept;
  const read = draft.mirror ? [] : takeHeadLines(draft, context, languageOf(draft));
  const stated = hasAuthor(draft.contributors) ? read.filter(({ role }) => role !== 'author') : read;
  const people = [...draft.contributors, ...named, ...stated, ...kept.slice(-lastLines).flatMap(endCredits)];
  if (!hasAuthor(people)) people.push(...readReporter(kept.slice(0, 3).map(textOf).join('\n')));
  if (draft.account) people.unshift({ role: hasAuthor(people) ? 'uploader' : 'author', name: draft.account });
  return people;
}

/** Characters by which the language of the lines is judged: they are of the article's own. */
const sampleLength = 2000;

/** The language of an article's text, judged once and only where a line has to be read in it. */
function languageOf(draft: Draft): () => string {
  return once(() => {
    let text = '';
    for (const block of draft.body.children) if (text.length < sampleLength) text += `${textOf(block)}\n`;
    const { language } = judgeLanguage(text, { title: draft.title, declared: draft.declaredLanguage });
    return withDeclaredRegion(language, draft.declaredLanguage) ?? 'und';
  });
}

/** `（译者：陈家伦/核稿：陈政一）` at the end of a paragraph, at times with the number of the dispatch. */
function endCredits(block: RootContent): Contributor[] {
  const words = /[（(]([^（）()]{4,80})[)）]\s*\d{0,8}$/u.exec(textOf(block).trim())?.[1] ?? '';
  return /[:：]/u.test(words) ? (readCreditLine(words) ?? []) : [];
}

const hasAuthor = (people: readonly Contributor[]): boolean => people.some(({ role }) => role === 'author');

/** A day among the credits is the article's. */
function takeDate(block: Element, draft: Draft): void {
  const [evidence = '', year = '', month = '', day = ''] = fullDate.exec(textOf(block)) ?? [];
  const edtf = edtfOf({ year, month, day });
  if (edtfPattern.test(edtf)) draft.dates.push({ edtf, origin: 'credit', evidence });
}

/** A paragraph of credits has one on each of its lines. */
function creditsOf(block: Element): Contributor[] | null {
  const people: Contributor[] = [];
  for (const line of textOf(block).split('\n')) {
    if (!line.trim()) continue;
    const found = readCreditLine(line);
    if (!found) return null;
    people.push(...found);
  }
  return people.length > 0 ? people : null;
}
