import { dump } from 'js-yaml';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { ArticleRecord } from '../../record.ts';
import { articleJsonPath, articleMarkdownPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The forms of an article beside its page: the record and Markdown. */
export function articleFiles(archive: Archive, { id, hash }: ArticleSummary): PlannedFile[] {
  const depends = [hash];
  return [
    { path: articleJsonPath(id), depends, content: () => [archive.recordJson(id), '\n'] },
    { path: articleMarkdownPath(id), depends, content: () => markdownOf(archive.record(id)) },
  ];
}

/** What a reader of the Markdown needs to know of the article; what is unknown is left out. */
function frontMatter(record: ArticleRecord): Record<string, unknown> {
  const { id, title, language, published, publisher, originalUrl, translationOf, contributors } = record;
  return {
    id,
    title,
    language,
    ...(published && { published: published.edtf }),
    ...(publisher && { publisher: publisher.name }),
    ...(originalUrl && { originalUrl }),
    ...(translationOf && { translationOf }),
    ...(contributors.length > 0 && { contributors }),
  };
}

export const markdownOf = (record: ArticleRecord): string =>
  `---\n${dump(frontMatter(record), { lineWidth: -1 })}---\n\n${record.body.trimEnd()}\n`;
