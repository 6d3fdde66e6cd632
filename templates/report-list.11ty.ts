import { html } from 'ghtml';
import type { FilterView, ReportedView, ReportListData } from '../src/site/pages/report-list.ts';
import type { Translate } from '../src/site/strings.ts';
import { langAttribute } from './components/items.ts';
import { steps, trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

/** Choices that a script offers; the whole list stands without it. */
const filter = ({ name, label, all, options }: FilterView): string =>
  html`<label>${label} <select data-filter="${name}"><option value="">${all}</option>!${options.map(
    ({ value, text }) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;

const filters = ({ filters: views, filterNote: note }: ReportListData): string =>
  views.length === 0
    ? ''
    : html`<div class="report-filters" hidden>!${note ? html`<p>${note}</p>` : ''}!${views.map(filter)}</div>`;

const sidecar = (t: Translate, text: string): string =>
  html`<details><summary>${t('report.sidecar')}</summary>
<div class="copied"><button type="button" data-copy hidden>${t('cite.copy')}</button>
<pre tabindex="0">${text}</pre></div><p class="unseen" role="status" data-copied="${t('cite.copied')}"></p></details>`;

const marks = (view: ReportedView): string =>
  html`data-publisher="${view.marks.publisher.join(' ')}" data-format="${view.marks.format.join(' ')}" data-kind="${view.marks.kind.join(' ')}"`;

const said = (view: ReportedView, t: Translate): string[] => [
  ...view.guesses.map((guess) => html`<li>${guess}</li>`),
  ...view.warnings.map(({ text, lang }) => html`<li lang="${lang}" dir="auto">${text}</li>`),
  ...view.copies.map((path) => html`<li>${t('report.alsoIn')} <code>${path}</code></li>`),
];

const reported = (view: ReportedView, t: Translate): string =>
  html`<li class="reported" !${marks(view)}>
!${view.title ? html`<a class="item-title" lang="${view.title.lang}" dir="${view.title.dir}" href="${view.title.href}">${view.title.text}</a>` : ''}
<p><code>${view.path}</code></p>
!${view.facts.length > 0 ? html`<p class="item-details">!${view.facts.map((fact) => html`<span>${fact}</span> `)}</p>` : ''}
<ul>!${said(view, t)}</ul>
!${view.sidecar ? sidecar(t, view.sidecar) : ''}
</li>`;

export default defineTemplate<ReportListData>('report-list', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1!${langAttribute(data.heading.lang)}>${data.heading.text}</h1>
!${data.summary ? html`<p class="summary">${data.summary}</p>` : ''}
!${data.note ? html`<p>${data.note}</p>` : ''}
!${filters(data)}
<ul class="reported-files">!${data.files.map((file) => reported(file, t))}</ul>
!${steps(data, t)}`;
  return page(data, { main, kind: 'report' });
});
