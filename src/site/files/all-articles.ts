import type { Archive } from '../../archive/archive.ts';
import { dataPath } from '../../urls.ts';
import { digestOf } from '../collection.ts';
import type { PlannedFile } from '../page.ts';
import { type YearPart, yearParts } from './by-year.ts';

/** All records, one a line, oldest first. */
export const allArticlesFiles = (archive: Archive, limit?: number): PlannedFile[] =>
  yearParts(archive.summaries(), limit).map((part) => recordsFile(archive, part));

const recordsFile = (archive: Archive, { suffix, summaries }: YearPart): PlannedFile => ({
  path: dataPath(`articles${suffix}.jsonl`),
  depends: [digestOf(summaries)],
  content: function* () {
    for (const { id } of summaries) {
      yield archive.recordJson(id);
      yield '\n';
    }
  },
});
