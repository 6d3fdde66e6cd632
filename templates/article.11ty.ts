import { html } from 'ghtml';
import type { ArticlePageData, PictureView } from '../src/site/pages/article.ts';
import type { Voice } from '../src/site/views/markdown.ts';
import type { OutLink } from '../src/site/views/out-link.ts';
import { citePanel } from './components/cite.ts';
import { item, items, link, time } from './components/items.ts';
import { provenancePanel } from './components/provenance.ts';
import { defineTemplate } from './define.ts';
import { page } from './layouts/page.ts';

/** The article's own language and direction, for its own words. */
const own = ({ lang, dir }: ArticlePageData): string => html`lang="${lang}" dir="${dir}"`;

const outLink = ({ href, text }: OutLink): string =>
  html`<a href="${href}" rel="noopener noreferrer nofollow">${text}</a>`;

const spoken = (voice: Voice | null): string => (voice ? html` lang="${voice.lang}" dir="${voice.dir}"` : '');

const pictureLink = ({ href, label, alt, caption }: PictureView, voice: Voice | null): string =>
  html`<figure><a class="picture" href="${href}"!${alt ? html` data-alt="${alt}"` : ''} rel="noopener noreferrer nofollow"!${spoken(voice)}>${label}</a>!${caption ? html`<figcaption>${caption}</figcaption>` : ''}</figure>`;

function head(data: ArticlePageData): string {
  const { t } = data;
  const kicker = [data.publisher && link(data.publisher), data.date && time(data.date)]
    .filter(Boolean)
    .join(' · ');
  return html`<header class="article-head">
!${kicker ? html`<p class="kicker">!${kicker}</p>` : ''}
<h1 class="${data.titleSize}" !${own(data)}>${data.title}</h1>
!${data.people.length > 0 ? html`<dl class="people">!${data.people.map(({ role, names }) => html`<div><dt>${role}</dt><dd>${names}</dd></div>`)}</dl>` : ''}
<p class="known">${data.dateNote}!${data.titleNote ? html` ${data.titleNote}` : ''}</p>
<ul class="article-links">
!${data.readingTime ? html`<li>${data.readingTime}</li>` : ''}
!${data.language ? html`<li>!${link(data.language)}</li>` : ''}
!${data.original ? html`<li>${t('article.original')} !${outLink(data.original)}</li>` : ''}
!${data.translationOf ? html`<li>${t('article.translationOf')} !${outLink(data.translationOf)}</li>` : ''}
</ul>
</header>`;
}

const translations = (data: ArticlePageData): string =>
  data.translations.length === 0
    ? ''
    : html`<section class="references"><h2>${data.t('article.translations')}</h2>!${items(data.translations, { date: true })}</section>`;

const references = (data: ArticlePageData): string =>
  data.references.length === 0
    ? ''
    : html`<section class="references"><h2>${data.t('article.references')}</h2><ul>!${data.references.map(
        (reference) => html`<li>!${outLink(reference)}</li>`,
      )}</ul></section>`;

const neighbours = ({ t, earlier, later, publisher, month }: ArticlePageData): string =>
  html`<nav class="neighbours" aria-label="${t('nav.steps')}">
!${earlier ? html`<div><h2>${t('article.earlier')}</h2><ul>!${item(earlier, { date: true, publisher: false })}</ul></div>` : ''}
!${later ? html`<div><h2>${t('article.later')}</h2><ul>!${item(later, { date: true, publisher: false })}</ul></div>` : ''}
<p>!${[publisher && link(publisher), month && link(month)].filter(Boolean).join(' · ')}</p>
</nav>`;

export default defineTemplate<ArticlePageData>('article', (data) => {
  const { t } = data;
  const main = html`<article>
!${head(data)}
<div class="body" data-link-label="${t('article.paragraphLink')}" !${own(data)}>
!${data.pictures.map((picture) => pictureLink(picture, data.voice))}
!${data.body || html`<p class="note"!${spoken(data.voice)}>${t('article.empty')}</p>`}
</div>
!${translations(data)}
!${references(data)}
</article>
!${citePanel(data)}
!${provenancePanel(data)}
!${neighbours(data)}`;
  return page(data, { main, kind: 'article' });
});
