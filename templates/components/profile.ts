import { html } from 'ghtml';
import type { Fact, FactValue, ProfilePageData } from '../../src/site/pages/shared/profile.ts';
import { calendar } from './calendar.ts';
import { langAttribute } from './items.ts';
import { rows } from './listing.ts';

function factValue({ text, lang, href, note }: FactValue): string {
  const name = href
    ? html`<a href="${href}"!${langAttribute(lang)}>${text}</a>`
    : html`<span!${langAttribute(lang)}>${text}</span>`;
  return html`<dd>!${name}!${note ? html` <span class="count">${note}</span>` : ''}</dd>`;
}

const fact = ({ label, values }: Fact): string => html`<div><dt>${label}</dt>!${values.map(factValue)}</div>`;

/** All that is known of what a page lists articles of. */
export const facts = (all: readonly Fact[]): string =>
  all.length > 0 ? html`<dl class="facts">!${all.map(fact)}</dl>` : '';

/** Coverage, and the ways into the periods within. */
export function overview({ t, calendar: view, rows: periods }: ProfilePageData): string {
  if (!view && periods.length === 0) return '';
  const coverage = view
    ? html`<section><h2>${t('home.coverage')}</h2>!${calendar(view, t('home.coverage'))}</section>`
    : '';
  const within =
    periods.length > 0 ? html`<section><h2>${t('profile.periods')}</h2>!${rows(periods)}</section>` : '';
  return html`<div class="pair">!${coverage}!${within}</div>`;
}
