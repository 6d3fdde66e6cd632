import { html } from 'ghtml';
import type { WorklistPageData } from '../src/site/pages/worklist.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<WorklistPageData>('worklist', (data) => {
  const { t, strings, script } = data;
  const main = html`<h1>${t('worklist.title')}</h1>
<p class="summary">${t('worklist.intro')}</p>
<p class="note" id="worklist-message" role="status">${t('worklist.noScript')}</p>
<div class="worklist" id="worklist" data-strings="${JSON.stringify(strings)}" hidden>
<p class="worklist-ways"><button type="button" id="worklist-csv">${t('searchList.csv')}</button>
<button type="button" id="worklist-ris">${t('worklist.ris')}</button>
<button type="button" id="worklist-clear">${t('worklist.clear')}</button></p>
<p><label for="worklist-file">${t('worklist.open')}</label> <input type="file" id="worklist-file" accept=".csv,text/csv"></p>
<p id="worklist-empty" hidden>${t('worklist.empty')}</p>
<ul class="items" id="worklist-items"></ul>
</div>`;
  return page(data, { main, kind: 'worklist-page', scripts: [script] });
});
