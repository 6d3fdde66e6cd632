import { html } from 'ghtml';
import type { StoriesPageData } from '../src/site/pages/stories.ts';
import { storyItems } from './components/stories.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const months = ({ t, months: all }: StoriesPageData): string =>
  all.length === 0
    ? ''
    : html`<section><h2>${t('stories.byMonth')}</h2><ul class="story-months">!${all.map(
        ({ href, text, count }) => html`<li><a href="${href}">${text}</a> <span>${count}</span></li>`,
      )}</ul></section>`;

export default defineTemplate<StoriesPageData>('stories', (data) => {
  const main = html`<h1>${data.heading}</h1>
<p class="summary">${data.t('stories.intro')}</p>
!${storyItems(data.stories)}
!${months(data)}`;
  return page(data, { main, kind: 'period' });
});
