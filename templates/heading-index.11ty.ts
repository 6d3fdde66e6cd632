import { html } from 'ghtml';
import type { AlphabetView, HeadingIndexData } from '../src/site/pages/shared/heading-index.ts';
import { directory } from './components/directory.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const alphabet = ({ name, letters }: AlphabetView): string =>
  html`!${name === null ? '' : html`<h3>${name}</h3>`}<ul class="letters">!${letters.map(
    ({ href, text, count }) =>
      html`<li><a href="${href}">${text}</a> <span class="count">${count}</span></li>`,
  )}</ul>`;

export default defineTemplate<HeadingIndexData>('heading-index', (data) => {
  const { t } = data;
  const main = html`<h1>${data.heading}</h1>
<p class="summary">${data.intro}</p>
<section class="alphabets"><h2>${t('headings.letters')}</h2>!${data.alphabets.map(alphabet)}</section>
!${data.sections.map(
    ({ heading, entries }) =>
      html`<section><h2>${heading === null ? t('headings.most') : `${heading} · ${t('headings.most')}`}</h2>!${directory(entries)}</section>`,
  )}`;
  return page(data, { main, kind: 'index' });
});
