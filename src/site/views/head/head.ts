import { type UiLanguage, uiLocale } from '../../../ui-languages.ts';
import { absoluteUrl, feedPath, openSearchPath, type SitePath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';

/* The head of a page, as machines read it. */

/** A `<meta>` or `<link>` of the head. */
export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
}

export const meta = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { name, content },
});

export const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

export const linkTag = (rel: string, href: string, more: Record<string, string> = {}): HeadTag => ({
  tag: 'link',
  attributes: { rel, href, ...more },
});

/** The full address of a page, or null where nobody said where the site will be published. */
export const fullAddress = (context: PageContext, path: SitePath): string | null =>
  context.site.config.baseUrl === null ? null : absoluteUrl(context.site.config.baseUrl, path);

/** @param original The address that a page is a copy of. */
export function canonicalTags(context: PageContext, original: string | null): HeadTag[] {
  const { indexing } = context.site.config;
  const address = fullAddress(context, context.path);
  const canonical = indexing === 'original' && original !== null ? original : address;
  return [
    ...(indexing === 'none' ? [meta('robots', 'noindex')] : []),
    ...(canonical === null ? [] : [linkTag('canonical', canonical)]),
    ...(address === null ? [] : [property('og:url', address)]),
  ];
}

/** Tells machines which page stands for one that is to be found under none of its own. */
export function originalTags(context: PageContext, path: SitePath): HeadTag[] {
  const address = fullAddress(context, path);
  return address === null ? [] : [linkTag('canonical', address)];
}

/** A page in another language; `hreflang` asks for full addresses, so that there is none without a base URL. */
export function alternateTag(context: PageContext, path: SitePath, language: string): HeadTag[] {
  const address = fullAddress(context, path);
  return address === null ? [] : [linkTag('alternate', address, { hreflang: language })];
}

/** The same page in each interface language. */
export const alternateTags = (context: PageContext, counterpart: (ui: UiLanguage) => SitePath): HeadTag[] =>
  context.site.interface.languages.flatMap((ui) => alternateTag(context, counterpart(ui), uiLocale(ui)));

/** A feed in both its forms, and the archive's search for the browser's own search box. */
export function machineTags(context: PageContext, feed: string, title: string): HeadTag[] {
  const link = (kind: 'atom' | 'json', type: string) =>
    linkTag('alternate', context.href(feedPath(feed, kind)), { type, title });
  return [link('atom', 'application/atom+xml'), link('json', 'application/feed+json')];
}

/** Browsers ask for full addresses in the description, so that there is none without a base URL. */
export function openSearchTags(context: PageContext): HeadTag[] {
  if (context.site.config.baseUrl === null) return [];
  const href = context.href(openSearchPath(context.ui));
  const type = 'application/opensearchdescription+xml';
  return [linkTag('search', href, { type, title: context.site.config.title })];
}
