import { publisherPath, publishersPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { countBy } from '../count-by.ts';
import { type PublisherGroup, publisherName } from '../site.ts';
import { foreignLang } from '../views/items.ts';
import { countryName } from '../views/names.ts';
import { pageKind } from './kind.ts';
import { languageCounts } from './shared/counts.ts';
import { type Fact, type FactValue, type ProfileList, plain, profileKind } from './shared/profile.ts';

function publisherFacts(context: PageContext, publisher: PublisherGroup, shown: string): Fact[] {
  const { t, locale } = context;
  const otherNames = [...publisher.names]
    .filter(
      ([tag, name], index, all) =>
        name !== shown && tag !== 'default' && all.findIndex(([, n]) => n === name) === index,
    )
    .map(([tag, name]) => ({ ...plain(name), lang: foreignLang(context, tag) }));
  return [
    { label: t('publisher.otherNames'), values: otherNames },
    { label: t('publisher.host'), values: publisher.host ? [plain(publisher.host)] : [] },
    {
      label: t('publisher.country'),
      values: publisher.country ? [plain(countryName(locale, publisher.country))] : [],
    },
    { label: t('nav.languages'), values: languageCounts(context, publisher.tree.articles) },
  ];
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

export const publisherProfile: ProfileList<PublisherGroup> = {
  by: 'publisher',
  groups: ({ publishers }) => publishers,
  name: ({ id }) => id,
  path: publisherPath,
  index: { text: 'nav.publishers', path: publishersPath },
  title: (context, publisher) => publisherName(publisher, context.locale).text,
  heading: (context, publisher) => {
    const { text, lang } = publisherName(publisher, context.locale);
    return { text, lang: foreignLang(context, lang) };
  },
  feed: ({ id }) => `source/${id}`,
  before: publisherFacts,
  after: (context, publisher) => [
    { label: context.t('publisher.credits'), values: credits(context, publisher) },
    { label: context.t('publisher.mirrors'), values: mirrors(publisher).map(plain) },
  ],
};

export const publisher = pageKind(profileKind(publisherProfile));
