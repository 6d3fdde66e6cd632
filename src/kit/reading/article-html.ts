import { html } from 'ghtml';
import type { ArticleSummary } from '../../archive/archive.ts';
import type { PageContext } from '../../site/context.ts';
import { type ArticleText, articleText } from '../../site/pages/article.ts';
import type { CitedView } from '../../site/pages/shared/article-held.ts';
import type { OutLink } from '../../site/views/out-link.ts';
import { absoluteUrl, articlePath } from '../../urls.ts';

/** An article as it is read in a kit, in the words of its pages. */
export const readArticle = (context: PageContext, { id, added }: ArticleSummary): ArticleText =>
  articleText(context, context.site.archive.record(id), added);

const link = ({ href, text }: OutLink): string => html`<a href="${href}">${text}</a>`;

const cited = ({ held, original }: CitedView): string =>
  held === null
    ? link(original)
    : html`<a href="${held.href}" lang="${held.lang}" dir="${held.dir}">${held.title}</a>`;

/** Publisher, language where it is not the kit's, and people: who wrote it. */
export function byline({ publisher, language, people }: ArticleText): string {
  const names = [publisher, language].flatMap((name) =>
    name ? [name.lang ? html`<span lang="${name.lang}">${name.text}</span>` : html`${name.text}`] : [],
  );
  const who = people.map((one) => html`${one.role}: <bdi>${one.names}</bdi>`);
  const parts = [...names, ...who];
  return parts.length === 0 ? '' : html`<p class="byline">!${parts.join(' · ')}</p>`;
}

/** The text of an article: pictures as links, as a kit asks nothing of other hosts. */
export const bodyOf = ({ lang, dir, pictures, body, voice, t }: ArticleText): string =>
  html`<div class="body" lang="${lang}" dir="${dir}">
!${pictures.map(({ href, label, caption }) => html`<p class="picture"><a href="${href}">${label}</a> ${caption}</p>`)}
!${body || html`<p!${voice ? html` lang="${voice.lang}" dir="${voice.dir}"` : ''}>${t('article.empty')}</p>`}
</div>`;

/** Whence the article comes and how its date is known. */
export function sourcesOf(context: PageContext, id: string, text: ArticleText): string {
  const { t, original, translationOf, dateNote, titleNote } = text;
  const { baseUrl } = context.site.config;
  const own = baseUrl === null ? null : absoluteUrl(baseUrl, articlePath(id));
  const lines = [
    original && html`${t('article.original')} !${link(original)}`,
    translationOf && html`${t('article.translationOf')} !${cited(translationOf)}`,
    own && html`${t('kit.page')} <a href="${own}">${own}</a>`,
    html`${[dateNote, titleNote].filter(Boolean).join(' ')}`,
  ];
  return html`<ul class="sources">!${lines.filter(Boolean).map((line) => `<li>${line}</li>`)}</ul>`;
}
