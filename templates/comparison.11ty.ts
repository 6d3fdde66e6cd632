import { html } from 'ghtml';
import type { ComparisonPageData } from '../src/site/pages/comparison.ts';
import { difference } from './components/difference.ts';
import { time } from './components/items.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

type Side = ComparisonPageData['sides'][number];

const own = ({ lang, dir }: Side): string => html`lang="${lang}" dir="${dir}"`;

/** Who published it when, and in which language it is. */
const details = ({ item: { publisher, date, language, lang } }: Side): string =>
  [
    publisher
      ? html`<span!${publisher.lang ? html` lang="${publisher.lang}"` : ''}>${publisher.text}</span>`
      : '',
    date ? time(date) : '',
    language ? html`<span lang="${lang}">${language}</span>` : '',
  ]
    .filter(Boolean)
    .join('\n');

const heading = (side: Side): string =>
  html`<div><h2 !${own(side)}><a href="${side.item.href}">${side.item.title}</a></h2><p class="item-details">!${details(side)}</p></div>`;

const cell = (side: Side, paragraphs: readonly string[]): string =>
  html`<div !${own(side)}>!${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`;

const beside = ({ t, sides: [first, second], rows, bound }: ComparisonPageData): string =>
  html`<section class="beside"><h2>${t('comparison.paragraphs')}</h2>
<p class="note">${t('comparison.aligned')}!${bound ? html` ${bound}` : ''}</p>
<ol class="beside-rows">!${rows.map((row) => html`<li>!${cell(first, row.first)}!${cell(second, row.second)}</li>`)}</ol>
</section>`;

export default defineTemplate<ComparisonPageData>('comparison', (data) => {
  const main = html`<h1>${data.t('comparison.heading')}</h1>
<p class="summary">${data.relation}</p>
<div class="beside-heads">!${data.sides.map(heading)}</div>
!${data.difference ? difference(data.difference) : ''}
!${beside(data)}`;
  return page(data, { main, kind: 'comparison' });
});
