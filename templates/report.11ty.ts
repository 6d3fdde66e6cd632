import { html } from 'ghtml';
import type { CountRow, ReportPageData, WeakStoryRow } from '../src/site/pages/report.ts';
import type { Translate } from '../src/site/strings.ts';
import { langAttribute, link } from './components/items.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const row = ({ text, lang, count, href, note }: CountRow): string =>
  html`<li>!${href ? html`<a href="${href}"!${langAttribute(lang)}>${text}</a>` : html`<span!${langAttribute(lang)}>${text}</span>`} <span class="count">${count}</span>!${note ? html`<p class="note"!${langAttribute(note.lang)}>${note.text}</p>` : ''}</li>`;

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

const weakLink = (t: Translate, { a, b, likeness, line }: WeakStoryRow['links'][number]): string =>
  html`<li><p class="weak-link">!${[a, b].map((view) => html`<span dir="${view.dir}">!${link({ href: view.href, text: view.title, lang: view.lang })}</span>`).join('<br>')}</p>
<p class="item-details">${likeness}</p>
<div class="copied"><button type="button" data-copy hidden>${t('cite.copy')}</button>
<pre tabindex="0" dir="ltr">${line}</pre></div><p class="unseen" role="status" data-copied="${t('cite.copied')}"></p></li>`;

/** Where stories may be wrong, with the line that keeps two articles apart. */
const storiesSection = ({ t, stories }: ReportPageData): string =>
  stories.length === 0
    ? ''
    : html`<section id="stories"><h2>${t('report.stories')}</h2><p class="note">${t('report.storiesNote')}</p>!${stories.map(
        ({ link: story, count, links }) =>
          html`<h3>!${link(story)} <span class="count">${count}</span></h3><ul>!${links.map((one) => weakLink(t, one))}</ul>`,
      )}</section>`;

export default defineTemplate<ReportPageData>('report', (data) => {
  const { t } = data;
  const main = html`<h1>${t('nav.report')}</h1>
<p class="summary">${t('report.intro')}</p>
<div class="report-columns">
<div>
!${section('change', t('report.changes'), data.changes)}
!${section('problem', t('report.problems'), data.problems, { none: t('report.noProblems') })}
!${section('kind', t('report.kinds'), data.kinds)}
!${storiesSection(data)}
</div>
<div>
!${section('date', t('report.dates'), data.dates)}
!${section('format', t('report.formats'), data.formats, { note: t('report.shares') })}
!${section('publisher', t('nav.publishers'), data.publishers, { note: t('report.shares') })}
!${section('container', t('report.containers'), data.containers, { note: t('report.containersNote') })}
!${interfaceSection(data)}
</div>
</div>
<p class="files"><a href="${data.json}">report.json</a></p>`;
  return page(data, { main, kind: 'report' });
});
