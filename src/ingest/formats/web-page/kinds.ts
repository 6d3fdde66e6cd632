import type { Element } from 'hast';
import type { RemovedKind } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import { stringProperty } from '../../html/tree.ts';

/** A kind of furniture, by the names that publishers' systems give to it. */
interface Furniture {
  readonly kind: RemovedKind;
  /** Tried on the words of an element's class, id and role, as `-share-buttons-`. */
  readonly names: RegExp;
  /** Whether it may hold more words than the article: readers' comments do. */
  readonly anyLength?: true;
}

/** Fits the names of an element where any of them is one of these; each is the source of a pattern. */
export const anyNamed = (names: string): RegExp => new RegExp(`-${anyOf(names.split(' '))}-`, 'u');

const named = (kind: RemovedKind, words: string, anyLength?: true): Furniture => ({
  kind,
  names: anyNamed(words),
  ...(anyLength && { anyLength }),
});

/** In order: the first that fits names the kind. */
const furniture: readonly Furniture[] = [
  named(
    'footer',
    'comments? comment-list comments?-(?:area|section|wrapper|container) commentlist respond disqus\\w* fb-comments discussion coral kommentare? komentare? diskus[ez]e?',
    true,
  ),
  named(
    'promotion',
    'cookies? cookie-\\w+ consent gdpr cmp onetrust\\w* didomi\\w* cybotcookiebot\\w* qc-cmp2?',
    true,
  ),
  named(
    'hidden',
    'sr-only visually-?hidden screen-reader-text screenreader-only off-screen offscreen assistive-text visuallyhidden skip-link skiplink',
  ),
  named(
    'share',
    'shares? sociable share(?:bar|buttons?|links?|tools?) sharing sharedaddy jp-sharing\\w* social(?!-embed) social-?(?:links?|icons?|media|bar|buttons?|share) sns addtoany\\w* a2a addthis\\w* heateor\\w* print-?(?:button|link) email-?(?:button|link) bdsharebuttonbox bshare\\w* font-?size text-?size sdilet sdileni teilen partager compartir',
  ),
  named(
    'advertisement',
    'ads? ad-\\w+ advert\\w* adsbygoogle adslot adunit ad(?:box|wrap\\w*|container|block|zone) dfp gpt\\w* sponsor(?:ed|s)? sponsored-\\w+ taboola\\w* outbrain\\w* mgid revcontent reklama reklam werbung publicidad publicite commercial google-auto-placed',
  ),
  named(
    'related',
    'related\\w* read-?more readmore read-?next readnext (?:read|see)-?also also-?read more-(?:stories|news|from|in|on|articles) most-?(?:read|popular|viewed) mostread popular\\w* trending recommend\\w* recommendations? recirc\\w* recirculation suggested\\w* you-may-(?:also-)?like yarpp\\w* jp-relatedposts teasers? teaser-\\w+ see-?also latest-(?:news|posts|articles) similar\\w* associated onward\\w* souvisejici ctete-take lire-aussi outras-noticias next-article(?:s)? crp rp4wp\\w*',
  ),
  named(
    'promotion',
    'newsletters?\\w* subscri(?:be|ption|bers?)\\w* sign-?up signup donat(?:e|ion|ions) membership paywall\\w* regwall\\w* meteredpaywall piano\\w* tp-container cta call-to-action promos? promo-\\w+ promotion\\w* campaign app-?(?:download|banner|promo) download-app support-us contributions? follow-?us predplatne abo(?:nnement)?-?(?:box|teaser|banner) telegram-(?:channel|subscribe|box) modal popup pop-up lightbox-overlay',
  ),
  named(
    'navigation',
    'nav navs navi navbar navigation menu menus breadcrumbs? breadcrumb-\\w+ pagination pager paging page-links? post-?nav\\w* site-header page-header-nav masthead top-?bar topbar toolbar side-?bar sidebar\\w* drobeckova\\S* toc table-of-contents mw-editsection mw-jump-link navbox\\w* catlinks printfooter jump-to-nav skip back-to-top gotop search-?(?:form|box|bar)? login language-(?:switch\\w*|selector) lang-switch\\w* accessibility-\\w+ complementary banner',
  ),
  named(
    'label',
    'tags tag-?list tags?-?links? post-tags entry-tags article-tags keywords cat-links post-categories entry-categories kicker rubric rubrika eyebrow overline',
  ),
  named(
    'counter',
    'views? view-?count post-views\\S* likes? like-?count hit-?count hits votes? rating ratings reactions? claps',
  ),
  named(
    'header',
    'by-?lines?\\w* dateline\\w* post-?meta\\w* entry-?meta\\w* article-?meta\\w* meta-?(?:info|data|line) post-info article-info post-date entry-date publish(?:ed)?-?(?:date|time|on)? timestamp date-?time posted-on submitted updated author-?(?:info|name|line|meta) post-author entry-author article-author read(?:ing)?-?time',
  ),
  named(
    'promotion',
    'author-?(?:bio|box|card|profile|description|about) about-(?:the-)?author bio biography authorbox post-author-box',
  ),
  named(
    'footer',
    'footer site-footer page-footer entry-footer post-footer article-footer copyright colophon contentinfo disclaimer legal paticka zapati pie-de-pagina fusszeile',
  ),
];

/** WordPress writes these into a post's class: under which words it is filed, not what it is. */
const filedUnder = /\b(?:category|tag|status|format|type)-\S+/gu;

/** The words that an element is named by, as `-share-buttons-`; '' where it has no names. */
export function namesOf(node: Element): string {
  const names = [
    'className',
    'id',
    'role',
    'dataComponent',
    'dataTestid',
    'dataTestId',
    'dataModule',
    'dataType',
    'name',
  ]
    .map((name) => stringProperty(node, name))
    .join(' ');
  const own = /\bhentry\b|\bpost-\d+\b|\btype-\w+\b/u.test(names) ? names.replace(filedUnder, ' ') : names;
  const words = own
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? `-${words.join('-')}-` : '';
}

const byTag: Readonly<Record<string, RemovedKind>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  dialog: 'promotion',
  'amp-ad': 'advertisement',
  'amp-sticky-ad': 'advertisement',
  'amp-social-share': 'share',
  'amp-consent': 'promotion',
  'amp-sidebar': 'navigation',
  'fb:like': 'share',
};

/** The kind of furniture that an element says it is; null where it says nothing of the kind. */
export function kindOf(node: Element): { readonly kind: RemovedKind; readonly anyLength: boolean } | null {
  const tag = byTag[node.tagName];
  if (tag) return { kind: tag, anyLength: false };
  const names = namesOf(node);
  const found = names === '' ? undefined : furniture.find((one) => one.names.test(names));
  return found ? { kind: found.kind, anyLength: found.anyLength ?? false } : null;
}
