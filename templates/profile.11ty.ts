import { html } from 'ghtml';
import type { ProfilePageData } from '../src/site/pages/shared/profile.ts';
import { langAttribute } from './components/items.ts';
import { groups, trail } from './components/listing.ts';
import { profile } from './components/profile.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<ProfilePageData>('profile', (data) => {
  const { t } = data;
  const main = html`!${trail(data.trail, t('nav.trail'))}
<h1!${langAttribute(data.headingLang)}>${data.heading}</h1>
<p class="summary">${data.summary}</p>
!${profile(data, groups(data.groups))}`;
  return page(data, { main, kind: 'profile' });
});
