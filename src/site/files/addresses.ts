import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { addressesFile, idStarts } from '../../article-folder.ts';
import { canonicalUrl } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import { digestOf } from '../periods.ts';

/**
 * The articles by their original addresses, in the one spelling that all addresses of a page share. An id is made of that, so
 * that whoever has an address knows the file in which it stands if the archive holds it.
 */
export function addressFiles(archive: Archive): PlannedFile[] {
  const byStart = Map.groupBy(archive.summaries(), ({ id }) => id.slice(0, 1));
  return idStarts.flatMap((start) => {
    const articles = byStart.get(start) ?? [];
    return articles.length === 0
      ? []
      : [
          {
            path: `/${addressesFile(start)}` as const,
            depends: [digestOf(articles)],
            content: () => tableOf(articles),
          },
        ];
  });
}

function tableOf(articles: readonly ArticleSummary[]): string {
  const rows = articles.flatMap(({ id, originalUrl }) =>
    originalUrl !== null && URL.canParse(originalUrl) ? [[canonicalUrl(originalUrl), id] as const] : [],
  );
  const sorted = rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([address, id]) => `${JSON.stringify(address)}: ${JSON.stringify(id)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
