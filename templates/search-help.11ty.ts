import { html } from 'ghtml';
import type { SearchHelpPageData } from '../src/site/pages/search-help.ts';
import { trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<SearchHelpPageData>('search-help', (data) => {
  const { t } = data;
  const list = (pieces: SearchHelpPageData['pieces']): string =>
    html`<dl class="query-language">!${pieces.map(
      ({ queries, text }) =>
        html`<dt>!${queries.map(({ href, text }) => html`<a href="${href}"><code>${text}</code></a>`)}</dt><dd>${t(text)}</dd>`,
    )}</dl>`;
  const orders = ['best', 'newest', 'oldest'] as const;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<div class="prose">
<h1>${t('searchHelp.title')}</h1>
<p>${t('searchHelp.intro')}</p>
</div>
!${list(data.pieces)}
<div class="prose"><p>${t('searchHelp.fields')}</p></div>
!${list(data.fields)}
<div class="prose">
<h2>${t('searchHelp.wrong.heading')}</h2>
<p>${t('searchHelp.wrong.text')}</p>
<h2>${t('searchHelp.close.heading')}</h2>
<p>${t('search.helpClose')}</p>
<h2>${t('searchHelp.order.heading')}</h2>
<ul>!${orders.map((order) => html`<li>${t(`search.ordered.${order}`)}</li>`)}</ul>
</div>`;
  return page(data, { main, kind: 'query-help' });
});
