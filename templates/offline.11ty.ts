import { html } from 'ghtml';
import type { OfflinePageData } from '../src/site/pages/offline.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

/** Of sets their sizes, and what can be done with them, are the script's. */
function sets({ sets }: OfflinePageData): string {
  const items = sets.map(
    ({ year, name, count }) =>
      html`<li!${year === null ? '' : html` data-year="${year}"`}><span class="offline-name">${name}</span> <span>${count}</span></li>`,
  );
  return html`<ul class="offline-sets" id="offline-sets">!${items}</ul>`;
}

export default defineTemplate<OfflinePageData>('offline', (data) => {
  const { t, ui, strings, script } = data;
  const main = html`<h1>${t('offline.title')}</h1>
<p class="summary">${t('offline.intro')}</p>
<noscript><p class="note">${strings.unable}</p></noscript>
<p class="note" id="offline-note" role="alert"></p>
<div class="offline" id="offline" data-ui="${ui}" data-strings="${JSON.stringify(strings)}" hidden>
<p class="offline-reading"><label><input type="checkbox" id="offline-reading"> ${t('offline.reading')}</label></p>
<h2>${t('offline.sets')}</h2>
<p id="offline-room"></p>
!${sets(data)}
<p id="offline-working" hidden><progress id="offline-progress" aria-labelledby="offline-status"></progress> <span id="offline-status" role="status"></span> <button type="button" id="offline-stop">${t('searchList.cancel')}</button></p>
<h2>${t('offline.read')}</h2>
<ul class="offline-read" id="offline-read"></ul>
<p><button type="button" id="offline-forget">${t('offline.forget')}</button></p>
</div>`;
  return page(data, { main, kind: 'offline-page', scripts: [script] });
});
