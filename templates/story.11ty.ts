import { html } from 'ghtml';
import type { StoryPageData } from '../src/site/pages/story.ts';
import { item, link } from './components/items.ts';
import { storyLanes } from './components/story-lanes.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const members = ({ t, members: all }: StoryPageData): string =>
  html`<section class="story-members"><h2>${t('story.members')}</h2><ul class="items">!${all.map(
    ({ item: view, lent, own }) =>
      html`!${item(view, { date: true })}!${lent ? html`<li class="story-note">${lent}</li>` : ''}!${own ? html`<li class="story-note">${t('story.own', { names: own })}</li>` : ''}`,
  )}</ul></section>`;

const reasons = ({ t, reasons: all }: StoryPageData): string =>
  html`<section class="story-reasons"><h2>${t('story.why')}</h2><details><summary>${t('story.whyCount', { count: all.length })}</summary><ul>!${all.map(
    ({ a, b, kind, evidence }) => html`<li>
<p>!${[a, b].map((view) => html`<span dir="${view.dir}">!${link({ href: view.href, text: view.title, lang: view.lang })}</span>`).join('<br>')}</p>
<p class="item-details">${kind}: ${evidence.join(' · ')}</p></li>`,
  )}</ul></details></section>`;

export default defineTemplate<StoryPageData>('story', (data) => {
  const main = html`<p class="story-kicker">!${link(data.month)}</p>
<h1 lang="${data.lang}" dir="${data.dir}">${data.title}</h1>
<p class="summary">!${[data.span, data.summary].filter(Boolean).join('<br>')}</p>
!${data.first ? html`<p>${data.first}</p>` : ''}
!${data.lanes ? storyLanes(data.lanes) : ''}
!${members(data)}
!${reasons(data)}`;
  return page(data, { main, kind: 'period' });
});
