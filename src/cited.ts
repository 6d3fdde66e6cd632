import type { ArticleRecord } from './record.ts';

/* The addresses that an article cites: those of its links, of the sources that it names, and of what it translates. */

/** Where links of Markdown lead, as remark-stringify writes them: `](address)`, `](<address>)`, or `<address>` alone. */
const linkTargets = [/\]\((https?:(?:\\.|[^\s\\()])+)/giu, /<(https?:[^\s<>]+)>/giu];

/** Markdown hides some signs of an address from itself. */
const unescaped = (address: string): string => address.replace(/\\([!-/:-@[-`{-~])/gu, '$1');

/** Each once, as it is written. */
export function citedAddresses({
  body,
  references,
  translationOf,
}: Pick<ArticleRecord, 'body' | 'references' | 'translationOf'>): string[] {
  const linked = linkTargets.flatMap((pattern) =>
    [...body.matchAll(pattern)].map(([, address = '']) => unescaped(address)),
  );
  return [...new Set([...linked, ...references, ...(translationOf === null ? [] : [translationOf])])];
}
