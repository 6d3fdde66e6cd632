import { html } from 'ghtml';
import type { DirectoryPageData } from '../src/site/pages/shared/directory.ts';
import { directory } from './components/directory.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<DirectoryPageData>('directory', (data) => {
  const main = html`<h1>${data.heading}</h1>
<p class="summary">${data.intro}</p>
!${directory(data.entries)}`;
  return page(data, { main, kind: 'index' });
});
