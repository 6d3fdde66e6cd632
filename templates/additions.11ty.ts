import { html } from 'ghtml';
import type { AdditionsPageData } from '../src/site/pages/additions.ts';
import { groups } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<AdditionsPageData>('additions', (data) => {
  const { t } = data;
  const main = html`<h1>${t('additions.heading')}</h1>
<p class="summary">${t('additions.intro')}</p>
<div data-new="${t('additions.new')}">!${groups(data.groups, { added: true })}</div>`;
  return page(data, { main, kind: 'period' });
});
