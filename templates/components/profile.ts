import { html } from 'ghtml';
import type { Fact, FactValue } from '../../src/site/pages/shared/facts.ts';
import type { ProfilePageData } from '../../src/site/pages/shared/profile.ts';
import { calendar } from './calendar.ts';
import { items, langAttribute, link } from './items.ts';
import { rows } from './listing.ts';

function factValue({ text, lang, href, note }: FactValue): string {
  const name = href
    ? html`<a href="${href}"!${/^https?:/u.test(href) ? ' rel="noopener noreferrer nofollow"' : ''}!${langAttribute(lang)}>${text}</a>`
    : html`<span!${langAttribute(lang)}>${text}</span>`;
  return html`<dd>!${name}!${note ? html` <span class="count">${note}</span>` : ''}</dd>`;
}

const fact = ({ label, values }: Fact): string => html`<div><dt>${label}</dt>!${values.map(factValue)}</div>`;

/** All that is known of what a page lists articles of. */
export const facts = (all: readonly Fact[]): string =>
  all.length > 0 ? html`<dl class="facts">!${all.map(fact)}</dl>` : '';

/** A search among the articles of the page. */
const within = ({ t, within: its }: ProfilePageData): string =>
  its === null
    ? ''
    : html`<form class="search-within" role="search" method="get" action="${its.action}" aria-label="${its.label}">
!${its.narrowed.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="search-query"><input type="search" name="q" aria-label="${its.label}" placeholder="${its.label}" autocomplete="off" enterkeyhint="search">
<button type="submit">${t('search.submit')}</button></p>
</form>`;

const latest = ({ t, latest: its }: ProfilePageData): string =>
  its.length === 0 ? '' : html`<section><h2>${t('home.newest')}</h2>!${items(its, { date: true })}</section>`;

const data = ({ t, data: forms }: ProfilePageData): string =>
  forms.length === 0
    ? ''
    : html`<section class="own-data"><h2>${t('nav.data')}</h2>!${forms.map(
        ({ form, files }) =>
          html`<h3>${form}</h3><ul class="files">!${files.map((one) => html`<li>!${link(one)}</li>`)}</ul>`,
      )}</section>`;

/** The newest articles, what is known of their list, and the list: beside each other where there is room. */
export const profile = (page: ProfilePageData, list: string): string =>
  html`!${within(page)}
<div class="profile-columns">
<div class="profile-latest">!${latest(page)}</div>
<div class="profile-facts">!${facts(page.facts)}!${overview(page)}!${data(page)}</div>
<div class="profile-list">!${page.latest.length > 0 && page.groups.length > 0 ? html`<h2>${page.t('profile.periods')}</h2>` : ''}!${list}</div>
</div>`;

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
