import { html } from 'ghtml';
import type { PolicyPageData } from '../src/site/pages/policy.ts';
import { contactLine, ownWords } from './components/own-words.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<PolicyPageData>('policy', (data) => {
  const { t, text, contact } = data;
  const main = html`<div class="prose">
<h1>${t('nav.policy')}</h1>
!${ownWords(text)}
!${contactLine(t, contact)}
</div>`;
  return page(data, { main, kind: 'about' });
});
