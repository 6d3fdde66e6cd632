import { html } from 'ghtml';
import type { PeriodPageData } from '../src/site/pages/period.ts';
import { yearCalendar } from './components/calendar.ts';
import { groups, rows, steps, trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<PeriodPageData>('period', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.year ? yearCalendar(data.year) : ''}
!${rows(data.rows)}
!${groups(data.groups)}
!${steps(data, t)}`;
  return page(data, { main, kind: 'period' });
});
