import { publisherPath, publishersPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { countryName } from '../views/names.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { type DirectoryPageData, directory, sizes } from './shared/directory.ts';

export function publishersPage(context: PageContext): DirectoryPageData {
  const { site, t, locale } = context;
  const largest = site.publishers[0]?.tree.articles.length ?? 1;
  const entries = site.publishers.map((publisher) => {
    const name = publisherName(publisher, locale);
    const country = publisher.country && countryName(locale, publisher.country);
    return {
      href: context.href(publisherPath(context.ui, publisher.id)),
      name: name.text,
      lang: foreignLang(context, name.lang),
      gloss: [publisher.host, country].filter(Boolean).join(' · ') || null,
      ...sizes(context, publisher.tree, largest),
    };
  });
  const intro = t('publishers.intro', { count: entries.length });
  return directory(context, t('nav.publishers'), intro, publishersPath, entries);
}

export const publishers = pageKind({
  template: 'directory',
  nav: { place: 'sections', text: 'nav.publishers', path: publishersPath },
  subjects: single,
  path: publishersPath,
  depends: () => [onArticles('all'), onPublishers],
  data: publishersPage,
});
