import type { Archive } from '../../archive/archive.ts';
import { type LayoutName, layouts } from '../../settings/layouts.ts';
import type { MeasureCache } from '../page.ts';
import { addressFiles } from './addresses.ts';
import { allArticlesFiles } from './all-articles.ts';
import { collectionFiles } from './collections.ts';
import { csvFiles } from './csv.ts';
import { departureFiles } from './departures.ts';
import { type MeasuredFile, measured } from './measured.ts';
import { reportFiles } from './report.ts';
import { schemaFiles } from './schema.ts';
import { storyFiles } from './stories.ts';

/** The files that hold the whole archive's data: what the data page lists. */
export const wholeDataFiles = (archive: Archive, layout: LayoutName, cache?: MeasureCache): MeasuredFile[] =>
  [
    ...allArticlesFiles(archive, layouts[layout].records),
    ...csvFiles(archive),
    ...addressFiles(archive),
    ...schemaFiles(),
    ...storyFiles(archive),
    ...collectionFiles(archive),
    ...reportFiles(archive),
    ...departureFiles(archive),
  ].map((file) => measured(file, cache));
