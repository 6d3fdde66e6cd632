import { assetPath, searchManifestPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import type { HeadTag } from '../../views/head/head.ts';

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
  ];
}
