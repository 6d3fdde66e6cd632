import { languagePath, languagesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { foreignLang } from '../views/items.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { type DirectoryPageData, directory, sizes } from './shared/directory.ts';

export function languagesPage(context: PageContext): DirectoryPageData {
  const { site, t } = context;
  const largest = Math.max(1, ...site.languages.map(({ tree }) => tree.articles.length));
  const entries = site.languages.map(({ tag, tree }) => {
    const own = ownLanguageText(context, tag);
    const gloss = languageText(context, tag);
    return {
      href: context.href(languagePath(context.ui, tag)),
      name: own,
      lang: foreignLang(context, tag),
      gloss: gloss.toLowerCase() === own.toLowerCase() ? null : gloss,
      ...sizes(context, tree, largest),
    };
  });
  const intro = t('languages.intro', { count: entries.length });
  return directory(context, t('nav.languages'), intro, languagesPath, entries);
}

export const languages = pageKind({
  template: 'directory',
  nav: { place: 'sections', text: 'nav.languages', path: languagesPath },
  subjects: single,
  path: languagesPath,
  depends: () => [onArticles('all'), onPublishers],
  data: languagesPage,
});
