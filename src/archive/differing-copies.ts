import { textHash } from './same-text.ts';
import type { Copy } from './settle.ts';

/* Finds what the copies of an article state otherwise: who copies a text can put another title or day to it. */

/** A seed that has the text which is shown, and states another title or day. */
export interface Differing {
  readonly path: string;
  readonly fields: readonly ('title' | 'date')[];
}

type Stated = Pick<Copy, 'path' | 'text' | 'edtf'> & { readonly title: string };

/** @param seeds All of the article; those of another text are its versions, and told of as such. */
export const differingCopies = (shown: Stated, seeds: readonly Stated[]): Differing[] =>
  seeds
    .filter(({ path, text }) => path !== shown.path && text === shown.text)
    .map((copy): Differing => ({ path: copy.path, fields: fieldsThatDiffer(shown, copy) }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const fieldsThatDiffer = (shown: Stated, copy: Stated): Differing['fields'] => [
  ...(textHash(shown.title) === textHash(copy.title) ? [] : (['title'] as const)),
  ...(areAlike(shown.edtf, copy.edtf) ? [] : (['date'] as const)),
];

/** A day that is known less exactly, or not at all, says nothing else. */
function areAlike(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [one.replace('~', ''), other.replace('~', '')];
  return a.startsWith(b) || b.startsWith(a);
}

/** Copies that a warning names. */
const named = 3;

/** Tells whoever reads a record which copies of it state something else; nothing where none do. */
export function copyWarnings(differing: readonly Differing[]): string[] {
  if (differing.length === 0) return [];
  const seeds = differing.map(({ path, fields }) => `${path} (${fields.join(', ')})`);
  const more = seeds.length > named ? ` and ${seeds.length - named} more` : '';
  return [
    `The same text stands elsewhere with something else beside it: ${seeds.slice(0, named).join('; ')}${more}.`,
  ];
}
