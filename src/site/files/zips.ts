import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { shardOf } from '../../article-folder.ts';
import { cached } from '../../cached.ts';
import { zipped } from '../../disk/zip.ts';
import { type ArticleForm, type LayoutName, layouts } from '../../settings/layouts.ts';
import { shardZipPath } from '../../urls.ts';
import { guarded } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { digestOf } from '../periods.ts';
import { formOf, isPublished } from './articles.ts';

/**
 * The forms of articles that have no files of their own, in a zip for each shard of ids: about ten of ten thousand
 * articles, so that an article that is added rewrites a small file.
 */
export function zipFiles(archive: Archive, layout: LayoutName): PlannedFile[] {
  const forms: readonly ArticleForm[] = layouts[layout].zipped;
  if (forms.length === 0) return [];
  return [...byShard(archive.summaries())].map(([shard, articles]) => ({
    path: shardZipPath(shard),
    depends: [forms.join(' '), digestOf(articles)],
    content: () => zipOf(archive, articles, forms),
  }));
}

const byShard = cached(
  (articles: readonly ArticleSummary[]): ReadonlyMap<string, readonly ArticleSummary[]> =>
    Map.groupBy(
      [...articles].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ({ id }) => shardOf(id),
    ),
  new WeakMap(),
);

/** A file of one article that cannot be had is left out and told; the zip is then made again by the next build. */
function zipOf(
  archive: Archive,
  articles: readonly ArticleSummary[],
  forms: readonly ArticleForm[],
): Uint8Array {
  const entries = articles.flatMap((article) =>
    forms
      .filter((form) => isPublished(form, article))
      .flatMap((form) => {
        const entry = entryOf(form, article);
        const content = guarded(article.seedPath, entry, () => formOf(archive, form, article.id));
        return content === null ? [] : [[entry, Buffer.from(content)] as const];
      }),
  );
  return zipped(Object.fromEntries(entries));
}

/** An ending that a seed's name has and every system knows for one. */
export const plainEnding = /\.([a-z0-9]{1,8})$/iu;

/** The name of a form in its zip: the article's id, with the ending that the seed has. */
export function entryOf(
  form: ArticleForm,
  { id, seedPath }: Pick<ArticleSummary, 'id' | 'seedPath'>,
): string {
  if (form === 'markdown') return `${id}/index.md`;
  if (form === 'json') return `${id}/index.json`;
  return `${id}.${plainEnding.exec(seedPath)?.[1]?.toLowerCase() ?? 'txt'}`;
}
