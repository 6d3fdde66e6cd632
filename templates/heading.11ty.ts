import { html } from 'ghtml';
import type { BearerView, HeadingPageData } from '../src/site/pages/shared/heading-page.ts';
import { items, langAttribute, link } from './components/items.ts';
import { groups, trail } from './components/listing.ts';
import { profile } from './components/profile.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const bearer = ({ anchor, who, count, items: listed }: BearerView): string =>
  html`<section id="${anchor}"><h2 dir="auto">${who}</h2><p class="count">${count}</p>!${
    listed.length > 0 ? items(listed, { date: true }) : ''
  }</section>`;

export default defineTemplate<HeadingPageData>('heading', (data) => {
  const { t, leadsTo } = data;
  const summary = leadsTo
    ? html`<p class="summary">${data.summary} !${link(leadsTo)}</p>`
    : html`<p class="summary">${data.summary}</p>`;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1 dir="auto"!${langAttribute(data.headingLang)}>${data.heading}</h1>
!${summary}
!${profile(data, html`!${data.bearers.map(bearer)}!${groups(data.groups)}`)}`;
  return page(data, { main, kind: 'profile' });
});
