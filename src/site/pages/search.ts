import { undated } from '../../edtf.ts';
import type { FacetName } from '../../search/facet-names.ts';
import type { Examples } from '../../search/index/examples.ts';
import { assetPath, searchHelpPath, searchListPath, searchPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { publisherName } from '../site.ts';
import type { Translate } from '../strings.ts';
import { holdings } from '../views/holdings.ts';
import { type Way, waysIn } from '../views/navigation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { examplesOf } from './shared/examples.ts';
import { neededBySearch } from './shared/search-head.ts';

/** The search page: its frame, and what its filters can be set to. */
export interface SearchPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The page's own module. */
  readonly script: string;
  /** Names of facets' values in the language of the page, where it has them. */
  readonly names: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>>;
  /** First and last year of the dated articles, or null where none is dated. */
  readonly years: { readonly from: string; readonly to: string } | null;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  /** Lists that lead to every article without a search. */
  readonly ways: readonly Way[];
  readonly examples: readonly Examples[];
  /** The page of the query language, and that which looks for a list. */
  readonly help: string;
  readonly list: string;
}

export function searchPage(context: PageContext): SearchPageData {
  const { site, t, locale } = context;
  const years = site.timeline.children.filter((node) => node.period !== undated);
  const [first, last] = [years[0], years.at(-1)];
  return {
    shell: shellOf(context, {
      title: t('nav.search'),
      description: `${t('search.label')}: ${holdings(context)}`,
      counterpart: searchPath,
      head: neededBySearch(context),
    }),
    t,
    script: context.href(assetPath('search-page.js')),
    names: {
      publisher: Object.fromEntries(
        site.publishers.map((publisher) => [publisher.id, publisherName(publisher, locale).text]),
      ),
    },
    years: first && last ? { from: first.period, to: last.period } : null,
    locale,
    ways: waysIn(context),
    examples: examplesOf(context.site),
    help: context.href(searchHelpPath(context.ui)),
    list: context.href(searchListPath(context.ui)),
  };
}

export const search = pageKind({
  template: 'search',
  nav: { place: 'sections', text: 'nav.search', path: searchPath },
  subjects: single,
  path: searchPath,
  depends: () => [onArticles('all'), onPublishers],
  data: searchPage,
});
