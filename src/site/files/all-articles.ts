import type { Archive } from '../../archive/archive.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** All records, one a line, oldest first. */
export function allArticlesFile(archive: Archive): PlannedFile {
  const summaries = archive.summaries();
  return {
    path: dataPath('articles.jsonl'),
    depends: summaries.map(({ hash }) => hash),
    content: function* () {
      for (const { id } of summaries) yield `${archive.recordJson(id)}\n`;
    },
  };
}
