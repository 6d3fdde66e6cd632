import { html } from 'ghtml';
import type { Translate } from '../../src/site/strings.ts';
import type { HeadTag } from '../../src/site/views/head/head.ts';
import type { Piece } from '../../src/site/views/mixed-language.ts';
import type { NavLink } from '../../src/site/views/navigation.ts';
import type { LanguageLink, Shell } from '../../src/site/views/shell.ts';
import { langAttribute } from '../components/items.ts';
import { searchBox } from '../components/search-box.ts';

/** A page gives this to its frame. */
interface Frame {
  readonly shell: Shell;
  readonly t: Translate;
}

interface FrameOptions {
  /** HTML of the page's own part. */
  readonly main: string;
  /** Names the kind of page for its styles. */
  readonly kind: string;
  /** Whether the archive's name stands over the page as its heading. */
  readonly nameplate?: boolean;
  /** Whether it offers pictures of other hosts. */
  readonly pictures?: boolean;
  /** Modules besides the site's own, as links from this page. */
  readonly scripts?: readonly string[];
}

/**
 * Nothing runs, loads or submits but what the site itself holds; pictures of other hosts load only when a reader asks for
 * one, on pages that offer some.
 */
const policy = (pictures: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self'",
    `img-src 'self' data:${pictures ? ' https: http:' : ''}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** A page in its frame, not yet written. */
export interface FramedPage extends Frame, FrameOptions {}

/** Sets a page's own part into its frame. */
export const page = ({ shell, t }: Frame, options: FrameOptions): FramedPage => ({ shell, t, ...options });

/** Writes the frame of every page. */
export function writePage(framed: FramedPage): string {
  const { shell, t, main, kind, nameplate = false, pictures = false, scripts = [] } = framed;
  return html`<!doctype html>
<html lang="${shell.lang}" dir="${shell.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pictures)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shell.documentTitle}</title>
!${shell.description ? html`<meta name="description" property="og:description" content="${shell.description}">` : ''}
<meta name="color-scheme" content="light dark">
<script src="${shell.script}"></script>
<link rel="stylesheet" href="${shell.stylesheet}">
<link rel="icon" href="${shell.icon}" type="image/svg+xml">
!${shell.head.map(headTag)}
!${shell.jsonLd ? jsonLd(shell.jsonLd) : ''}
!${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body class="${kind}"!${shell.chooses ? ' data-choose' : ''}>
<a class="skip" href="#main">${t('nav.skip')}</a>
!${header(shell, t, nameplate)}
<main id="main" tabindex="-1">
!${main}
</main>
!${footer(shell, t)}
</body>
</html>
`;
}

function headTag({ tag, attributes }: HeadTag): string {
  const written = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`);
  return html`<${tag}!${written}>`;
}

/** `<` would end the element where a text says `</script>`. */
const jsonLd = (json: string): string =>
  html`<script type="application/ld+json">!${json.replaceAll('<', '\\u003c')}</script>`;

function header(shell: Shell, t: Translate, nameplate: boolean): string {
  const { pieces, lang, ownWay } = shell.brand;
  const dir = ownWay ? ' dir="auto"' : '';
  const brand = html`<a href="${shell.home}"!${langAttribute(lang)}!${dir}>!${pieces.map(brandPiece)}</a>`;
  return html`<header class="masthead">
!${tongues(shell, t)}
!${nameplate ? html`<h1 class="brand">!${brand}</h1>` : html`<p class="brand">!${brand}</p>`}
!${searchBox(shell, t)}
<nav class="sections" aria-label="${t('nav.sections')}"><ul>!${shell.nav.map(navLink)}</ul></nav>
</header>`;
}

/** More languages than this stand behind one that opens them, so that they never fill the head of a phone. */
const fewLanguages = 5;

/** The choice among the languages of the interface; none where there is but one. */
function tongues({ languages }: Shell, t: Translate): string {
  if (languages.length < 2) return '';
  const links = html`<ul>!${languages.map(languageLink)}</ul>`;
  const current = languages.find((language) => language.current)?.text ?? '';
  const content =
    languages.length > fewLanguages
      ? html`<details><summary><span class="unseen">${t('nav.interface')}: </span>${current}</summary>!${links}</details>`
      : links;
  return html`<nav class="tongues" aria-label="${t('nav.interface')}">!${content}</nav>`;
}

const brandPiece = ({ text, lang }: Piece): string =>
  lang ? html`<span lang="${lang}">${text}</span>` : html`${text}`;

function navLink({ href, text, current }: NavLink): string {
  return html`<li><a href="${href}"!${current ? html` aria-current="${current}"` : ''}>${text}</a></li>`;
}

function languageLink({ href, text, lang, current, counterpart }: LanguageLink): string {
  const attributes = current ? ' aria-current="true"' : counterpart ? ' rel="alternate"' : '';
  return html`<li><a href="${href}" lang="${lang}" hreflang="${lang}"!${attributes}>${text}</a></li>`;
}

const footer = (shell: Shell, t: Translate): string =>
  html`<footer class="colophon">
<nav aria-label="${t('nav.more')}"><ul>!${shell.footer.map(navLink)}<li><a href="${shell.feed}" type="application/atom+xml">${t('nav.feed')}</a></li></ul></nav>
</footer>`;
