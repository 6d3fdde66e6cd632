import { html } from 'ghtml';
import type { CountedLink, HomePageData } from '../src/site/pages/home.ts';
import { calendar } from './components/calendar.ts';
import { items, langAttribute, link } from './components/items.ts';
import { storyItems } from './components/stories.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const counted = ({ href, text, lang, gloss, count }: CountedLink): string =>
  html`<li><a href="${href}"!${langAttribute(lang)}>${text}</a> !${gloss ? html`<span class="gloss">${gloss}</span>` : ''} <span class="count">${count}</span></li>`;

const section = (heading: string, href: string | null, content: string): string =>
  html`<section><h2>!${href ? html`<a href="${href}">${heading}</a>` : html`${heading}`}</h2>!${content}</section>`;

const countedList = (links: readonly CountedLink[]): string =>
  html`<ul class="counted">!${links.map(counted)}</ul>`;

const newestDays = ({ days, all }: NonNullable<HomePageData['newest']>): string =>
  html`!${days.map(
    ({ heading, datetime, items: its }) =>
      html`<h3 class="day">!${datetime === null ? html`${heading}` : html`<time datetime="${datetime}">${heading}</time>`}</h3>!${items(its)}`,
  )}<p class="all">!${link(all)}</p>`;

/** The newest articles, and beside them the ways in; an archive of nothing has neither. */
function front({ t, newest, additions, stories, ...data }: HomePageData): string {
  if (newest === null) return '';
  const { calendar: view, publishers, languages } = data;
  const coverage = t('home.coverage');
  return html`<div class="front">
<div>
!${stories ? section(t('nav.stories'), stories.href, storyItems(stories.items)) : ''}
!${section(t('home.newest'), null, newestDays(newest))}
!${additions ? section(t('additions.heading'), additions.href, items(additions.items, { date: true })) : ''}
</div>
<div class="front-ways">
!${view ? section(coverage, data.timeline, calendar(view, coverage)) : ''}
!${publishers.length > 0 ? section(t('nav.publishers'), data.allPublishers, countedList(publishers)) : ''}
!${section(t('nav.languages'), data.allLanguages, countedList(languages))}
</div>
</div>`;
}

export default defineTemplate<HomePageData>('home', (data) => {
  const main = html`<div class="opening">
!${data.description ? html`<p class="standfirst"!${langAttribute(data.descriptionLang)}>${data.description}</p>` : ''}
<p class="holdings">${data.holdings}</p>
</div>
!${front(data)}`;
  return page(data, { main, kind: 'home', nameplate: true });
});
