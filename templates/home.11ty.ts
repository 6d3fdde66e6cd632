import { html } from 'ghtml';
import type { CountedLink, HomePageData } from '../src/site/pages/home.ts';
import type { Translate } from '../src/site/strings.ts';
import { calendar } from './components/calendar.ts';
import { item, items, langAttribute, link } from './components/items.ts';
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

/** Articles with the day on which each came, by which a script marks those that are new to the reader. */
const added = (came: NonNullable<HomePageData['additions']>['items'], t: Translate): string =>
  html`<ul class="items" data-new="${t('additions.new')}">!${came.map(({ day, item: view }) =>
    item(view, { date: true, added: day }),
  )}</ul>`;

/** The newest articles, and beside them the ways in; an archive of nothing has neither. */
function front({ t, newest, additions, stories, collections, ...data }: HomePageData): string {
  if (newest === null) return '';
  const { calendar: view, publishers, languages } = data;
  const coverage = t('home.coverage');
  return html`<div class="front">
<div>
!${stories ? section(t('nav.stories'), stories.href, storyItems(stories.items)) : ''}
!${section(t('home.newest'), null, newestDays(newest))}
!${additions ? section(t('additions.heading'), additions.href, added(additions.items, t)) : ''}
</div>
<div class="front-ways">
<section class="discover" hidden data-none="${t('home.nothingToday')}" data-unreachable="${t('home.unreachable')}"><p><button type="button" name="random">${t('home.random')}</button> <button type="button" name="today">${t('home.today')}</button></p><ul class="items"></ul><p role="status"></p></section>
!${collections ? section(t('nav.collections'), collections.href, countedList(collections.links)) : ''}
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
