import { html } from 'ghtml';
import type { ArticleSummary } from '../../archive/archive.ts';
import type { PageContext } from '../../site/context.ts';
import { madeOfEach } from '../../site/faults.ts';
import { holdings } from '../../site/views/holdings.ts';
import { periodName } from '../../site/views/listing.ts';
import { direction } from '../../writing-systems.ts';
import { anchorOf } from '../reading/anchor.ts';
import { bodyOf, byline, readArticle, sourcesOf } from '../reading/article-html.ts';
import { byTime, type Chapter, chapterName } from '../reading/chapters.ts';
import { xhtml, xmlText } from '../reading/xhtml.ts';

/** A file of the book that holds a chapter, or a part of one that would be too much for a file. */
export interface Leaf {
  /** Its file. */
  readonly file: string;
  readonly chapter: Chapter;
  /** From 1 on, where the chapter has several. */
  readonly number: number | null;
  readonly articles: readonly ArticleSummary[];
}

/** Bytes of text in a file: readers with little memory stop at about 300 kB. */
const leafLimit = 200_000;

/** A record holds its text twice, as Markdown and plain. */
const weightOf = ({ bytes }: ArticleSummary): number => bytes / 2;

/** The files of the chapters. */
export function leavesOf(chapters: readonly Chapter[]): Leaf[] {
  return chapters.flatMap((chapter) => {
    const parts = cut(chapter.articles);
    return parts.map((articles, at) => ({
      file: `${chapter.key}${at > 0 ? `-${at + 1}` : ''}.xhtml`,
      chapter,
      number: parts.length > 1 ? at + 1 : null,
      articles,
    }));
  });
}

function cut(articles: readonly ArticleSummary[]): ArticleSummary[][] {
  const parts: ArticleSummary[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    weight += weightOf(article);
    if (weight > leafLimit) {
      parts.push([]);
      weight = weightOf(article);
    }
    parts.at(-1)?.push(article);
  }
  return parts;
}

const leafName = (context: PageContext, { chapter, number }: Leaf): string =>
  `${chapterName(context, chapter)}${number === null ? '' : ` (${number})`}`;

/** A page of the book. @param body XHTML */
const page = ({ locale }: PageContext, title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${locale}" xml:lang="${locale}" dir="${direction(locale)}">
<head><title>${xmlText(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;

/** The first page: what the book is. */
export function titlePage(context: PageContext, title: string): string {
  const { config } = context.site;
  const { baseUrl, description } = config;
  const body = html`<h1>${title}</h1>
!${description === '' ? '' : html`<p dir="auto">${description}</p>`}
<p>${holdings(context)}</p>
!${baseUrl === null ? '' : html`<p><a href="${baseUrl}">${baseUrl}</a></p>`}`;
  return page(context, title, `<section class="title">${xhtml(body)}</section>`);
}

/** The page of a chapter, or of a part of it: its articles one after the other. An article that fails is left out and told. */
export function leafPage(context: PageContext, leaf: Leaf): string {
  const name = leafName(context, leaf);
  const articles = [...madeOfEach(leaf.articles, 'Its text in the book', (one) => articlePart(context, one))];
  const contents = leaf.articles.map(
    ({ id, title, language }) =>
      html`<li><a href="#${anchorOf(id)}" lang="${language}" dir="${direction(language)}">${title}</a></li>`,
  );
  const list = contents.length > 1 ? `<ul class="contents">${contents.join('')}</ul>` : '';
  return page(context, name, `${xhtml(html`<h1>${name}</h1>`)}${xhtml(list)}\n${articles.join('\n')}`);
}

function articlePart(context: PageContext, article: ArticleSummary): string {
  const text = readArticle(context, article);
  const anchor = anchorOf(article.id);
  const head = html`<h2 lang="${text.lang}" dir="${text.dir}">${text.title}</h2>!${byline(text)}`;
  const body = xhtml(bodyOf(text), { idPrefix: `${anchor}-`, headings: 1 });
  const sources = xhtml(sourcesOf(context, article.id, text));
  return `<article id="${anchor}">${xhtml(head)}${body}${sources}</article>`;
}

/** The contents of the book: years, months, days. */
export function navigationPage(context: PageContext, title: string, leaves: readonly Leaf[]): string {
  const { t } = context;
  const entry = (leaf: Leaf): string =>
    `<li><a href="${leaf.file}">${xmlText(leafName(context, leaf))}</a></li>`;
  const group = (key: string, items: readonly string[]): string =>
    `<li><span>${xmlText(periodName(context, key))}</span><ol>${items.join('')}</ol></li>`;
  const years = byTime(leaves).map(({ key, items: months }) => {
    const own = months.flatMap((month) =>
      month.key === key ? month.items.map(entry) : [group(month.key, month.items.map(entry))],
    );
    return key === months[0]?.key ? own.join('') : group(key, own);
  });
  const contents = xmlText(t('kit.contents'));
  return page(
    context,
    title,
    `<nav epub:type="toc" id="toc"><h1>${contents}</h1><ol><li><a href="title.xhtml">${xmlText(title)}</a></li>${years.join('')}</ol></nav>`,
  );
}
