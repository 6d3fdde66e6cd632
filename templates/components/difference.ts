import { html } from 'ghtml';
import type { ComparedView, DifferenceView } from '../../src/site/views/difference.ts';

type Part = DifferenceView['parts'][number];
type Changed = Extract<Part, { kind: 'changed' }>;

/** So long a run of sentences that are the same is closed until a reader opens it. */
const longRun = 3;

const own = ({ lang, dir }: ComparedView): string => html`lang="${lang}" dir="${dir}"`;

const pieces = (its: Changed['first']): string =>
  its.map(({ text, isOwn }) => (isOwn ? html`<b>${text}</b>` : html`${text}`)).join('');

/** Says in words which text has it, and marks it as taken away or put in. */
const side = (
  { t }: DifferenceView,
  compared: ComparedView,
  its: Changed['first'],
  tag: 'del' | 'ins',
): string =>
  its.length === 0
    ? ''
    : html`<div class="${tag === 'del' ? 'only-first' : 'only-second'}"><p class="only">${t('difference.only', { text: compared.label })}</p>
<p !${own(compared)}><${tag}>!${pieces(its)}</${tag}></p></div>`;

const part = (view: DifferenceView, its: Part): string => {
  if (its.kind === 'changed')
    return html`<div class="change">!${side(view, view.first, its.first, 'del')}!${side(view, view.second, its.second, 'ins')}</div>`;
  const text = html`<p class="same" !${own(view.first)}>${its.text}</p>`;
  return its.count <= longRun
    ? text
    : html`<details class="same"><summary>${view.t('difference.same', { count: its.count })}</summary>!${text}</details>`;
};

/** The difference of two texts, with what is the same closed where it is long. */
export const difference = (view: DifferenceView): string =>
  html`<section class="difference"><h2>${view.t('difference.heading')}</h2>
<p>${view.summary}</p>
!${view.parts.map((one) => part(view, one))}
</section>`;
