import type { Archive } from '../../archive/archive.ts';
import { dataPath } from '../../urls.ts';
import { digestOf } from '../collection.ts';
import { madeOfEach } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { type TimePart, timeParts } from './by-time.ts';

/** Bytes of a part: 19 MB, as what is known of copies comes on top, and no file shall have more than 20. */
const largestPart = 19e6;

/** All records, one a line, a file for each month, oldest first. */
export const allArticlesFiles = (archive: Archive, limit = largestPart): PlannedFile[] =>
  timeParts(archive.summaries(), { period: 'month', weigh: ({ bytes }) => bytes + 1, limit }).map((part) =>
    recordsFile(archive, part),
  );

const recordsFile = (archive: Archive, { suffix, summaries }: TimePart): PlannedFile => ({
  path: dataPath(`articles${suffix}.jsonl`),
  depends: [digestOf(summaries)],
  content: function* () {
    for (const json of madeOfEach(summaries, 'Its line among all records', ({ id }) =>
      archive.recordJson(id),
    )) {
      yield json;
      yield '\n';
    }
  },
});
