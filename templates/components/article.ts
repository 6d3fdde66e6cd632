import { html } from 'ghtml';
import type { ArticleImage } from '../../src/record.ts';
import type { ArticleText } from '../../src/site/pages/article.ts';
import type { CitedView } from '../../src/site/pages/shared/article-held.ts';
import type { Translate } from '../../src/site/strings.ts';
import type { Voice } from '../../src/site/views/markdown.ts';
import type { OutLink } from '../../src/site/views/out-link.ts';
import type { PictureView } from '../../src/site/views/pictures.ts';
import { named, time } from './items.ts';

/** The article's own language and direction, for its own words. */
const own = ({ lang, dir }: ArticleText): string => html`lang="${lang}" dir="${dir}"`;

const outLink = ({ href, text }: OutLink): string =>
  html`<a href="${href}" rel="noopener noreferrer nofollow">${text}</a>`;

/** A cited article: the archived one first, the original beside it. */
export const cited = (t: Translate, { held, original }: CitedView): string =>
  held === null
    ? outLink(original)
    : html`<a class="held" lang="${held.lang}" dir="${held.dir}" href="${held.href}">${held.title}</a> <span class="original">${t('article.original')} !${outLink(original)}</span>`;

const spoken = (voice: Voice | null): string => (voice ? html` lang="${voice.lang}" dir="${voice.dir}"` : '');

const shown = ({ file = '', width = 0, height = 0 }: ArticleImage, alt: string): string =>
  html`<img src="${file}" width="${width}" height="${height}" loading="lazy" decoding="async" alt="${alt}">`;

const pictureLink = ({ href, label, alt, caption, kept }: PictureView, voice: Voice | null): string =>
  kept
    ? html`<figure>!${shown(kept, alt || caption)}!${caption ? html`<figcaption>${caption}</figcaption>` : ''}</figure>`
    : html`<figure><a class="picture" href="${href}"!${alt ? html` data-alt="${alt}"` : ''} rel="noopener noreferrer nofollow"!${spoken(voice)}>${label}</a>!${caption ? html`<figcaption>${caption}</figcaption>` : ''}</figure>`;

/** The title of a text, with who wrote it, when and where. */
export function articleHead(data: ArticleText): string {
  const { t } = data;
  const kicker = [data.publisher && named(data.publisher), data.date && time(data.date)]
    .filter(Boolean)
    .join(' · ');
  return html`<header class="article-head">
!${kicker ? html`<p class="kicker">!${kicker}</p>` : ''}
<h1 class="${data.titleSize}" !${own(data)}>${data.title}</h1>
!${data.people.length > 0 ? html`<dl class="people">!${data.people.map(({ role, names }) => html`<div><dt>${role}</dt><dd>!${names.map((name) => (typeof name === 'string' ? html`${name}` : named(name)))}</dd></div>`)}</dl>` : ''}
<p class="known">${data.dateNote}!${data.titleNote ? html` ${data.titleNote}` : ''}</p>
<ul class="article-links">
!${data.readingTime ? html`<li>${data.readingTime}</li>` : ''}
!${data.language ? html`<li>!${named(data.language)}</li>` : ''}
!${data.original ? html`<li>${t('article.original')} !${outLink(data.original)}</li>` : ''}
!${data.translationOf ? html`<li>${t('article.translationOf')} !${cited(t, data.translationOf)}</li>` : ''}
!${data.provenance.versions.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
</ul>
</header>`;
}

/** The parts of a long text, closed until a reader wants them. */
export const contents = (data: ArticleText): string =>
  data.contents.length === 0
    ? ''
    : html`<details class="contents"><summary><h2>${data.t('reading.contents')}</h2></summary>
<nav aria-label="${data.t('reading.contents')}"><ol !${own(data)}>!${data.contents.map(
        ({ id, text, below }) => html`<li!${below ? ' class="below"' : ''}><a href="#${id}">${text}</a></li>`,
      )}</ol></nav></details>`;

export const articleBody = (data: ArticleText): string =>
  html`<div class="body" !${own(data)}>
!${data.pictures.map((picture) => pictureLink(picture, data.voice))}
!${data.body || html`<p class="note"!${spoken(data.voice)}>${data.t('article.empty')}</p>`}
</div>`;
