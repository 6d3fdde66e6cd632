import { sourcePath, sourcesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { sourceName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { countryName } from '../views/names.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { type DirectoryPageData, directory, sizes } from './shared/directory.ts';

export function sourcesPage(context: PageContext): DirectoryPageData {
  const { site, t, locale } = context;
  const largest = site.sources[0]?.tree.articles.length ?? 1;
  const entries = site.sources.map((source) => {
    const name = sourceName(source, locale);
    const country = source.country && countryName(locale, source.country);
    return {
      href: context.href(sourcePath(context.ui, source.id)),
      name: name.text,
      lang: foreignLang(context, name.lang),
      gloss: [source.host, country].filter(Boolean).join(' · ') || null,
      ...sizes(context, source.tree, largest),
    };
  });
  const intro = t('sources.intro', { count: entries.length });
  return directory(context, t('nav.sources'), intro, sourcesPath, entries);
}

export const publishers = pageKind({
  template: 'directory',
  nav: { place: 'sections', text: 'nav.sources', path: sourcesPath },
  subjects: single,
  path: sourcesPath,
  depends: () => [onArticles('all'), onPublishers],
  data: sourcesPage,
});
