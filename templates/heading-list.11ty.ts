import { html } from 'ghtml';
import type { HeadingListData, ListEntry, ListSection } from '../src/site/pages/shared/heading-list.ts';
import { items, langAttribute, link } from './components/items.ts';
import { trail } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

function entry(
  { anchor, name, lang, href, leadsTo, details, items: listed }: ListEntry,
  level: 2 | 3,
): string {
  const own = html`!${href === null ? html`${name}` : html`<a href="${href}">${name}</a>`}`;
  return html`<li id="${anchor}"><h${level}><bdi!${langAttribute(lang)}>!${own}</bdi></h${level}>
!${leadsTo ? html`<p class="item-details">→ !${link(leadsTo)}</p>` : ''}
!${details.length > 0 ? html`<p class="item-details">!${details.map((one) => html`<span>${one}</span>`)}</p>` : ''}
!${listed.length > 0 ? items(listed, { date: true, publisher: false }) : ''}</li>`;
}

const section = ({ heading, entries }: ListSection): string => {
  const level = heading === null ? 2 : 3;
  const list = html`<ul class="headings">!${entries.map((one) => entry(one, level))}</ul>`;
  return heading === null ? list : html`<section><h2>${heading}</h2>!${list}</section>`;
};

export default defineTemplate<HeadingListData>('heading-list', (data) => {
  const main = html`!${trail(data.trail, data.t('nav.trail'))}
<h1>${data.heading}</h1>
!${data.sections.map(section)}`;
  return page(data, { main, kind: 'index' });
});
