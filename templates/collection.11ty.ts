import { html } from 'ghtml';
import type { CollectionPageData } from '../src/site/pages/collection.ts';
import { items, langAttribute } from './components/items.ts';
import { groups, trail } from './components/listing.ts';
import { ownWords } from './components/own-words.ts';
import { profile } from './components/profile.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<CollectionPageData>('collection', (data) => {
  const { t, named } = data;
  const list = html`!${named.length > 0 ? items(named, { date: true }) : ''}!${groups(data.groups)}`;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1 dir="auto"!${langAttribute(data.headingLang)}>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${data.words ? html`<div class="prose">!${ownWords(data.words)}</div>` : ''}
!${profile(data, list)}`;
  return page(data, { main, kind: 'profile' });
});
