import { habitsAt, isOwnName, publisherByHost } from '../../../publishers/registry/find.ts';
import type { Contributor } from '../../../record.ts';
import { type DateClaim, type Draft, draftOf, type Format, type Seed } from '../../draft.ts';
import { type FrontMatter, parseFrontMatter } from '../../front-matter/front-matter.ts';
import { stated, statedDate } from '../../front-matter/stated.ts';
import { namesIn } from '../../habits/credits.ts';
import { readHabits } from '../../habits/index.ts';
import { decodeTitle } from '../../html/entities.ts';
import { parseHtml } from '../../html/parse.ts';
import { readFeedArticle, readFeedHeader } from '../feed-mirror/index.ts';

/** Front matter that names a layout, and markup or a feed's header after it: Markdown posts are another format's. */
const post =
  /^---[ \t]*\n(?=(?:(?!---).*\n){0,40}layout:)(?:(?!---).*\n){1,60}---[ \t]*\n\s*(?:<[a-z!]|\[|$)/iu;

export const jekyllPost: Format = {
  name: 'jekyll-post',
  description:
    'A post of a Jekyll site that mirrors articles: front matter, then HTML, at times with a feed’s header.',
  claims: (seed) => post.test(seed.text),
  parse: (seed) => [read(seed)],
};

function read(seed: Seed): Draft {
  const matter = parseFrontMatter(seed.text) ?? { data: {}, rest: seed.text, warnings: [] };
  const rest = matter.rest.trimStart();
  const feed = readFeedHeader(rest);
  const draft = feed ? readFeedArticle(feed) : readPost(rest, matter);
  draft.dates = ownZoneFirst([...statedDate(matter, 'date'), ...draft.dates]);
  if (!draft.title) draft.title = decodeTitle(stated(matter, 'title'));
  nameAuthor(draft, matter);
  draft.warnings.push(...matter.warnings);
  return draft;
}

function readPost(html: string, matter: FrontMatter): Draft {
  const draft = draftOf(parseHtml(html));
  draft.title = decodeTitle(stated(matter, 'title'));
  const from = stated(matter, 'from').replace(/\s+/gu, '');
  if (from !== '') draft.originalUrl = from;
  readHabits(draft);
  return draft;
}

/** Where the page states the same moment in its own zone, that is the day its readers saw. */
function ownZoneFirst([first, ...others]: DateClaim[]): DateClaim[] {
  if (!first) return [];
  const own = others.find(({ instant, edtf }) => instant && instant === first.instant && edtf !== first.edtf);
  return own ? [own, first, ...others.filter((claim) => claim !== own)] : [first, ...others];
}

/** The front matter's author is often the site: then it names the publisher, and nobody wrote. */
function nameAuthor(draft: Draft, matter: FrontMatter): void {
  const author = decodeTitle(stated(matter, 'author'));
  const habits = habitsAt(draft.originalUrl ?? null);
  const { host } = new URL(draft.originalUrl ?? 'http://none.invalid');
  const publisher = publisherByHost(host);
  if (
    author === '' ||
    (habits && publisher && isOwnName(author, publisher)) ||
    habits?.nobody?.includes(author)
  )
    return;
  if (!habits && author === stated(matter, 'categories')) {
    draft.publisherName = author;
    return;
  }
  const names = habits?.authorIsOne ? [author] : namesIn(author.replace(/\s*(?:&|and)\s*more$/iu, ''));
  const people = names.map((name): Contributor => ({ role: 'author', name }));
  const known = new Set(draft.contributors.map(({ name }) => name));
  draft.contributors.unshift(...people.filter(({ name }) => !known.has(name)));
}
