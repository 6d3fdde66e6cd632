import { html } from 'ghtml';
import type { LinkView } from '../src/site/items.ts';
import type { PeriodPageData } from '../src/site/pages/period.ts';
import { yearCalendar } from './components/calendar.ts';
import { groups, rows, trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const step = (view: LinkView | null, label: string, rel: 'prev' | 'next'): string =>
  view
    ? html`<a class="step-${rel}" rel="${rel}" href="${view.href}"><span>${label}</span> ${view.text}</a>`
    : '';

export default defineTemplate<PeriodPageData>('period', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.months.length > 0 ? yearCalendar(data.months) : ''}
!${rows(data.rows)}
!${groups(data.groups)}
!${data.earlier || data.later ? html`<nav class="steps" aria-label="${t('nav.steps')}">!${step(data.earlier, t('nav.earlier'), 'prev')}!${step(data.later, t('nav.later'), 'next')}</nav>` : ''}`;
  return page(data, { main, kind: 'period' });
});
