import type { Part } from '../query/part.ts';
import type { ClientTable } from './bucketed-table.ts';
import { variantsOf } from './name-variants.ts';
import type { OtherSpellings } from './result.ts';

/* Finds the names in a query. */

/** Parts of a query that are looked up together: the longest names that are glossed have so many. */
const longestName = 5;

/** Characters of a run of Chinese that may have a name at its beginning or end; a longer one is a sentence. */
const namedRun = /^\p{Script=Han}(?:[·‧・•]?\p{Script=Han}){3,11}$/u;
/**
 * Characters of a name at the end of a run, as most last names have. Each length is a file of ten kilobytes, where
 * beginnings lie in one together.
 */
const endings = { least: 2, most: 3 };

type Name = OtherSpellings & { readonly parts: number };

/**
 * The name of each part, where it is one. Parts that are a name together all have the spellings of the whole: an
 * article with 马泽 alone has both parts of 约翰 马兹.
 */
export async function namesIn(
  parts: readonly Part[],
  table: ClientTable,
): Promise<(OtherSpellings | undefined)[]> {
  const found: (OtherSpellings | undefined)[] = [];
  for (let from = 0; from < parts.length; ) {
    const name = await nameFrom(parts, from, table);
    const to = from + (name?.parts ?? 1);
    found.push(...Array.from({ length: to - from }, () => name));
    from = to;
  }
  return found;
}

export async function formsOfName(typed: string, table: ClientTable): Promise<string[]> {
  return (await variantsOf(typed, table)).map(({ form }) => form);
}

/** The longest name that begins with a part, and how many parts it has. */
async function nameFrom(parts: readonly Part[], from: number, table: ClientTable): Promise<Name | undefined> {
  for (let length = Math.min(longestName, parts.length - from); length > 0; length -= 1) {
    const name = parts.slice(from, from + length);
    if (name.some((part) => part.quoted)) continue;
    const typed = name.map((part) => part.text).join(' ');
    const forms = await formsOfName(typed, table);
    if (forms.length > 0) return { part: dotted(typed), forms, parts: length };
  }
  const [first] = parts.slice(from);
  if (!first || first.quoted || !namedRun.test(first.text)) return undefined;
  return (await longestOf(beginningsOf(first.text), table)) ?? longestOf(endingsOf(first.text), table);
}

/** The first of several pieces of a run of Chinese that is a name: 特朗普 of 特朗普政府 and of 总统特朗普. */
async function longestOf(pieces: readonly string[], table: ClientTable): Promise<Name | undefined> {
  const all = await Promise.all(pieces.map((piece) => formsOfName(piece, table)));
  for (const [at, part] of pieces.entries()) {
    const forms = (all[at] ?? []).filter((form) => /^\p{Script=Han}/u.test(form));
    if (forms.length > 0) return { part, forms, parts: 1 };
  }
  return undefined;
}

/** Longest first, as are `endingsOf`. */
function beginningsOf(run: string): string[] {
  const ends = [...run.matchAll(/\p{Script=Han}/gu)].map(
    ({ 0: character, index }) => index + character.length,
  );
  return ends
    .slice(1, -1)
    .toReversed()
    .map((end) => run.slice(0, end));
}

function endingsOf(run: string): string[] {
  const starts = [...run.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const most = Math.min(endings.most, starts.length - 1);
  return starts.slice(starts.length - most, 1 - endings.least || undefined).map((start) => run.slice(start));
}

/** 约翰·马兹 for the parts 约翰 and 马兹. */
const dotted = (typed: string): string => typed.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '·');
