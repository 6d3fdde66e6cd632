import { languagePath, languagesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { LanguageGroup } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { publisherCounts } from './shared/counts.ts';
import { type Fact, plain } from './shared/facts.ts';
import { type ProfileList, profileKind } from './shared/profile.ts';

function languageFacts(context: PageContext, { tag }: LanguageGroup, own: string): Fact[] {
  const gloss = languageText(context, tag);
  return [
    {
      label: context.t('language.inYours'),
      values: gloss.toLowerCase() === own.toLowerCase() ? [] : [plain(gloss)],
    },
  ];
}

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
    {
      label: context.t('nav.publishers'),
      values: publisherCounts(context, language.tree.articles, { locale: language.tag }),
    },
  ],
};

export const language = pageKind(profileKind(languageProfile));
