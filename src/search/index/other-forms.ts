import { createHash } from 'node:crypto';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import type { FormHeads } from '../format.ts';
import { type BucketedTable, divideTable } from './buckets.ts';
import type { Gleanings } from './gleanings.ts';
import { applyNameCorrections } from './names/corrections.ts';
import { groupNames, type NameGroup } from './names/groups.ts';
import { variantTable } from './names/variants.ts';
import { soundTables } from './sound-table.ts';
import { stemTable } from './stems/table.ts';
import { commonWords } from './stems/words.ts';

/**
 * The search offers other forms besides the words that were typed. They are published as `search/forms/`, which holds
 * `<hash>.json`, the heads of two divided tables, the heads of those of sounds, and the files of all; they are named by
 * what they hold.
 */
export interface OtherForms {
  readonly names: readonly NameGroup[];
  /** The name of the file of the heads; null where the archive has neither names nor words. */
  readonly heads: string | null;
  /** All files by their names inside `search/forms/`. */
  readonly files: ReadonlyMap<string, string>;
  /** One sentence for each language whose stemmer failed at words. */
  readonly warnings: readonly string[];
}

/** @param gleanings Of all segments, in any order. */
export function otherForms(gleanings: readonly Gleanings[], corrections: NameCorrections): OtherForms {
  const mined = groupNames(gleanings.flatMap((one) => one.names));
  const names = applyNameCorrections(mined, corrections);
  const words = gleanings.flatMap((one) => one.words);
  const nameTable = divideTable(variantTable(names, commonWords(words)));
  const wordTable = divideTable(stemTable(words));
  const glossed = names.map(({ latin, latinShort }) => latinShort ?? latin);
  const sounds = soundTables(words, glossed);
  const [latin, others] = [headOf(divideTable(sounds.latin)), headOf(divideTable(sounds.others))];
  const languages = [...new Set(words.map(({ language }) => language))].sort();
  const warnings = warningsOf(words);
  // Where there are words of a language some forms need no table, as those of Japanese verbs.
  if (isEmpty(nameTable) && languages.length === 0) return { names, heads: null, files: new Map(), warnings };
  const heads: FormHeads = {
    names: nameTable.head,
    stems: wordTable.head,
    sounds: { latin: latin.name, others: others.name },
    languages,
  };
  const content = JSON.stringify(heads);
  const name = nameOf(content);
  const files = new Map([
    ...nameTable.files,
    ...wordTable.files,
    ...latin.files,
    ...others.files,
    [name, content],
  ]);
  return { names, heads: name, files, warnings };
}

const nameOf = (content: string): string =>
  `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`;

/** A divided table with its head as a file of its own. */
function headOf({ head, files }: BucketedTable): { name: string | null; files: Map<string, string> } {
  if (files.size === 0) return { name: null, files: new Map() };
  const content = JSON.stringify(head);
  const name = nameOf(content);
  return { name, files: new Map([...files, [name, content]]) };
}

/** The words of several segments are counted once for each segment that has them. */
function warningsOf(words: Gleanings['words']): string[] {
  const failed = Map.groupBy(
    words.filter(({ failures = 0 }) => failures > 0),
    ({ language }) => language,
  );
  return [...failed].sort().map(([language, lists]) => {
    const count = lists.reduce((sum, { failures = 0 }) => sum + failures, 0);
    return `The stemmer of the language ${language} failed at ${count} ${count === 1 ? 'word' : 'words'}: the search finds only the typed form of each.`;
  });
}

const isEmpty = ({ files }: BucketedTable): boolean => files.size === 0;
