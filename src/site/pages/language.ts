import { languagePath, languagesPath, publisherPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { countBy } from '../count-by.ts';
import { type LanguageGroup, publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { type Fact, type FactValue, type ProfileList, plain, profileKind } from './shared/profile.ts';

function languageFacts(context: PageContext, { tag }: LanguageGroup, own: string): Fact[] {
  const gloss = languageText(context, tag);
  return [
    {
      label: context.t('language.inYours'),
      values: gloss.toLowerCase() === own.toLowerCase() ? [] : [plain(gloss)],
    },
  ];
}

/** Publishers of articles in the language, those with most of them first. */
const publisherCounts = (context: PageContext, { tag, tree }: LanguageGroup): FactValue[] =>
  countBy(tree.articles, (article) => article.publisher?.id ?? null).map(([id, count]) => {
    const publisher = context.site.publishers.find((candidate) => candidate.id === id);
    const name = publisher ? publisherName(publisher, tag) : { text: id, lang: null };
    return {
      text: name.text,
      lang: foreignLang(context, name.lang),
      href: context.href(publisherPath(context.ui, id)),
      note: context.t('count.articles', { count }),
    };
  });

export const languageProfile: ProfileList<LanguageGroup> = {
  by: 'language',
  groups: ({ languages }) => languages,
  name: ({ tag }) => tag,
  path: languagePath,
  index: { text: 'nav.languages', path: languagesPath },
  title: (context, { tag }) => languageText(context, tag),
  heading: (context, { tag }) => ({ text: ownLanguageText(context, tag), lang: foreignLang(context, tag) }),
  feed: ({ tag }) => `language/${tag.toLowerCase()}`,
  before: languageFacts,
  after: (context, language) => [
    { label: context.t('nav.publishers'), values: publisherCounts(context, language) },
  ],
};

export const language = pageKind(profileKind(languageProfile));
