import { languagePath, languagesPath, publisherPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { type LanguageGroup, publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
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

export const languageScope = (language: LanguageGroup): Scope => ({
  by: 'language',
  name: language.tag,
  tree: language.tree,
  base: (ui) => languagePath(ui, language.tag),
  title: (context) => languageText(context, language.tag),
  above: (context) => [
    { href: context.href(languagesPath(context.ui)), text: context.t('nav.languages'), lang: null },
  ],
  always: false,
  shared: 'language',
});

function languagePage(context: PageContext, language: LanguageGroup): ProfilePageData {
  const own = ownLanguageText(context, language.tag);
  return {
    ...profile(
      context,
      languageScope(language),
      languageText(context, language.tag),
      `language/${language.tag.toLowerCase()}`,
    ),
    heading: own,
    headingLang: foreignLang(context, language.tag),
    facts: languageFacts(context, language, own),
  };
}

function languageFacts(context: PageContext, language: LanguageGroup, own: string): Fact[] {
  const { t, site } = context;
  const gloss = languageText(context, language.tag);
  const publishers = countBy(language.tree.articles, (article) => article.publisher?.id ?? null).map(
    ([id, count]): FactValue => {
      const publisher = site.publishers.find((candidate) => candidate.id === id);
      const name = publisher ? publisherName(publisher, language.tag) : { text: id, lang: null };
      return {
        text: name.text,
        lang: foreignLang(context, name.lang),
        href: context.href(publisherPath(context.ui, id)),
        note: t('count.articles', { count }),
      };
    },
  );
  const facts: Fact[] = [
    { label: t('language.inYours'), values: gloss.toLowerCase() === own.toLowerCase() ? [] : [plain(gloss)] },
    ...spanFact(context, language.tree),
    { label: t('nav.publishers'), values: publishers },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}

export const language = pageKind({
  template: 'profile',
  subjects: ({ site }) => site.languages,
  path: (ui, { tag }) => languagePath(ui, tag),
  depends: ({ tag }) => [onArticles('language', tag), onPublishers],
  data: languagePage,
});
