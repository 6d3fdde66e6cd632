import { publisherPath, publishersPath } from '../../urls.ts';
import { type PublisherGroup, publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { countryName } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { type DirectoryList, directoryKind } from './shared/directory.ts';

export const publisherDirectory: DirectoryList<PublisherGroup> = {
  heading: 'nav.publishers',
  intro: 'publishers.intro',
  path: publishersPath,
  groups: ({ publishers }) => publishers,
  entry: (context, publisher) => {
    const name = publisherName(publisher, context.locale);
    const country = publisher.country && countryName(context.locale, publisher.country);
    return {
      href: context.href(publisherPath(context.ui, publisher.id)),
      name: name.text,
      lang: foreignLang(context, name.lang),
      gloss: [publisher.host, country].filter(Boolean).join(' · ') || null,
    };
  },
};

export const publishers = pageKind(directoryKind(publisherDirectory));
