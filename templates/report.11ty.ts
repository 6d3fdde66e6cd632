import { html } from 'ghtml';
import type { CountRow, ReportPageData } from '../src/site/pages/report.ts';
import { langAttribute } from './components/items.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const row = ({ text, lang, count, href }: CountRow): string =>
  html`<li>!${href ? html`<a href="${href}"!${langAttribute(lang)}>${text}</a>` : html`<span!${langAttribute(lang)}>${text}</span>`} <span class="count">${count}</span></li>`;

/** A section at an anchor, for the way back from its lists. */
const section = (
  anchor: string,
  heading: string,
  rows: readonly CountRow[],
  { none = '', note = '' } = {},
): string =>
  rows.length === 0 && !none
    ? ''
    : html`<section id="${anchor}"><h2>${heading}</h2>!${note ? html`<p class="note">${note}</p>` : ''}!${rows.length > 0 ? html`<ul class="counted">!${rows.map(row)}</ul>` : html`<p>${none}</p>`}</section>`;

/** How the archivist has the pages speak fewer languages. */
function interfaceSection({ t, interface: { fewer, lacks } }: ReportPageData): string {
  if (!fewer && !lacks) return '';
  return html`<section id="interface"><h2>${t('report.interface')}</h2>
!${lacks ? html`<p class="note">${lacks}</p>` : ''}
!${fewer ? html`<p class="note">${fewer.text}</p><p><code dir="ltr">${fewer.line}</code></p>` : ''}
</section>`;
}

export default defineTemplate<ReportPageData>('report', (data) => {
  const { t } = data;
  const main = html`<h1>${t('nav.report')}</h1>
<p class="summary">${t('report.intro')}</p>
!${section('problem', t('report.problems'), data.problems, { none: t('report.noProblems') })}
!${section('kind', t('report.kinds'), data.kinds)}
!${section('date', t('report.dates'), data.dates)}
!${section('format', t('report.formats'), data.formats, { note: t('report.shares') })}
!${section('publisher', t('nav.publishers'), data.publishers, { note: t('report.shares') })}
!${section('container', t('report.containers'), data.containers, { note: t('report.containersNote') })}
!${interfaceSection(data)}
<p class="files"><a href="${data.json}">report.json</a></p>`;
  return page(data, { main, kind: 'report' });
});
