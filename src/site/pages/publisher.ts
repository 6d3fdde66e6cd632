import { publisherById } from '../../publishers/registry/find.ts';
import { publisherPath, publishersPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { countBy } from '../count-by.ts';
import { type PublisherData, publisherData, publisherFilePath } from '../files/publisher-data.ts';
import { type PublisherGroup, publisherName } from '../site.ts';
import { dateText } from '../views/dates.ts';
import { foreignLang, type LinkView } from '../views/items.ts';
import { periodName } from '../views/listing.ts';
import { countryName } from '../views/names.ts';
import { rightsView } from '../views/rights.ts';
import { pageKind } from './kind.ts';
import { languageCounts } from './shared/counts.ts';
import { type Fact, type FactValue, plain } from './shared/facts.ts';
import { type ProfileList, profileKind } from './shared/profile.ts';

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

const mirrors = ({ t }: PageContext, { tree }: PublisherGroup): FactValue[] =>
  countBy(tree.articles, ({ mirror }) => mirror).map(([name, count]) => ({
    ...plain(name),
    note: count === tree.articles.length ? null : t('count.articles', { count }),
  }));

/** The rights in its articles as the archivist states them, each with its time. */
const rights = (context: PageContext, { id }: PublisherGroup): FactValue[] =>
  (publisherById(id, context.site.config.publishers)?.rights ?? []).flatMap(({ statement, from, to }) => {
    const view = rightsView({ rights: { statement, by: 'publisher' } });
    if (!view) return [];
    const [first, last] = [from, to].map((day) => (day ? dateText(context.locale, day) : ''));
    const note =
      first || last ? context.t('profile.span', { from: first ?? '', to: last ?? '' }).trim() : null;
    return { ...view, note };
  });

/** The files of a form by their years, and the parts of these. */
const dataFiles = (context: PageContext, publisher: PublisherGroup, form: keyof PublisherData): LinkView[] =>
  publisherData(publisher, context.site.config.publish)[form].map((part) => {
    const [, year = '', number] = /^-(\d{4}|undated)(?:-(\d+))?$/u.exec(part.suffix) ?? [];
    const text = periodName(context, year);
    return {
      href: context.href(publisherFilePath(publisher, form, part)),
      text: number ? `${text} · ${context.t('report.page', { number: Number(number) })}` : text,
      lang: null,
    };
  });

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
    { label: context.t('publisher.mirrors'), values: mirrors(context, publisher) },
    { label: context.t('provenance.rights'), values: rights(context, publisher) },
  ],
  data: (context, publisher) => [
    { form: 'CSV', files: dataFiles(context, publisher, 'csv') },
    { form: 'JSON Lines (gzip)', files: dataFiles(context, publisher, 'jsonl') },
  ],
};

export const publisher = pageKind(profileKind(publisherProfile));
