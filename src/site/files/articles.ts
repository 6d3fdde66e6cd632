import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { ArticleRecord } from '../../record.ts';
import { type ArticleForm, type LayoutName, layouts } from '../../settings/layouts.ts';
import {
  articleJsonPath,
  articleMarkdownPath,
  articlePath,
  picturePath,
  rawSeedPath,
  type SitePath,
} from '../../urls.ts';
import type { SiteFile } from '../page.ts';

/** The address of an article's form where it is a file of its own. */
export const formPaths: Readonly<Record<ArticleForm, (id: string) => SitePath>> = {
  json: articleJsonPath,
  markdown: articleMarkdownPath,
  raw: rawSeedPath,
};

/** The record, Markdown, or the seed's own bytes. */
export function formOf(archive: Archive, form: ArticleForm, id: string): string | Uint8Array {
  if (form === 'json') return Buffer.concat([archive.recordJson(id), Buffer.from('\n')]);
  return form === 'raw' ? archive.seedBytes(id) : markdownOf(archive.record(id));
}

/** The forms of an article that lie beside its page, and the pictures that it shows. */
export function articleFiles(archive: Archive, article: ArticleSummary, layout: LayoutName): SiteFile[] {
  const forms: readonly ArticleForm[] = layouts[layout].beside;
  const files = forms
    .filter((form) => isPublished(form, article))
    .map((form) => ({
      path: formPaths[form](article.id),
      content: () => formOf(archive, form, article.id),
    }));
  return [...files, ...pictureFiles(archive, articlePath(article.id), article.pictures ?? [])];
}

/** The pictures beside a page, by their names. */
export const pictureFiles = (archive: Archive, page: SitePath, files: readonly string[]): SiteFile[] =>
  [...new Set(files)].map((file) => ({
    path: picturePath(page, file),
    content: () => archive.pictureBytes(file),
  }));

/** The file as found is not published where words that were taken out of the article cannot be found in it. */
export const isPublished = (
  form: ArticleForm,
  { withoutFile }: Pick<ArticleSummary, 'withoutFile'>,
): boolean => form !== 'raw' || withoutFile !== true;

/** A reader of the Markdown needs to know this of the article; what is unknown is left out. */
function frontMatter(record: ArticleRecord): Record<string, unknown> {
  const { id, title, language, published, publisher, originalUrl, translationOf, contributors, subjects } =
    record;
  return {
    id,
    title,
    language,
    ...(published && { published: published.edtf }),
    ...(publisher && { publisher: publisher.name }),
    ...(originalUrl && { originalUrl }),
    ...(translationOf && { translationOf }),
    ...(contributors.length > 0 && { contributors }),
    ...(subjects.length > 0 && { subjects }),
  };
}

/**
 * The first two begin markup where a renderer knows no front matter, and takes it for a part of the text; the others are
 * what YAML does not take as they are, or takes for the end of a line.
 */
const signs = /[<[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** A value as JSON has it, which is YAML too: the search reads it in browsers (`search/client/article-file.ts`). */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(signs, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const itemOf = (item: object | string): string =>
  typeof item === 'string' ? `  - ${jsonOf(item)}\n` : fieldsOf(item);

const fieldsOf = (item: object): string =>
  Object.entries(item)
    .map(([name, value], at) => `${at === 0 ? '  - ' : '    '}${name}: ${jsonOf(value)}\n`)
    .join('');

const linesOf = ([name, value]: [string, unknown]): string =>
  Array.isArray(value) ? `${name}:\n${value.map(itemOf).join('')}` : `${name}: ${jsonOf(value)}\n`;

const yamlOf = (facts: Record<string, unknown>): string => Object.entries(facts).map(linesOf).join('');

const markdownOf = (record: ArticleRecord): string =>
  `---\n${yamlOf(frontMatter(record))}---\n\n${record.body.trimEnd()}\n`;
