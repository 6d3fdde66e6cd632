import { html } from 'ghtml';
import type { SearchPageData } from '../src/site/pages/simple.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<SearchPageData>('search', (data) =>
  page(data, { main: html`<h1>${data.t('nav.search')}</h1>`, kind: 'search' }),
);
