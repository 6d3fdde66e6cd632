import { html } from 'ghtml';
import type { PeriodPageData } from '../src/site/pages/period.ts';
import { yearCalendar } from './components/calendar.ts';
import { groups, rows, steps, trail } from './components/listing.ts';
import { facts } from './components/profile.ts';
import { storyItems } from './components/stories.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const stories = ({ t, stories: its }: PeriodPageData): string =>
  its === null
    ? ''
    : html`<section class="month-stories"><h2><a href="${its.href}">${t('nav.stories')}</a> <span class="count">${its.count}</span></h2>!${storyItems(its.items)}</section>`;

/** The days of a month, and whose articles it has: beside the list where there is room. */
const beside = ({ month, facts: its }: PeriodPageData): string =>
  month || its.length > 0
    ? html`<div class="period-beside">!${month ? yearCalendar(month) : ''}!${facts(its)}</div>`
    : '';

export default defineTemplate<PeriodPageData>('period', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.year ? yearCalendar(data.year) : ''}
<div class="period-columns">
<div>!${stories(data)}!${rows(data.rows)}!${groups(data.groups)}</div>
!${beside(data)}
</div>
!${steps(data, t)}`;
  return page(data, { main, kind: 'period' });
});
