import { localeWords, localeWordsName } from '../../../search/locale-words.ts';
import { assetPath, searchManifestPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { type HeadTag, meta } from '../../views/head/head.ts';

/**
 * Each search begins with these: they are fetched while the page is read, not one after the other. The manifest, which
 * changes in place, has an address of its own for each state of the archive, so that none older than the page is taken
 * from the browser's store.
 */
export function neededBySearch(context: PageContext): HeadTag[] {
  const manifest = `${context.href(searchManifestPath)}?${context.site.digest}`;
  return [
    { tag: 'link', attributes: { rel: 'modulepreload', href: context.href(assetPath('search.js')) } },
    { tag: 'link', attributes: { rel: 'preload', as: 'fetch', href: manifest, crossorigin: 'anonymous' } },
    ...neededByFormats(context),
  ];
}

/** The words with which scripts write dates and languages, for browsers that do not know the page's language. */
export function neededByFormats({ locale, site }: PageContext): HeadTag[] {
  const own = localeWords(
    locale,
    site.languages.map(({ tag }) => tag),
  );
  return own ? [meta(localeWordsName, JSON.stringify(own))] : [];
}
