import { collectionsPath } from '../../urls.ts';
import { collectionsOf } from '../collections.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { type CollectionItemView, collectionItem, onCollection } from './shared/collection-list.ts';

/** The archivist's collections, in the order of the archivist's file. */
export interface CollectionsPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly collections: readonly CollectionItemView[];
}

export const collections = pageKind({
  template: 'collections',
  nav: {
    place: 'sections',
    text: 'nav.collections',
    path: collectionsPath,
    isThere: (site) => collectionsOf(site).length > 0,
  },
  subjects: ({ site }) => (collectionsOf(site).length > 0 ? [null] : []),
  path: collectionsPath,
  depends: (_, site) => collectionsOf(site).map(onCollection),
  data: (context: PageContext): CollectionsPageData => ({
    shell: shellOf(context, {
      title: context.t('nav.collections'),
      description: context.t('collections.intro'),
      counterpart: collectionsPath,
    }),
    t: context.t,
    collections: collectionsOf(context.site).map((one) => collectionItem(context, one)),
  }),
});
