import { languagePath, sourcePath, sourcesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { type Source, sourceName } from '../site.ts';
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

export const sourceScope = (source: Source): Scope => ({
  by: 'publisher',
  name: source.id,
  tree: source.tree,
  base: (ui) => sourcePath(ui, source.id),
  title: (context) => sourceName(source, context.locale).text,
  above: (context) => [
    { href: context.href(sourcesPath(context.ui)), text: context.t('nav.sources'), lang: null },
  ],
  always: false,
  shared: 'source',
});

export function sourcePage(context: PageContext, source: Source): ProfilePageData {
  const name = sourceName(source, context.locale);
  return {
    ...profile(context, sourceScope(source), name.text, `source/${source.id}`),
    heading: name.text,
    headingLang: foreignLang(context, name.lang),
    facts: sourceFacts(context, source, name.text),
  };
}

function sourceFacts(context: PageContext, source: Source, shown: string): Fact[] {
  const { t, locale } = context;
  const otherNames = [...source.names]
    .filter(
      ([tag, name], index, all) =>
        name !== shown && tag !== 'default' && all.findIndex(([, n]) => n === name) === index,
    )
    .map(([tag, name]) => ({ ...plain(name), lang: foreignLang(context, tag) }));
  const facts: Fact[] = [
    { label: t('source.otherNames'), values: otherNames },
    { label: t('source.host'), values: source.host ? [plain(source.host)] : [] },
    {
      label: t('source.country'),
      values: source.country ? [plain(countryName(locale, source.country))] : [],
    },
    { label: t('nav.languages'), values: languageCounts(context, source) },
    ...spanFact(context, source.tree),
    { label: t('source.credits'), values: credits(context, source) },
    { label: t('source.mirrors'), values: mirrors(source).map(plain) },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}

const mirrors = (source: Source): string[] =>
  countBy(source.tree.articles, (article) => article.mirror).map(([name]) => name);

/** Names shown of those credited most often. */
const creditCount = 8;

/** Those credited more than once. */
const credits = (context: PageContext, source: Source): FactValue[] =>
  countBy(source.tree.articles, ({ contributors }) => [...new Set(contributors.map(({ name }) => name))])
    .filter(([, count]) => count > 1)
    .slice(0, creditCount)
    .map(([name, count]) => ({ ...plain(name), note: context.t('count.articles', { count }) }));

const languageCounts = (context: PageContext, source: Source): FactValue[] =>
  countBy(source.tree.articles, (article) => article.language).map(([tag, count]) => ({
    text: languageText(context, tag),
    lang: null,
    href: context.href(languagePath(context.ui, tag)),
    note: context.t('count.articles', { count }),
  }));

export const publisher = pageKind({
  template: 'profile',
  subjects: ({ site }) => site.sources,
  path: (ui, { id }) => sourcePath(ui, id),
  depends: ({ id }) => [onArticles('publisher', id), onPublishers],
  data: sourcePage,
});
