import { html } from 'ghtml';
import type { Translate } from '../../src/site/strings.ts';
import type { LinkView } from '../../src/site/views/items.ts';
import type { GroupView, RowView } from '../../src/site/views/listing.ts';
import { items, link } from './items.ts';

/** A bar as long as its share of a hundred; for eyes only, the number stands beside it. */
export const bar = (share: number): string =>
  html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="4"/></svg>`;

/** Ways into the periods within, each with how much it holds. */
export const rows = (views: readonly RowView[]): string =>
  views.length === 0
    ? ''
    : html`<ul class="rows">!${views.map(
        ({ href, text, count, share }) =>
          html`<li><a href="${href}">${text}</a> <span class="count">${count}</span>!${bar(share)}</li>`,
      )}</ul>`;

/** Articles under headings of their dates. */
interface GroupOptions {
  readonly level?: 2 | 3;
  /** Whether the dates are the days on which the articles came, for a script. */
  readonly added?: boolean;
}

export const groups = (
  views: readonly GroupView[],
  { level = 2, added = false }: GroupOptions = {},
): string =>
  views
    .map(
      ({
        anchor,
        heading,
        datetime,
        note,
        items: listed,
      }) => html`<section class="group!${heading === null ? ' plain' : ''}!${note ? ' inexact' : ''}" id="${anchor}">
!${heading === null ? '' : html`<h${level}!${added && datetime ? html` data-added="${datetime}"` : ''}>!${datetime ? html`<time datetime="${datetime}">${heading}</time>` : html`${heading}`}</h${level}>`}
!${note ? html`<p class="note">${note}</p>` : ''}
!${items(listed)}
</section>`,
    )
    .join('\n');

/** The pages that this one is part of. */
export const trail = (links: readonly LinkView[], label: string): string =>
  links.length === 0
    ? ''
    : html`<nav class="trail" aria-label="${label}"><ol>!${links.map((view) => html`<li>!${link(view)}</li>`)}</ol></nav>`;

const step = (view: LinkView | null, label: string, rel: 'prev' | 'next'): string =>
  view
    ? html`<a class="step-${rel}" rel="${rel}" href="${view.href}"><span>${label}</span> ${view.text}</a>`
    : '';

/** The ways to the pages before and after this one. */
export const steps = (
  { earlier, later }: { readonly earlier: LinkView | null; readonly later: LinkView | null },
  t: Translate,
): string =>
  earlier || later
    ? html`<nav class="steps" aria-label="${t('nav.steps')}">!${step(earlier, t('nav.earlier'), 'prev')}!${step(later, t('nav.later'), 'next')}</nav>`
    : '';
