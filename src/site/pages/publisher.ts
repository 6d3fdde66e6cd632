import { languagePath, publisherPath, publishersPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { type PublisherGroup, publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { countryName, languageText } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import {
  countBy,
  type Fact,
  type FactValue,
  type ProfilePageData,
  plain,
  profile,
  spanFact,
} from './shared/profile.ts';
import type { Scope } from './shared/scope.ts';

export const publisherScope = (publisher: PublisherGroup): Scope => ({
  by: 'publisher',
  name: publisher.id,
  tree: publisher.tree,
  base: (ui) => publisherPath(ui, publisher.id),
  title: (context) => publisherName(publisher, context.locale).text,
  above: (context) => [
    { href: context.href(publishersPath(context.ui)), text: context.t('nav.publishers'), lang: null },
  ],
  always: false,
  shared: 'publisher',
});

export function publisherPage(context: PageContext, publisher: PublisherGroup): ProfilePageData {
  const name = publisherName(publisher, context.locale);
  return {
    ...profile(context, publisherScope(publisher), name.text, `source/${publisher.id}`),
    heading: name.text,
    headingLang: foreignLang(context, name.lang),
    facts: publisherFacts(context, publisher, name.text),
  };
}

function publisherFacts(context: PageContext, publisher: PublisherGroup, shown: string): Fact[] {
  const { t, locale } = context;
  const otherNames = [...publisher.names]
    .filter(
      ([tag, name], index, all) =>
        name !== shown && tag !== 'default' && all.findIndex(([, n]) => n === name) === index,
    )
    .map(([tag, name]) => ({ ...plain(name), lang: foreignLang(context, tag) }));
  const facts: Fact[] = [
    { label: t('publisher.otherNames'), values: otherNames },
    { label: t('publisher.host'), values: publisher.host ? [plain(publisher.host)] : [] },
    {
      label: t('publisher.country'),
      values: publisher.country ? [plain(countryName(locale, publisher.country))] : [],
    },
    { label: t('nav.languages'), values: languageCounts(context, publisher) },
    ...spanFact(context, publisher.tree),
    { label: t('publisher.credits'), values: credits(context, publisher) },
    { label: t('publisher.mirrors'), values: mirrors(publisher).map(plain) },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}

const mirrors = (publisher: PublisherGroup): string[] =>
  countBy(publisher.tree.articles, (article) => article.mirror).map(([name]) => name);

/** Names shown of those credited most often. */
const creditCount = 8;

/** Those credited more than once. */
const credits = (context: PageContext, publisher: PublisherGroup): FactValue[] =>
  countBy(publisher.tree.articles, ({ contributors }) => [...new Set(contributors.map(({ name }) => name))])
    .filter(([, count]) => count > 1)
    .slice(0, creditCount)
    .map(([name, count]) => ({ ...plain(name), note: context.t('count.articles', { count }) }));

const languageCounts = (context: PageContext, publisher: PublisherGroup): FactValue[] =>
  countBy(publisher.tree.articles, (article) => article.language).map(([tag, count]) => ({
    text: languageText(context, tag),
    lang: null,
    href: context.href(languagePath(context.ui, tag)),
    note: context.t('count.articles', { count }),
  }));

export const publisher = pageKind({
  template: 'profile',
  subjects: ({ site }) => site.publishers,
  path: (ui, { id }) => publisherPath(ui, id),
  depends: ({ id }) => [onArticles('publisher', id), onPublishers],
  data: publisherPage,
});
