import { html } from 'ghtml';
import type { DeparturePageData, DepartureTongue } from '../src/site/pages/departure.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

/** The title and the hash of the article, as far as they are told; the first tongue shows them. */
const was = ({ title, sha256 }: DeparturePageData): string => html`!${
  title === null ? '' : html`<p><bdi>${title}</bdi></p>`
}
!${sha256 === null ? '' : html`<p>SHA-256 <code class="hash">${sha256}</code></p>`}`;

const successor = ({ successor: href }: DeparturePageData, text: string): string =>
  href === null ? html`${text}` : html`<a href="${href}">${text}</a>`;

const tongue = (
  data: DeparturePageData,
  { lang, dir, heading, text, ways }: DepartureTongue,
  index: number,
): string => {
  const level = index === 0 ? 1 : 2;
  return html`<section lang="${lang}" dir="${dir}"><h${level}>${heading}</h${level}>
<p>!${successor(data, text)}</p>
!${index === 0 ? was(data) : ''}
<ul class="ways">!${ways.map((way) => html`<li><a href="${way.href}">${way.text}</a></li>`)}</ul></section>`;
};

export default defineTemplate<DeparturePageData>('departure', (data) =>
  page(data, {
    main: html`!${data.tongues.map((one, index) => tongue(data, one, index))}`,
    kind: 'missing',
  }),
);
