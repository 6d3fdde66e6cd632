import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { shardOf } from '../../article-folder.ts';
import { cached } from '../../cached.ts';
import { firstDay, monthOf } from '../../edtf.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import { ownLanguage } from '../../settings/interface.ts';
import { articlePath, picturePath } from '../../urls.ts';
import { additionsOf } from '../additions.ts';
import type { Heading } from '../headings/join.ts';
import type { PlannedFile } from '../page.ts';
import { translatorFor } from '../strings.ts';
import { type Feed, type FeedEntry, feedDocuments, groupBy } from './feed-documents.ts';

/*
 * Atom and JSON feeds of the whole archive, of each publisher, language, subject and collection: a current document with the newest
 * articles; of the whole archive also an archive document for each month (RFC 5005, section 4), so that a reader can
 * have all of it.
 * Undated articles stand in none of these: Atom asks for a date, and none is invented. One more feed has what came into
 * the archive last, where a log tells when that was.
 */

/** The feed of what came into the archive last. */
export const additionsFeed = 'added';

const beginning = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Subjects and collections that have feeds; their articles are the oldest first. */
export interface WithFeeds {
  readonly subjects?: readonly Pick<Heading, 'id' | 'name' | 'articles'>[];
  readonly collections?: readonly {
    readonly slug: string;
    readonly name: string;
    readonly articles: readonly ArticleSummary[];
  }[];
}

type When = Pick<FeedEntry, 'moment' | 'month' | 'state'>;

const entryOf = (article: ArticleSummary, when: When, leadOf: (id: string) => string): FeedEntry => ({
  name: `article:${article.id}`,
  path: articlePath(article.id),
  // Read where a fault of one entry keeps only that out.
  get title() {
    return article.title;
  },
  language: article.language,
  publisher: article.publisher,
  instant: article.instant,
  seedPath: article.seedPath,
  ...when,
  lead: () => leadOf(article.id),
  pictures: (article.pictures ?? []).map((file) => picturePath(articlePath(article.id), file)),
});

/**
 * The moment of a dated article is the one that is known, else the beginning of the day, month or year that is; its archive
 * document is named for year and month, or for a year alone where no more is known.
 */
function datedEntry(article: ArticleSummary, leadOf: (id: string) => string): FeedEntry[] {
  const { instant, edtf, hash: state } = article;
  if (edtf === null) return [];
  const moment = (): Date => (instant ? new Date(instant) : beginning(firstDay(edtf)));
  return [entryOf(article, { moment, month: monthOf(edtf), state }, leadOf)];
}

/** The feed of what came last, dated by the day on which it came: undated articles stand in it as well. */
function additionsFeedOf(
  summaries: readonly ArticleSummary[],
  config: ArchiveConfig,
  leadOf: (id: string) => string,
): Feed[] {
  const { days } = additionsOf(summaries);
  if (days.length === 0) return [];
  const entries = days.flatMap(({ day, articles }) =>
    articles.map((article) =>
      entryOf(
        article,
        { moment: () => beginning(day), month: null, state: `${day} ${article.hash}` },
        leadOf,
      ),
    ),
  );
  const name = translatorFor(ownLanguage(config))('additions.heading');
  return [{ name: additionsFeed, title: `${config.title}: ${name}`, entries, whole: false }];
}

/** The feed of a subject lies in a folder that its id begins with: tags may be many thousands. */
export const subjectFeed = (id: string): string => `subject/${shardOf(id)}/${id.slice(shardOf(id).length)}`;

/** The feed of a collection. */
export const collectionFeed = (slug: string): string => `collection/${slug}`;

function feedsOf(
  archive: Archive,
  config: ArchiveConfig,
  { subjects = [], collections = [] }: WithFeeds,
): Feed[] {
  const { title } = config;
  const summaries = archive.summaries();
  const leadOf = cached((id: string) => archive.lead(id));
  const entries = summaries.flatMap((article) => datedEntry(article, leadOf)).reverse();
  return [
    { name: 'all', title, entries, whole: true },
    ...groupBy(entries, ({ publisher }) => publisher?.id ?? null).map(([id, own]) => ({
      name: `source/${id}`,
      title: `${title}: ${own[0]?.publisher?.name ?? id}`,
      entries: own,
      whole: false,
    })),
    ...groupBy(entries, ({ language }) => language.toLowerCase()).map(([tag, own]) => ({
      name: `language/${tag}`,
      title: `${title}: ${own[0]?.language ?? tag}`,
      entries: own,
      whole: false,
    })),
    ...[
      ...subjects.map(({ id, ...subject }) => ({ feed: subjectFeed(id), ...subject })),
      ...collections.map(({ slug, ...collection }) => ({ feed: collectionFeed(slug), ...collection })),
    ]
      .map(({ feed, name, articles }) => ({
        name: feed,
        title: `${title}: ${name}`,
        entries: articles.flatMap((article) => datedEntry(article, leadOf)).reverse(),
        whole: false,
      }))
      .filter((feed) => feed.entries.length > 0),
    ...additionsFeedOf(summaries, config, leadOf),
  ];
}

/** All feed documents of an archive's articles. */
export const feedFiles = (
  archive: Archive,
  config: ArchiveConfig,
  withFeeds: WithFeeds = {},
): PlannedFile[] => feedDocuments(feedsOf(archive, config, withFeeds), config.baseUrl);
