import { gzipSync } from 'node:zlib';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { Layout } from '../../settings/layouts.ts';
import { dataPath, type SitePath } from '../../urls.ts';
import { madeOfEach } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { digestOf } from '../periods.ts';
import { type TimePart, timeParts } from './by-time.ts';

/** Bytes of a part: 19 MB, as what is known of copies comes on top, and no file shall have more than 20. */
const largestPart = 19e6;

/** All records, one a line, a file for each month, oldest first. */
export const allArticlesFiles = (
  archive: Archive,
  records: Layout['records'] = 'plain',
  limit = largestPart,
): PlannedFile[] =>
  timeParts(archive.summaries(), { period: 'month', weigh: ({ bytes }) => bytes + 1, limit }).map((part) =>
    recordsFile(archive, part, { records }),
  );

/** @param stem of the file's name, below the folder of data. */
export const recordsPath = (stem: string, suffix: string, records: Layout['records']): SitePath =>
  dataPath(`${stem}${suffix}.jsonl${records === 'gzip' ? '.gz' : ''}`);

export function recordsFile(
  archive: Archive,
  { suffix, summaries }: TimePart,
  { records, stem = 'articles' }: Pick<Layout, 'records'> & { readonly stem?: string },
): PlannedFile {
  const lines = () => linesOf(archive, summaries);
  return {
    path: recordsPath(stem, suffix, records),
    depends: [digestOf(summaries)],
    content: records === 'plain' ? lines : () => gzipSync(Buffer.concat([...lines()])),
  };
}

const lineEnd = Buffer.from('\n');

function* linesOf(archive: Archive, summaries: readonly ArticleSummary[]): Generator<Uint8Array> {
  for (const json of madeOfEach(summaries, 'Its line among all records', ({ id }) =>
    archive.recordJson(id),
  )) {
    yield json;
    yield lineEnd;
  }
}
