import { html } from 'ghtml';
import type { DataFileView, DataKindView, DataPageData } from '../src/site/pages/data.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const file = ({ href, name, size, sha256 }: DataFileView): string =>
  html`<div><dt><a href="${href}">${name}</a> <span class="count">${size}</span></dt>
<dd class="hash">SHA-256 <code>${sha256}</code></dd></div>`;

/** Past so many the files of a kind are folded. */
const few = 3;

function kind(t: DataPageData['t'], { about, files }: DataKindView): string {
  const list = html`<dl class="data-files">!${files.map(file)}</dl>`;
  const [first, last] = [files[0]?.name, files.at(-1)?.name];
  return files.length <= few
    ? html`<p>${about}</p>!${list}`
    : html`<p>${about}</p><details><summary>${first} … ${last} <span class="count">${t('report.files', { count: files.length })}</span></summary>!${list}</details>`;
}

export default defineTemplate<DataPageData>('data', (data) => {
  const { t } = data;
  const main = html`<div class="prose">
<h1>${t('nav.data')}</h1>
<p class="standfirst">${t('data.intro')}</p>
<h2>${t('data.whole')}</h2>
!${data.kinds.map((one) => kind(t, one))}
<p>${t('data.publishers')}</p>
<h2>${t('data.each')}</h2><p>${data.each}</p>
<h2>${t('data.feeds')}</h2><p>${t('data.feedsText')}</p>
<ul class="files">!${data.feeds.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>
<h2>${t('data.search')}</h2><p>${t('data.searchText')}</p>
</div>`;
  return page(data, { main, kind: 'data' });
});
