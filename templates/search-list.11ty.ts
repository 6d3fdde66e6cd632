import { html } from 'ghtml';
import { listColumns, listStrings } from '../src/search/list-strings.ts';
import type { SearchListPageData } from '../src/site/pages/search-list.ts';
import { trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

function form({ t }: SearchListPageData): string {
  const kinds = ['name', 'query'] as const;
  return html`<form id="list-form" class="list-form" data-strings="${JSON.stringify(listStrings(t))}">
<p><label for="list-lines">${t('searchList.lines')}</label>
<textarea id="list-lines" rows="10" spellcheck="false" autocomplete="off"></textarea></p>
<p><label for="list-file">${t('searchList.file')}</label>
<input id="list-file" type="file" accept=".txt,.csv,.tsv,text/plain,text/csv"></p>
<fieldset><legend>${t('searchList.kind')}</legend>
!${kinds.map((kind) => html`<label><input type="radio" name="kind" id="list-${kind}" value="${kind}"!${kind === 'name' ? ' checked' : ''}>${t(`searchList.kind.${kind}`)}</label>`)}</fieldset>
<p><label><input type="checkbox" id="list-spellings" checked>${t('searchList.spellings')}</label></p>
<p class="list-buttons"><button type="submit" id="list-start">${t('searchList.start')}</button>
<button type="button" id="list-cancel" hidden>${t('searchList.cancel')}</button>
<progress id="list-progress" aria-labelledby="list-status" hidden></progress></p>
</form>`;
}

export default defineTemplate<SearchListPageData>('search-list', (data) => {
  const { t, most } = data;
  const ways = html`<ul class="ways">!${data.ways.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1>${t('search.list')}</h1>
<p class="summary">${t('searchList.intro', { most })}</p>
<noscript><p class="note">${t('search.noScript')}</p>!${ways}</noscript>
<div class="search-trouble" id="search-trouble" hidden><p class="note">${t('search.fromFile')}</p>!${ways}</div>
!${form(data)}
<p class="note" id="list-note" role="alert"></p>
<p id="list-status" role="status"></p>
<p><button type="button" id="list-csv" hidden>${t('searchList.csv')}</button></p>
<div class="list-table" tabindex="0" role="group" aria-label="${t('search.list')}"><table id="list-table" hidden><caption class="unseen">${t('search.list')}</caption>
<thead><tr>!${listColumns.map((name) => html`<th scope="col">${t(`searchList.${name}`)}</th>`)}</tr></thead><tbody></tbody></table></div>`;
  return page(data, { main, kind: 'query-list', scripts: [data.script] });
});
