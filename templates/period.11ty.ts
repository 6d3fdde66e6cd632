import { html } from 'ghtml';
import type { PeriodPageData } from '../src/site/pages/period.ts';
import { yearCalendar } from './components/calendar.ts';
import { groups, rows, steps, trail } from './components/listing.ts';
import { storyItems } from './components/stories.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const stories = ({ t, stories: its }: PeriodPageData): string =>
  its === null
    ? ''
    : html`<section class="month-stories"><h2><a href="${its.href}">${t('nav.stories')}</a> <span class="count">${its.count}</span></h2>!${storyItems(its.items)}</section>`;

export default defineTemplate<PeriodPageData>('period', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.year ? yearCalendar(data.year) : ''}
!${stories(data)}
!${rows(data.rows)}
!${groups(data.groups)}
!${steps(data, t)}`;
  return page(data, { main, kind: 'period' });
});
