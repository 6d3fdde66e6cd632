import { html } from 'ghtml';
import type { StoryPageData } from '../src/site/pages/story.ts';
import { item, link } from './components/items.ts';
import { storyLanes } from './components/story-lanes.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

type Pair = StoryPageData['reasons'][number];

const members = ({ t, members: all }: StoryPageData): string =>
  html`<section><h2>${t('story.members')}</h2><ol class="items story-members">!${all.map(
    ({ item: view, lent, own }) =>
      item(view, {
        date: true,
        note: [
          lent ? html`<p>${lent}</p>` : '',
          own ? html`<p class="own">${t('story.own', { names: own })}</p>` : '',
        ].join(''),
      }),
  )}</ol></section>`;

const title = ({ a: view }: Pick<Pair, 'a'>): string =>
  html`<li dir="${view.dir}">!${link({ href: view.href, text: view.title, lang: view.lang })}</li>`;

const pair = (t: StoryPageData['t'], { a, b, kind, evidence, comparison }: Pair): string =>
  html`<li><ul class="pair-titles">!${title({ a })}!${title({ a: b })}</ul>
<p class="item-details"><span>${[kind, ...evidence].join(' · ')}</span></p>
!${comparison ? html`<p><a class="beside-link" href="${comparison}">${t('comparison.read')}</a></p>` : ''}</li>`;

const texts = ({ t, texts: all }: StoryPageData): string =>
  all.length === 0
    ? ''
    : html`<section><h2>${t('story.texts')}</h2><ul class="pairs">!${all.map((one) => pair(t, one))}</ul></section>`;

const reasons = ({ t, reasons: all }: StoryPageData): string =>
  all.length === 0
    ? ''
    : html`<section><h2>${t('story.why')}</h2><details><summary>${t('story.whyCount', { count: all.length })}</summary><ul class="pairs">!${all.map((one) => pair(t, one))}</ul></details></section>`;

export default defineTemplate<StoryPageData>('story', (data) => {
  const facts = [data.span, data.summary].filter((fact) => fact !== null);
  const main = html`<header class="story-head"><p class="kicker">!${link(data.month)}</p>
<h1 lang="${data.lang}" dir="${data.dir}">${data.title}</h1>
<p class="summary">${facts.join(' · ')}</p>
!${data.first ? html`<p class="summary">${data.first}</p>` : ''}</header>
!${data.lanes ? storyLanes(data.lanes) : ''}
!${members(data)}
!${texts(data)}
!${reasons(data)}`;
  return page(data, { main, kind: 'story' });
});
