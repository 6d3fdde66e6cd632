import { html } from 'ghtml';
import type { CalendarCell, CalendarLine, CalendarView } from '../../src/site/views/calendar.ts';
import type { DayCell, MonthCalendar, YearCalendar } from '../../src/site/views/year-calendar.ts';

/** Side of a cell: with its margin the 24 pixels that a finger needs. */
const cellSide = 24;

/** Coverage as a calendar: a line a year, a cell a month. */
export const calendar = ({ lines, months }: CalendarView, label: string): string =>
  html`<div class="calendar" role="group" aria-label="${label}">
<svg class="calendar-months" viewBox="0 0 ${months.length * cellSide} 14" aria-hidden="true">!${months.map(
    (month, index) => html`<text x="${index * cellSide + 11}" y="11">${month}</text>`,
  )}</svg>
!${lines.map(line)}
</div>`;

function line(view: CalendarLine): string {
  if (view.kind === 'gap') return html`<p class="calendar-gap">${view.text}</p>`;
  return html`<div class="calendar-year"><a href="${view.href}">${view.text}</a>
<svg viewBox="0 0 ${view.cells.length * cellSide} ${cellSide}" role="group" aria-label="${view.text}">!${view.cells.map(cell)}</svg>
<span class="count">${view.count}</span></div>`;
}

function cell({ href, label, level }: CalendarCell, index: number): string {
  const box = html`<rect class="l${level}" x="${index * cellSide + 1}" y="1" width="${cellSide - 2}" height="${cellSide - 2}"/>`;
  if (!href) return box;
  return html`<a href="${href}" aria-label="${label}"><title>${label}</title>!${box}</a>`;
}

/** The days of a year, a small calendar a month. */
export function yearCalendar({ weekdays, months }: YearCalendar): string {
  const initials = html`<svg class="weekdays" viewBox="0 0 ${7 * cellSide} 14" aria-hidden="true">!${weekdays.map(
    (weekday, index) => html`<text x="${index * cellSide + 12}" y="11">${weekday}</text>`,
  )}</svg>`;
  return html`<ul class="year">!${months.map((view) => month(view, initials))}</ul>`;
}

function month({ href, text, count, weeks, empty, days, unknown }: MonthCalendar, initials: string): string {
  const name = href ? html`<a href="${href}">${text}</a> <span class="count">${count}</span>` : html`${text}`;
  const outline = empty
    .map(({ column, week }) => `M${column * cellSide + 1} ${week * cellSide + 1}h22v22h-22z`)
    .join('');
  return html`<li><p>!${name}</p>
!${initials}
<svg viewBox="0 0 ${7 * cellSide} ${weeks * cellSide}"><path class="l0" d="${outline}"/>!${days.map(day)}</svg>!${unknown ? html`<p class="unknown-day"><a href="${unknown.href}">${unknown.text}</a></p>` : ''}</li>`;
}

const day = ({ href, label, level, number, column, week }: DayCell): string =>
  html`<a href="${href}" aria-label="${label}"><title>${label}</title><rect class="l${level}" x="${column * cellSide + 1}" y="${week * cellSide + 1}" width="22" height="22"/><text class="on${level}" x="${column * cellSide + 12}" y="${week * cellSide + 16}">${number}</text></a>`;
