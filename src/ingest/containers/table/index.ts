import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { csvForm } from './csv-rows.ts';
import { jsonTable } from './json-shape.ts';
import { isParquet } from './parquet-rows.ts';

/** Rows of a scraper or of a data set; each that holds an article is a member. */
export const table: Container = {
  name: 'table',
  description:
    'A table of articles as JSON, JSON Lines, CSV, TSV or Parquet: an article a row, by the names of its columns.',
  claims: (file) => isParquet(file) || jsonTable(file) !== null || csvForm(file) !== null,
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { articlesIn } = await import('./articles.ts');
    yield* articlesIn(opened);
  },
};
