import { gzipSync } from 'node:zlib';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { Layout } from '../../settings/layouts.ts';
import { dataPath } from '../../urls.ts';
import { digestOf } from '../collection.ts';
import { madeOfEach } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
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
    recordsFile(archive, part, records),
  );

function recordsFile(
  archive: Archive,
  { suffix, summaries }: TimePart,
  records: Layout['records'],
): PlannedFile {
  const lines = () => linesOf(archive, summaries);
  const name = `articles${suffix}.jsonl`;
  const depends = [digestOf(summaries)];
  return records === 'plain'
    ? { path: dataPath(name), depends, content: lines }
    : { path: dataPath(`${name}.gz`), depends, content: () => gzipSync(Buffer.concat([...lines()])) };
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
