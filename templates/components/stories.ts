import { html } from 'ghtml';
import type { StoryItemView } from '../../src/site/pages/shared/story-list.ts';

/** Stories in a list. */
export const storyItems = (stories: readonly StoryItemView[]): string =>
  html`<ul class="items">!${stories.map(
    ({ href, title, lang, dir, details }) =>
      html`<li class="item"><a class="item-title" lang="${lang}" dir="${dir}" href="${href}">${title}</a>
<p class="item-details">${details}</p></li>`,
  )}</ul>`;
