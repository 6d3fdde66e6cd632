import { splitPreamble } from '../../html/preamble.ts';

export type Dialect = 'rss' | 'atom' | 'rdf' | 'json';

/** These may stand before the root of an XML file: declaration, instructions, comments, document type. */
const prolog =
  /^(?:\s+|<\?[^>]{0,1000}\?>|<!--(?:(?!-->)[\s\S]){0,10000}-->|<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,10000}\])?[^>]{0,100}>)*/iu;

const roots: readonly (readonly [Dialect, RegExp])[] = [
  ['rss', /^<(?:[\w.-]+:)?rss[\s>/]/iu],
  ['atom', /^<(?:[\w.-]+:)?feed[\s>/]/iu],
  ['rdf', /^<(?:[\w.-]+:)?rdf[\s>/]/iu],
];

/** The version that a JSON feed must name, at whatever place in the object. */
const jsonVersion = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//u;

/** Which kind of feed a text begins as; null for what begins otherwise. */
export function dialectOf(whole: string): Dialect | null {
  const text = splitPreamble(whole).rest;
  if (/^\s*\{/u.test(text)) return jsonVersion.test(text) ? 'json' : null;
  if (!/^\s*</u.test(text)) return null;
  const head = text.slice(0, 20_000).replace(prolog, '');
  return roots.find(([, root]) => root.test(head))?.[0] ?? null;
}
