import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { csvRow } from '../../exchange/csv.ts';
import { articlePath, dataPath, type SitePath } from '../../urls.ts';
import { madeOfEach } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { digestOf } from '../periods.ts';
import { linesByYear, type TimePart, timeParts } from './by-time.ts';

const columns = {
  id: ({ id }) => id,
  url: ({ id }) => articlePath(id),
  title: ({ title }) => title,
  language: ({ language }) => language,
  published: ({ edtf }) => edtf,
  instant: ({ instant }) => instant,
  publisher: ({ publisher }) => publisher?.id,
  publisher_name: ({ publisher }) => publisher?.name,
  publisher_host: ({ publisher }) => publisher?.host,
  contributors: ({ contributors }) => contributors.map(({ name }) => name).join('; '),
  subjects: ({ subjects }) => subjects.join('; '),
  mirror: ({ mirror }) => mirror,
  format: ({ format }) => format,
  characters: ({ length }) => String(length),
  seed: ({ seedPath }) => seedPath,
} as const satisfies Record<string, (article: ArticleSummary) => string | null | undefined>;

/** All that is known of the articles, without their texts: one row an article, oldest first, a file for each year. */
export const csvFiles = (archive: Archive, size = linesByYear): PlannedFile[] =>
  timeParts(archive.summaries(), size).map((part) => csvFile(part));

/** @param stem of the file's name, below the folder of data. */
export const csvPath = (stem: string, suffix: string): SitePath => dataPath(`${stem}${suffix}.csv`);

export const csvFile = ({ suffix, summaries }: TimePart, stem = 'articles'): PlannedFile => ({
  path: csvPath(stem, suffix),
  depends: [digestOf(summaries)],
  content: function* () {
    yield csvRow(Object.keys(columns));
    yield* madeOfEach(summaries, 'Its row in the table of all articles', (article) =>
      csvRow(Object.values(columns).map((value) => value(article) ?? '')),
    );
  },
});
