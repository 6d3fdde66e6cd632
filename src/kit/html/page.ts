import { createHash } from 'node:crypto';
import { html } from 'ghtml';
import type { ArticleSummary } from '../../archive/archive.ts';
import type { PageContext } from '../../site/context.ts';
import { guarded } from '../../site/faults.ts';
import { dateText, headingCase } from '../../site/views/dates.ts';
import { holdings } from '../../site/views/holdings.ts';
import { periodName } from '../../site/views/listing.ts';
import { direction } from '../../writing-systems.ts';
import { anchorOf } from '../reading/anchor.ts';
import { bodyOf, byline, readArticle, sourcesOf } from '../reading/article-html.ts';
import { byTime, type Chapter, chapterName, chaptersOf, type Division } from '../reading/chapters.ts';
import { xhtml } from '../reading/xhtml.ts';
import type { KitAssets } from './bundle-kit.ts';

interface Day {
  readonly chapter: Chapter;
}

const policyHash = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The whole file, piece by piece: an article at a time, so that it need not be in memory at once. */
export function* pieces(
  context: PageContext,
  title: string,
  articles: readonly ArticleSummary[],
  { script, style }: KitAssets,
): Generator<string> {
  const years = byTime(chaptersOf(articles).map((chapter): Day => ({ chapter })));
  yield head(context, title, { script, style });
  yield header(context, title, years);
  yield '<main>\n';
  for (const { items: months } of years) for (const month of months) yield* monthPart(context, month);
  yield html`</main>
<script>!${script}</script>
</body>
</html>
`;
}

/** Nothing is asked of anyone, and nothing runs but the script of the kit itself. */
function head({ locale }: PageContext, title: string, { script, style }: KitAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(script)}`,
    `style-src ${policyHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="generator" content="Kronika">
<meta name="color-scheme" content="light dark">
<style>!${style}</style>
</head>
<body>
`;
}

function header(context: PageContext, title: string, years: readonly Division<Division<Day>>[]): string {
  const { t, site } = context;
  const { description, baseUrl } = site.config;
  const shown = t('kit.shown', { shown: '{shown}', all: site.timeline.articles.length });
  const list = years.map(
    ({ key: year, items: months }) =>
      html`<li><strong>${months[0]?.key === year ? '' : periodName(context, year)}</strong> <ul>!${months.map(({ key }) => html`<li><a href="#t${key}">${monthName(context, key, year)}</a></li>`)}</ul></li>`,
  );
  return html`<header>
<h1>${title}</h1>
!${description === '' ? '' : html`<p dir="auto">${description}</p>`}
<p>${holdings(context)}</p>
!${baseUrl === null ? '' : html`<p><a href="${baseUrl}">${baseUrl}</a></p>`}
</header>
<form role="search" hidden><label for="q">${t('search.words')}</label><input type="search" id="q" autocomplete="off"><output for="q" data-shown="${shown}" data-none="${t('search.none')}"></output></form>
<nav aria-label="${t('kit.contents')}"><ul>!${list}</ul></nav>
`;
}

/** A month in the list of its year, where it stands without it; else what stands in no month. */
const monthName = (context: PageContext, key: string, year: string): string =>
  key === year
    ? chapterName(context, { key })
    : headingCase(context.locale, dateText(context.locale, key, 'monthName'));

function* monthPart(context: PageContext, { key, items: days }: Division<Day>): Generator<string> {
  yield html`<section id="t${key}"><h2>${periodName(context, key)}</h2>
`;
  for (const { chapter } of days) {
    yield html`<section><h3>${chapterName(context, chapter)}</h3>
`;
    for (const article of chapter.articles)
      yield guarded(article.seedPath, 'Its text in the kit', () => articlePart(context, article)) ?? '';
    yield '</section>\n';
  }
  yield '</section>\n';
}

function articlePart(context: PageContext, article: ArticleSummary): string {
  const text = readArticle(context, article);
  const anchor = anchorOf(article.id);
  const { publisher } = text;
  const by = publisher
    ? html` <span class="by"!${publisher.lang ? html` lang="${publisher.lang}"` : ''}>${publisher.text}</span>`
    : '';
  const inner = byline(text) + bodyOf(text) + sourcesOf(context, article.id, text);
  return html`<details class="item" id="${anchor}"><summary><span class="title" lang="${text.lang}" dir="${text.dir}">${text.title}</span>!${by}</summary>
!${xhtml(inner, { idPrefix: `${anchor}-`, headings: 2 })}
</details>
`;
}
