import { html } from 'ghtml';
import type { CollectionsPageData } from '../src/site/pages/collections.ts';
import { langAttribute } from './components/items.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

type Item = CollectionsPageData['collections'][number];

const item = ({ href, text, lang, dir, lead, leadLang, details }: Item): string =>
  html`<li class="item"><a class="item-title"!${langAttribute(lang)} dir="${dir}" href="${href}">${text}</a>
!${lead ? html`<p class="item-lead" dir="auto"!${langAttribute(leadLang)}>${lead}</p>` : ''}
<p class="item-details">${details}</p></li>`;

export default defineTemplate<CollectionsPageData>('collections', (data) => {
  const main = html`<h1>${data.t('nav.collections')}</h1>
<p class="summary">${data.t('collections.intro')}</p>
<ul class="items">!${data.collections.map(item)}</ul>`;
  return page(data, { main, kind: 'period' });
});
