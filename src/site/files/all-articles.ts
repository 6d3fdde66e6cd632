import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { dataPath, type SitePath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** Past so many records they stand in a file a year. */
export const wholeLimit = 20_000;

function recordsFile(archive: Archive, path: SitePath, summaries: readonly ArticleSummary[]): PlannedFile {
  return {
    path,
    depends: summaries.map(({ hash }) => hash),
    content: function* () {
      for (const { id } of summaries) {
        yield archive.recordJson(id);
        yield '\n';
      }
    },
  };
}

/** All records, one a line, oldest first: in one file, or past `limit` in one for each year and the undated. */
export function allArticlesFiles(archive: Archive, limit = wholeLimit): PlannedFile[] {
  const summaries = archive.summaries();
  if (summaries.length <= limit) return [recordsFile(archive, dataPath('articles.jsonl'), summaries)];
  const years = Map.groupBy(summaries, ({ edtf }) => edtf?.slice(0, 4) ?? 'undated');
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => recordsFile(archive, dataPath(`articles-${year}.jsonl`), own));
}
