import type { Archive } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { type LayoutName, layouts } from '../../settings/layouts.ts';
import { publisherDataStem, type SitePath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import type { PublisherGroup } from '../site.ts';
import { recordsFile, recordsPath } from './all-articles.ts';
import { linesByYear, type TimePart, timeParts } from './by-time.ts';
import { csvFile, csvPath } from './csv.ts';

/*
 * The records of one publisher, for those who study it alone: tables and, as they have the texts once more, compressed
 * lines. One more article makes a small part of them anew.
 */

/** With fewer articles a publisher's page lists all that there is; files of few bytes would be as many as articles. */
const fewest = 5;

/** Bytes of a part before it is compressed. */
const largestPart = 4e6;

/** The parts of its files, of a year each. */
export interface PublisherData {
  readonly csv: readonly TimePart[];
  readonly jsonl: readonly TimePart[];
}

/** Those of a layout: the smallest has the records of all together alone. */
export const publisherData = (publisher: PublisherGroup, layout: LayoutName): PublisherData => {
  const { csv, jsonl } = partsOf(publisher);
  return { csv, jsonl: layouts[layout].publisherRecords ? jsonl : [] };
};

const partsOf = cached(({ tree }: PublisherGroup): PublisherData => {
  const all = tree.articles.length < fewest ? [] : tree.articles;
  return {
    csv: timeParts(all, linesByYear),
    jsonl: timeParts(all, { period: 'year', weigh: ({ bytes }) => bytes + 1, limit: largestPart }),
  };
}, new WeakMap());

export const publisherFilePath = (
  publisher: PublisherGroup,
  form: keyof PublisherData,
  { suffix }: TimePart,
): SitePath =>
  form === 'csv'
    ? csvPath(publisherDataStem(publisher.id), suffix)
    : recordsPath(publisherDataStem(publisher.id), suffix, 'gzip');

export const publisherDataFiles = (
  archive: Archive,
  publishers: readonly PublisherGroup[],
  layout: LayoutName,
): PlannedFile[] =>
  publishers.flatMap((publisher) => {
    const { csv, jsonl } = publisherData(publisher, layout);
    const stem = publisherDataStem(publisher.id);
    return [
      ...csv.map((part) => csvFile(part, stem)),
      ...jsonl.map((part) => recordsFile(archive, part, { records: 'gzip', stem })),
    ];
  });
