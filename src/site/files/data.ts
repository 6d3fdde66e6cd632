import type { Archive } from '../../archive/archive.ts';
import type { PlannedFile } from '../page.ts';
import { allArticlesFile } from './all-articles.ts';
import { articleFiles } from './articles.ts';
import { reportFile } from './report.ts';

/** The files that give the archive's data to programs. */
export const dataFiles = (archive: Archive): PlannedFile[] => [
  allArticlesFile(archive),
  reportFile(archive),
  ...archive.summaries().flatMap((summary) => articleFiles(archive, summary)),
];
