import { html } from 'ghtml';
import type { CountedLink, HomePageData } from '../src/site/pages/home.ts';
import { calendar } from './components/calendar.ts';
import { items, langAttribute } from './components/items.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const counted = ({ href, text, lang, gloss, count }: CountedLink): string =>
  html`<li><a href="${href}"!${langAttribute(lang)}>${text}</a> !${gloss ? html`<span class="gloss">${gloss}</span>` : ''} <span class="count">${count}</span></li>`;

export default defineTemplate<HomePageData>('home', (data) => {
  const { t } = data;
  const main = html`<div class="opening">
!${data.description ? html`<p class="standfirst">${data.description}</p>` : ''}
<p class="holdings">${data.holdings}</p>
</div>
<div class="front">
<section class="front-newest"><h2>${t('home.newest')}</h2>
!${items(data.newest, { date: true, lead: true })}
</section>
<div class="front-ways">
!${data.calendar ? html`<section><h2><a href="${data.timeline}">${t('home.coverage')}</a></h2>!${calendar(data.calendar, t('home.coverage'))}</section>` : ''}
<section><h2><a href="${data.allSources}">${t('nav.sources')}</a></h2><ul class="counted">!${data.sources.map(counted)}</ul></section>
<section><h2>${t('nav.languages')}</h2><ul class="counted">!${data.languages.map(counted)}</ul></section>
</div>
</div>`;
  return page(data, { main, kind: 'home', nameplate: true });
});
