import { html } from 'ghtml';
import type { VersionPageData } from '../src/site/pages/version.ts';
import { articleBody, articleHead } from './components/article.ts';
import { difference } from './components/difference.ts';
import { items } from './components/items.ts';
import { provenancePanel } from './components/provenance.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

export default defineTemplate<VersionPageData>('version', (data) => {
  const { t } = data;
  const main = html`<aside class="other-text">
<p><strong>${t('version.heading')}</strong></p>
<p>${t('version.note')}</p>
<p>${data.rule}</p>
!${items([data.article], { date: true })}
</aside>
<article>
!${articleHead(data)}
!${difference(data.difference)}
!${articleBody(data)}
</article>
!${provenancePanel(data)}`;
  return page(data, { main, kind: 'article', pictures: data.offersPictures });
});
