import { languagePath, languagesPath } from '../../urls.ts';
import type { LanguageGroup } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { type DirectoryList, directoryKind } from './shared/directory.ts';

export const languageDirectory: DirectoryList<LanguageGroup> = {
  heading: 'nav.languages',
  intro: 'languages.intro',
  path: languagesPath,
  groups: ({ languages }) => languages,
  entry: (context, { tag }) => {
    const own = ownLanguageText(context, tag);
    const gloss = languageText(context, tag);
    return {
      href: context.href(languagePath(context.ui, tag)),
      name: own,
      lang: foreignLang(context, tag),
      gloss: gloss.toLowerCase() === own.toLowerCase() ? null : gloss,
    };
  },
};

export const languages = pageKind(directoryKind(languageDirectory));
