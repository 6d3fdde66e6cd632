import { createHash } from 'node:crypto';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import type { FormHeads } from '../format.ts';
import { type BucketedTable, divideTable } from './buckets.ts';
import type { Gleanings } from './gleanings.ts';
import { applyNameCorrections } from './names/corrections.ts';
import { groupNames, type NameGroup } from './names/groups.ts';
import { variantTable } from './names/variants.ts';
import { stemTable } from './stems/table.ts';
import { commonWords } from './stems/words.ts';

/**
 * The search offers other forms besides the words that were typed. They are published as `search/forms/`, which holds
 * `<hash>.json`, the heads of two divided tables, and the files of these; all are named by what they hold.
 */
export interface OtherForms {
  readonly names: readonly NameGroup[];
  /** The name of the file of the heads; null where the archive has neither names nor words. */
  readonly heads: string | null;
  /** All files by their names inside `search/forms/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** @param gleanings Of all segments, in any order. */
export function otherForms(gleanings: readonly Gleanings[], corrections: NameCorrections): OtherForms {
  const mined = groupNames(gleanings.flatMap((one) => one.names));
  const names = applyNameCorrections(mined, corrections);
  const words = gleanings.flatMap((one) => one.words);
  const nameTable = divideTable(variantTable(names, commonWords(words)));
  const wordTable = divideTable(stemTable(words));
  const languages = [...new Set(words.map(({ language }) => language))].sort();
  if (isEmpty(nameTable) && isEmpty(wordTable)) return { names, heads: null, files: new Map() };
  const heads: FormHeads = { names: nameTable.head, stems: wordTable.head, languages };
  const content = JSON.stringify(heads);
  const name = `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`;
  return { names, heads: name, files: new Map([...nameTable.files, ...wordTable.files, [name, content]]) };
}

const isEmpty = ({ files }: BucketedTable): boolean => files.size === 0;
