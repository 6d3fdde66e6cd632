import { html } from 'ghtml';
import type { CountRow, ReportPageData } from '../src/site/pages/report.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const row = ({ text, count, href }: CountRow): string =>
  html`<li>!${href ? html`<a href="${href}">${text}</a>` : html`<span>${text}</span>`} <span class="count">${count}</span></li>`;

const problems = (data: ReportPageData): string =>
  data.problems.length === 0
    ? html`<p>${data.t('report.noProblems')}</p>`
    : html`<dl class="problems" lang="en">!${data.problems.map(
        ({ path, message, advice }) =>
          html`<div><dt><code>${path}</code></dt><dd>${message} ${advice}</dd></div>`,
      )}</dl>`;

const tombstones = (data: ReportPageData): string =>
  data.tombstones.length === 0
    ? ''
    : html`<section><h2>${data.t('report.withheld')}</h2><p class="note">${data.t('report.withheldNote')}</p><dl class="problems">!${data.tombstones.map(
        ({ path, reason }) => html`<div><dt><code>${path}</code></dt><dd>${reason}</dd></div>`,
      )}</dl></section>`;

const warned = (data: ReportPageData): string =>
  data.warned.length === 0
    ? ''
    : html`<section><h2>${data.t('report.warned')}</h2><p class="note">${data.t('report.warnedNote')}</p><ul class="counted">!${data.warned.map(
        ({ href, title, lang, dir, count }) =>
          html`<li><a href="${href}" lang="${lang}" dir="${dir}">${title}</a> <span class="count">${count}</span></li>`,
      )}</ul>!${data.warnedMore ? html`<p>${data.warnedMore}</p>` : ''}</section>`;

export default defineTemplate<ReportPageData>('report', (data) => {
  const { t } = data;
  const main = html`<h1>${t('nav.report')}</h1>
<p class="summary">${t('report.intro')}</p>
<section><h2>${t('report.problems')}</h2>!${problems(data)}!${data.problemsMore ? html`<p>${data.problemsMore}</p>` : ''}</section>
!${tombstones(data)}
<section><h2>${t('report.dates')}</h2><ul class="counted">!${data.dates.map(row)}</ul></section>
<section><h2>${t('report.formats')}</h2><ul class="counted">!${data.formats.map(row)}</ul></section>
!${warned(data)}
<p><a href="${data.json}">report.json</a></p>`;
  return page(data, { main, kind: 'report' });
});
