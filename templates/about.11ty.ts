import { html } from 'ghtml';
import type { AboutPageData } from '../src/site/pages/about.ts';
import { langAttribute } from './components/items.ts';
import { contactLine, ownWords } from './components/own-words.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const chapters = ['what', 'trust', 'dates', 'languages', 'privacy', 'reuse'] as const;

export default defineTemplate<AboutPageData>('about', (data) => {
  const { t, languages } = data;
  const main = html`<div class="prose">
<h1>${t('about.heading', { title: data.title })}</h1>
!${data.description ? html`<p class="standfirst"!${langAttribute(data.descriptionLang)}>${data.description}</p>` : ''}
<p>${data.holdings}</p>
!${ownWords(data.own)}
!${contactLine(t, data.contact)}
!${chapters.map((name) => html`<h2>${t(`about.${name}.heading`)}</h2><p>${t(`about.${name}.text`, { languages })}</p>`)}
</div>`;
  return page(data, { main, kind: 'about' });
});
