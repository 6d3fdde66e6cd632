import { html } from 'ghtml';
import type { DirectoryEntry, DirectoryPageData } from '../src/site/pages/shared/directory.ts';
import { langAttribute } from './components/items.ts';
import { bar } from './components/listing.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const entry = ({ href, name, lang, gloss, count, share, span }: DirectoryEntry): string =>
  html`<li><a class="entry-name" href="${href}"!${langAttribute(lang)}>${name}</a>
!${gloss ? html`<span class="gloss">${gloss}</span>` : ''}
<span class="count">${count}</span>
!${span ? html`<span class="span">${span}</span>` : ''}!${bar(share)}</li>`;

export default defineTemplate<DirectoryPageData>('directory', (data) => {
  const main = html`<h1>${data.heading}</h1>
<p class="summary">${data.intro}</p>
<ul class="directory">!${data.entries.map(entry)}</ul>`;
  return page(data, { main, kind: 'index' });
});
