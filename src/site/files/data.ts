import type { Archive } from '../../archive/archive.ts';
import type { PlannedFile } from '../page.ts';
import { allArticlesFiles } from './all-articles.ts';
import { articleFiles } from './articles.ts';
import { csvFile } from './csv.ts';
import { type MeasuredFile, type MeasureMemory, measured } from './measured.ts';
import { rawFiles } from './raw.ts';
import { reportFile } from './report.ts';
import { schemaFile } from './schema.ts';

/** The files that hold the whole archive's data: what the data page lists. */
export const wholeDataFiles = (archive: Archive, memory?: MeasureMemory): MeasuredFile[] =>
  [...allArticlesFiles(archive), csvFile(archive), schemaFile(), reportFile(archive)].map((file) =>
    measured(file, memory),
  );

/** The files that hold one article's data each. */
export const articleDataFiles = (archive: Archive): PlannedFile[] => [
  ...archive.summaries().flatMap((summary) => articleFiles(archive, summary)),
  ...rawFiles(archive),
];
