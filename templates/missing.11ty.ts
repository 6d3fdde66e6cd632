import { html } from 'ghtml';
import type { MissingPageData, MissingTongue } from '../src/site/pages/missing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const tongue = ({ lang, dir, heading, text, ways }: MissingTongue, index: number): string =>
  html`<section lang="${lang}" dir="${dir}"><h${index === 0 ? 1 : 2}>${heading}</h${index === 0 ? 1 : 2}>
<p>${text}</p>
<ul class="ways">!${ways.map((way) => html`<li><a href="${way.href}">${way.text}</a></li>`)}</ul></section>`;

export default defineTemplate<MissingPageData>('missing', (data) =>
  page(data, { main: html`!${data.tongues.map(tongue)}`, kind: 'missing' }),
);
