import { html } from 'ghtml';
import type { ArticlePageData } from '../src/site/pages/article.ts';
import type { OtherText } from '../src/site/pages/shared/article-stories.ts';
import type { LinkView } from '../src/site/views/items.ts';
import { articleBody, articleHead, cited, contents } from './components/article.ts';
import { citePanel } from './components/cite.ts';
import { item, items, link, named } from './components/items.ts';
import { provenancePanel } from './components/provenance.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

const otherText = ({ t }: ArticlePageData, { item: view, kind, comparison }: OtherText): string => {
  const notes = [
    kind === null ? '' : html`${kind}`,
    comparison === null ? '' : html`<a href="${comparison}">${t('comparison.read')}</a>`,
  ].filter(Boolean);
  return item(view, { date: true, note: notes.length > 0 ? html`<p>!${notes.join(' · ')}</p>` : '' });
};

const otherTexts = (data: ArticlePageData, texts: readonly OtherText[]): string =>
  html`<ul class="items">!${texts.map((text) => otherText(data, text))}</ul>`;

const translations = (data: ArticlePageData): string =>
  data.translations.length === 0
    ? ''
    : html`<section class="references"><h2>${data.t('article.translations')}</h2>!${otherTexts(data, data.translations)}</section>`;

const story = ({ t, story: its }: ArticlePageData): string =>
  its === null
    ? ''
    : html`<section class="references"><h2>${t('story.others.heading')}</h2><p><a href="${its.href}">${its.text}</a></p></section>`;

const sameText = (data: ArticlePageData): string =>
  data.sameText.texts.length === 0
    ? ''
    : html`<section class="references"><h2>${data.t('story.sameText')}</h2>!${otherTexts(data, data.sameText.texts)}!${data.sameText.more ? html`<p>${data.sameText.more}</p>` : ''}</section>`;

const related = ({ t, related: all }: ArticlePageData): string =>
  all.length === 0
    ? ''
    : html`<section class="references"><h2>${t('story.relatedHeading')}</h2>!${items(all, { date: true })}</section>`;

const references = (data: ArticlePageData): string =>
  data.references.length === 0
    ? ''
    : html`<section class="references"><h2>${data.t('article.references')}</h2><ul>!${data.references.map(
        (reference) => html`<li>!${cited(data.t, reference)}</li>`,
      )}</ul></section>`;

const citedBy = ({ t, citedBy: { items: citing, more } }: ArticlePageData): string =>
  citing.length === 0
    ? ''
    : html`<section class="references"><h2>${t('held.citedBy')}</h2>!${items(citing, { date: true })}!${more ? html`<p>${more}</p>` : ''}</section>`;

const correction = ({ t, correction: its }: ArticlePageData): string =>
  its === null
    ? ''
    : html`<p class="correction"><a href="${its.href}" rel="noopener noreferrer nofollow">${t('article.correction')}</a> <code>${its.id}</code></p>`;

const names = (heading: string, links: readonly LinkView[]): string =>
  links.length === 0
    ? ''
    : html`<section class="references subjects"><h2>${heading}</h2><ul>!${links.map(
        (one) => html`<li dir="auto">!${link(one)}</li>`,
      )}</ul></section>`;

const neighbours = ({ t, earlier, later, publisher, month }: ArticlePageData): string =>
  html`<nav class="neighbours" aria-label="${t('nav.steps')}">
!${earlier ? html`<div><h2>${t('article.earlier')}</h2><ul>!${item(earlier, { date: true, publisher: false })}</ul></div>` : ''}
!${later ? html`<div><h2>${t('article.later')}</h2><ul>!${item(later, { date: true, publisher: false })}</ul></div>` : ''}
<p>!${[publisher && named(publisher), month && link(month)].filter(Boolean).join(' · ')}</p>
</nav>`;

export default defineTemplate<ArticlePageData>('article', (data) => {
  const main = html`<article>
!${articleHead(data)}
!${contents(data)}
!${articleBody(data)}
!${names(data.t('nav.subjects'), data.subjects)}
!${names(data.t('nav.collections'), data.collections)}
!${translations(data)}
!${sameText(data)}
!${story(data)}
!${related(data)}
!${references(data)}
!${citedBy(data)}
</article>
!${citePanel(data)}
!${provenancePanel(data)}
!${correction(data)}
!${neighbours(data)}`;
  return page(data, { main, kind: 'article', pictures: data.offersPictures });
});
