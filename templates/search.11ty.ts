import { html } from 'ghtml';
import { type FacetName, facetNames } from '../src/search/facet-names.ts';
import { pageStrings } from '../src/search/page-strings.ts';
import type { SearchPageData } from '../src/site/pages/search.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

/** The lists that lead to every article where the search does not work. */
const ways = ({ ways }: SearchPageData): string =>
  html`<ul class="ways">!${ways.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`;

const form = ({ t, locale }: SearchPageData): string =>
  html`<form class="search-form" id="search-form" method="get" action="index.html" role="search" aria-label="${t('search.label')}" data-strings="${JSON.stringify(pageStrings(t, locale))}">
<p class="search-query"><label class="unseen" for="search-words">${t('search.words')}</label>
<input id="search-words" name="q" type="search" placeholder="${t('search.words')}" autocomplete="off" spellcheck="false" enterkeyhint="search">
<button type="submit">${t('search.submit')}</button></p>
</form>`;

/** The facets; the script fills in the values. */
function facets({ t, years, names }: SearchPageData): string {
  const pattern = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
  const date = (name: 'from' | 'to', hint: string) =>
    html`<p><label for="search-${name}">${t(`search.${name}`)}</label>
<input id="search-${name}" type="text" inputmode="numeric" pattern="${pattern}" placeholder="${hint}" title="${t('search.dateHint')}" autocomplete="off"></p>`;
  const facet = (name: FacetName) =>
    html`<fieldset class="facet" id="facet-${name}" data-names="${JSON.stringify(names[name] ?? {})}" hidden><legend>${t(`search.${name}`)}</legend></fieldset>`;
  return html`<details class="search-facets" id="search-facets"><summary>${t('search.filters')}</summary>
<div class="search-dates">!${date('from', years?.from ?? '')}!${date('to', years?.to ?? '')}</div>
!${facetNames.map(facet)}
<p><button type="button" id="search-clear">${t('search.clear')}</button></p>
</details>`;
}

function order({ t }: SearchPageData): string {
  const orders = ['best', 'newest', 'oldest'] as const;
  return html`<p class="search-order"><label for="search-order">${t('search.order')}</label>
<select id="search-order">!${orders.map((order) => html`<option value="${order === 'best' ? '' : order}">${t(`search.order.${order}`)}</option>`)}</select>
<span id="search-ordered">${t('search.ordered.best')}</span></p>`;
}

function take({ t }: SearchPageData): string {
  const forms = ['ris', 'json', 'csv'] as const;
  return html`<details class="search-take" id="search-take"><summary>${t('search.take')}</summary>
<p>!${forms.map((form) => html`<button type="button" value="${form}">${t(`search.take.${form}`)}</button>`)}</p>
<p class="bars-note">${t('search.take.about')}</p></details>`;
}

/** A query that leads to its results. */
const example = (query: string): string =>
  html`<a href="index.html?q=${encodeURIComponent(query)}">${query}</a>`;

/** The stops of sentences, by the signs that lead to what follows them. */
const stops = [
  [/\s*:$/u, '.'],
  [/：$/u, '。'],
  [/ –$/u, '။'],
] as const;

const withoutColon = (sentence: string): string =>
  stops.reduce((text, [sign, stop]) => text.replace(sign, stop), sentence);

function help({ t, examples, help: page, list }: SearchPageData): string {
  const [first] = examples;
  /** A sentence that ends in a colon where examples follow it. */
  const shown = (sentence: string, queries: readonly string[]) =>
    queries.length > 0
      ? html`${sentence} <span class="search-examples">!${queries.map(example).join(' · ')}</span>`
      : html`${withoutColon(sentence)}`;
  return html`<details class="search-help" id="search-help"><summary>${t('search.help')}</summary>
<p>!${shown(
    t('search.helpWords'),
    examples.map(({ word }) => word),
  )}</p>
<p>!${shown(
    t('search.helpPhrase'),
    examples.map(({ phrase }) => `“${phrase}”`),
  )}</p>
<p>!${shown(t('search.helpMinus'), first ? [`${first.word} -“${first.phrase}”`] : [])}</p>
<p>${t('search.helpClose')}</p>
<p>${t('search.helpFilters')}</p>
<p>${t('search.helpKeys')}</p>
<p><a href="${page}">${t('search.helpMore')}</a></p>
</details>
<p class="search-list"><a href="${list}">${t('search.list')}</a></p>`;
}

export default defineTemplate<SearchPageData>('search', (data) => {
  const { t } = data;
  const main = html`<h1>${t('nav.search')}</h1>
!${form(data)}
!${help(data)}
<noscript><p class="note">${t('search.noScript')}</p>!${ways(data)}</noscript>
<div class="search-trouble" id="search-trouble" hidden><p class="note">${t('search.fromFile')}</p>!${ways(data)}<p><button type="button">${t('search.retry')}</button></p></div>
<div class="search-columns" id="search-columns" hidden>
!${facets(data)}
<div class="search-main" id="search-main">
<p class="search-status" id="search-status" role="status" aria-live="polite"></p>
<div id="search-notes"></div>
!${order(data)}
<div class="search-beside">
<details class="search-time" id="search-time"><summary>${t('search.time')}</summary><div id="search-bars"></div></details>
!${take(data)}
</div>
<ol class="items search-results" id="search-results"></ol>
<div id="search-added"></div>
<section id="search-near" hidden><h2>${t('search.near')}</h2><ol class="items" id="search-near-results"></ol></section>
<p><button type="button" class="search-more" id="search-more" hidden>${t('search.more')}</button></p>
</div></div>`;
  return page(data, { main, kind: 'search', scripts: [data.script] });
});
