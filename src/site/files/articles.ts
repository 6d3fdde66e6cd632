import { dump } from 'js-yaml';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { ArticleRecord } from '../../record.ts';
import { articleJsonPath, articleMarkdownPath, rawSeedPath } from '../../urls.ts';
import type { SiteFile } from '../page.ts';

/** The forms of an article beside its page: the record, Markdown, and the seed's own bytes. */
export function articleFiles(archive: Archive, article: ArticleSummary): SiteFile[] {
  const { id } = article;
  return [
    { path: articleJsonPath(id), content: () => [archive.recordJson(id), '\n'] },
    { path: articleMarkdownPath(id), content: () => markdownOf(archive.record(id)) },
    { path: rawSeedPath(id), content: () => archive.seedBytes(id) },
  ];
}

/** A reader of the Markdown needs to know this of the article; what is unknown is left out. */
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

/** What begins markup where a renderer knows no front matter, and takes it for a part of the text. */
const markup = /[<[]/gu;

/** The facts as YAML, in which markup is written in YAML's own escapes. */
function yamlOf(facts: Record<string, unknown>): string {
  const plain = dump(facts, { lineWidth: -1 });
  if (plain.search(markup) < 0) return plain;
  const quoted = dump(facts, { lineWidth: -1, forceQuotes: true, quoteStyle: 'double' });
  return quoted.replace(markup, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

const markdownOf = (record: ArticleRecord): string =>
  `---\n${yamlOf(frontMatter(record))}---\n\n${record.body.trimEnd()}\n`;
