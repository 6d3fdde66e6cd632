import { html } from 'ghtml';
import type { Fact, FactValue, ProfilePageData } from '../src/site/pages/shared/profile.ts';
import { calendar } from './components/calendar.ts';
import { langAttribute } from './components/items.ts';
import { groups, rows, trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

function factValue({ text, lang, href, note }: FactValue): string {
  const name = href
    ? html`<a href="${href}"!${langAttribute(lang)}>${text}</a>`
    : html`<span!${langAttribute(lang)}>${text}</span>`;
  return html`<dd>!${name}!${note ? html` <span class="count">${note}</span>` : ''}</dd>`;
}

const fact = ({ label, values }: Fact): string => html`<div><dt>${label}</dt>!${values.map(factValue)}</div>`;

/** Coverage, and the ways into the periods within. */
function overview({ t, calendar: view, rows: periods }: ProfilePageData): string {
  if (!view && periods.length === 0) return '';
  const coverage = view
    ? html`<section><h2>${t('home.coverage')}</h2>!${calendar(view, t('home.coverage'))}</section>`
    : '';
  const within =
    periods.length > 0 ? html`<section><h2>${t('profile.periods')}</h2>!${rows(periods)}</section>` : '';
  return html`<div class="pair">!${coverage}!${within}</div>`;
}

export default defineTemplate<ProfilePageData>('profile', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1!${langAttribute(data.headingLang)}>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.facts.length > 0 ? html`<dl class="facts">!${data.facts.map(fact)}</dl>` : ''}
!${overview(data)}
!${groups(data.groups)}`;
  return page(data, { main, kind: 'profile' });
});
