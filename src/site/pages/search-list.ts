import { linesAtMost } from '../../search/list-strings.ts';
import { assetPath, searchListPath, searchPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import type { LinkView } from '../views/items.ts';
import { type Way, waysIn } from '../views/navigation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';
import { onArticles } from './shared/depends.ts';
import { neededBySearch } from './shared/search-head.ts';

/** The page that looks for a list of names or queries. */
export interface SearchListPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly trail: readonly LinkView[];
  /** The page's own module. */
  readonly script: string;
  /** So many lines are looked for at most, as the page writes numbers. */
  readonly most: string;
  /** Lists that lead to every article without a search. */
  readonly ways: readonly Way[];
}

function searchListPage(context: PageContext): SearchListPageData {
  const { t, locale } = context;
  const most = new Intl.NumberFormat(locale).format(linesAtMost);
  return {
    shell: shellOf(context, {
      title: t('search.list'),
      description: t('searchList.intro', { most }),
      counterpart: searchListPath,
      head: neededBySearch(context),
    }),
    t,
    trail: [{ href: context.href(searchPath(context.ui)), text: t('nav.search'), lang: null }],
    script: context.href(assetPath('search-list.js')),
    most,
    ways: waysIn(context),
  };
}

export const searchList = pageKind({
  template: 'search-list',
  subjects: single,
  path: searchListPath,
  depends: () => [onArticles('all')],
  data: searchListPage,
});
