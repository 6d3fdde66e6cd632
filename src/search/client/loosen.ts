import { endsInWord, type Part, runsOf } from '../query/part.ts';
import { type Query, soughtIn } from '../query/tree.ts';
import { fold } from '../tokens.ts';
import type { SearchArchive } from './archive.ts';
import type { Findings, Loosened } from './find.ts';
import type { PartForms, WantedForms } from './other-forms.ts';
import type { OtherSpellings, SearchOptions } from './result.ts';

/* Near results may have other forms instead of what was typed. */

type Named = Loosened & Pick<PartForms, 'name' | 'sounds' | 'words'>;

/** Only the last word, unquoted, can be half typed: which is the last of a condition does not matter to its tree. */
const isOpen = ({ parts, condition }: Query, part: Part): boolean =>
  condition === null &&
  part === parts.at(-1) &&
  !part.quoted &&
  endsInWord(part) &&
  (part.tokens.at(-1)?.length ?? 0) > 1;

/** The parts with what near results may have instead; of names alone where near results are not wanted. */
export async function loosen(
  archive: SearchArchive,
  query: Query,
  { variants = true, without = [] }: SearchOptions,
  namesOnly: boolean,
): Promise<Named[]> {
  const wanted = { words: !namesOnly, without: new Set(without.map(fold)) };
  const others = variants ? await otherForms(archive, query, wanted) : [];
  return soughtIn(query).map((part, at) => {
    const { forms = [], name = null, sounds = null, words = [] } = others[at] ?? {};
    return {
      part,
      open: isOpen(query, part),
      forms,
      runs: runsOf(part),
      name,
      sounds,
      words,
    };
  });
}

async function otherForms(archive: SearchArchive, query: Query, wanted: WantedForms): Promise<PartForms[]> {
  try {
    return (await (await archive.forms())?.formsOf(soughtIn(query), wanted)) ?? [];
  } catch {
    // Offline, what was fetched before still finds the words as typed; other forms only add to that.
    return [];
  }
}

/** The names among the parts, each once though it has several of them. */
export const namesOf = (loosened: readonly Named[]): OtherSpellings[] =>
  [...new Set(loosened.flatMap(({ name, sounds }) => [name ?? [], sounds ?? []].flat()))].map(
    ({ part, forms }) => ({ part, forms }),
  );

/** The forms that were looked for besides what was typed: spellings of names, and inflections that stand somewhere. */
export function addedTo(loosened: readonly Named[], findings: readonly Findings[]): OtherSpellings[] {
  const standing = new Set(findings.flatMap(({ forms }) => forms));
  const inflected = loosened.map(({ part, words }) => ({
    part: part.text,
    forms: words.filter((word) => standing.has(word)),
  }));
  return [...namesOf(loosened), ...inflected.filter(({ forms }) => forms.length > 0)];
}
