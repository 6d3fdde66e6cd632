import { html } from 'ghtml';
import type { LaneName, Lanes } from '../../src/site/views/story-lanes.ts';
import { langAttribute } from './items.ts';

/** In its own language, so that it is drawn in the letters of that. */
const laneName = ({ text, lang }: LaneName): string => html`<tspan!${langAttribute(lang)}>${text}</tspan>`;

/** The drawing of a story along time; readers of its words hear one sentence, and find the rest in the list below. */
export const storyLanes = ({ width, height, direction, start, alternative, days, lanes }: Lanes): string =>
  html`<svg class="story-lanes" role="img" aria-label="${alternative}" viewBox="0 0 ${width} ${height}" direction="${direction}">
!${days.map(({ x, text, anchor }) => html`<text class="day" x="${x}" y="14" text-anchor="${anchor}">${text}</text>`)}
!${lanes.map(
    ({
      y,
      publisher,
      language,
      marks,
    }) => html`<g><line x1="12" x2="${width - 12}" y1="${y + 20}" y2="${y + 20}"></line>
<text x="${start}" y="${y + 10}">!${laneName(publisher)} · !${laneName(language)}</text>
!${marks.map((mark) =>
      mark.width === null
        ? html`<circle cx="${mark.x}" cy="${y + 20}" r="5"><title>${mark.label}</title></circle>`
        : html`<rect x="${mark.x}" y="${y + 17}" width="${mark.width}" height="6" rx="3"><title>${mark.label}</title></rect>`,
    )}</g>`,
  )}
</svg>`;
