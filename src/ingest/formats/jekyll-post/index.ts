import { type Draft, draftOf, type Format, onlyDraft, type Seed } from '../../draft.ts';
import { readFeedArticle, readFeedHeader } from '../../feed-header.ts';
import { type FrontMatter, parseFrontMatter } from '../../front-matter/front-matter.ts';
import { stated, statedDate, statedSubjects } from '../../front-matter/stated.ts';
import { decodeTitle } from '../../html/entities.ts';
import { parseHtml } from '../../html/parse.ts';

/** Front matter that names a layout, and markup or a feed's header after it: Markdown posts are another format's. */
const post =
  /^---[ \t]*\n(?=(?:(?!---).*\n){0,40}layout:)(?:(?!---).*\n){1,60}---[ \t]*\n\s*(?:<[a-z!]|\[|$)/iu;

export const jekyllPost: Format = {
  name: 'jekyll-post',
  description:
    'A post of a Jekyll site that mirrors articles: front matter, then HTML, at times with a feed’s header.',
  claims: (seed) => post.test(seed.text),
  parse: (seed) => onlyDraft(read(seed)),
};

function read(seed: Seed): Draft {
  const matter = parseFrontMatter(seed.text) ?? { data: {}, rest: seed.text, warnings: [] };
  const rest = matter.rest.trimStart();
  const feed = readFeedHeader(rest);
  const draft = feed ? readFeedArticle(feed) : readPost(rest, matter);
  draft.dates = [...statedDate(matter, 'date'), ...draft.dates];
  if (!draft.title) draft.title = decodeTitle(stated(matter, 'title'));
  nameAuthor(draft, matter);
  draft.subjects.push(...statedSubjects(matter));
  draft.warnings.push(...matter.warnings);
  return draft;
}

function readPost(html: string, matter: FrontMatter): Draft {
  const draft = draftOf(parseHtml(html));
  draft.title = decodeTitle(stated(matter, 'title'));
  const from = stated(matter, 'from').replace(/\s+/gu, '');
  if (from !== '') draft.originalUrl = from;
  return draft;
}

/** The front matter's author is often the site, which its category then names too. */
function nameAuthor(draft: Draft, matter: FrontMatter): void {
  const author = decodeTitle(stated(matter, 'author'));
  if (author === '') return;
  draft.byline = author;
  if (author === stated(matter, 'categories')) draft.publisherName = author;
}
