import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import type { Finds } from '../../archive/store/collections.ts';
import { daysOf } from '../../edtf.ts';
import { personId, subjectId } from '../../search/headings/keys.ts';
import { Scan } from '../../search/index/scan.ts';
import { isLanguage } from '../../search/query/is-language.ts';
import { parseQuery } from '../../search/query/language.ts';
import { fold } from '../../search/tokens.ts';
import type { CollectionSearch } from '../../settings/collections-file.ts';
import type { HeadingCorrections } from '../../settings/heading-corrections.ts';
import { Groups } from '../../site/headings/join.ts';

/*
 * The articles that a collection's search finds when the site is built. Its fields are asked of all articles, its query
 * of those that have the fields: to read a text takes a hundred times as long as to look at what is known of it.
 */

/** The search of a collection is made with these. */
export interface Searching {
  readonly archive: Archive;
  /** The archivist's word on which spellings are one. */
  readonly headings: HeadingCorrections;
  /** Articles that the query was asked of before. */
  readonly findsOf: (query: string) => Finds;
}

export interface Searched {
  readonly ids: readonly string[];
  /** Of every article that the query was asked of. */
  readonly finds: Finds;
  /** Sentences without their stops and without who they speak of. */
  readonly faults: readonly string[];
}

type Test = (article: ArticleSummary) => boolean;

const fields = ['publisher', 'language', 'people', 'subject', 'story'] as const;

/** Tells articles that have a value of a field from others. */
const testOf: Readonly<
  Record<(typeof fields)[number], (value: string, headings: HeadingCorrections) => Test>
> = {
  publisher:
    (value) =>
    ({ publisher }) =>
      publisher !== null && (publisher.id === value || fold(publisher.name) === fold(value)),
  language: (value) => (article) => isLanguage(article.language, value),
  people: (value, { names }) => {
    const isNamed = isJoined(value, personId, names.same);
    return ({ contributors }) => contributors.some(({ name }) => isNamed(name));
  },
  subject: (value, { subjects }) => {
    const isNamed = isJoined(
      value,
      subjectId,
      subjects.join.map(({ name, spellings }) => [name, ...spellings]),
    );
    return (article) => article.subjects.some(isNamed);
  },
  story: (value) => {
    const id = storyId(value);
    return ({ story }) => story === id;
  },
};

/** Whether an id is that of a name, or of a spelling that is joined with it as the pages of the archive join them. */
function isJoined(
  value: string,
  idOf: (name: string) => string,
  spellings: readonly (readonly string[])[],
): (name: string) => boolean {
  const groups = new Groups(spellings.map((all) => all.map(idOf)));
  const own = groups.rootOf(idOf(value));
  return (name) => groups.rootOf(idOf(name)) === own;
}

/** The id in an address of a story, of which it is the last two folders; or what is an id already. */
function storyId(value: string): string {
  const [, shard = '', rest = ''] = /(?:^|\/)s\/([^/]+)\/([^/]+)\/(?:index\.html)?$/u.exec(value) ?? [];
  return shard + rest || value;
}

/** An article of `2021` may be of any day of that year. */
function ofTime({ from, to }: CollectionSearch): Test {
  if (from === undefined && to === undefined) return () => true;
  const first = from === undefined ? Number.NEGATIVE_INFINITY : daysOf(from).first;
  const last = to === undefined ? Number.POSITIVE_INFINITY : daysOf(to).last;
  return ({ edtf }) => {
    if (edtf === null) return false;
    const days = daysOf(edtf);
    return days.first <= last && days.last >= first;
  };
}

/** All that the search of a collection finds, in the order of the archive. */
export function searchArticles(search: CollectionSearch, searching: Searching): Searched {
  const { archive, headings } = searching;
  const all = archive.summaries();
  const faults: string[] = [];
  const tests = fields.flatMap((field): Test[] => {
    const each = (search[field] ?? []).map((value) => ({ value, has: testOf[field](value, headings) }));
    for (const { value, has } of each)
      if (!all.some(has)) faults.push(`asks for the ${field} “${value}”, which no article has`);
    return each.length === 0 ? [] : [(article) => each.some(({ has }) => has(article))];
  });
  const within = ofTime(search);
  const asked = all.filter((article) => within(article) && tests.every((has) => has(article)));
  const { finds, fault } = askQuery(search.query, asked, searching);
  if (fault !== null) faults.push(fault);
  const found = finds === null ? asked : asked.filter(({ hash }) => finds.get(hash));
  return { ids: found.map(({ id }) => id), finds: finds ?? new Map(), faults };
}

/** Asks articles a query, but those of which the answer is known. Null where there is none. */
function askQuery(
  text: string | undefined,
  articles: readonly ArticleSummary[],
  { archive, findsOf }: Searching,
): { readonly finds: Finds | null; readonly fault: string | null } {
  if (text === undefined) return { finds: null, fault: null };
  const query = parseQuery(text);
  if (query.fault || (query.parts.length === 0 && query.condition === null)) {
    const { from, to } = query.fault ?? { from: 0, to: text.length };
    const where = text.slice(from, Math.max(to, from + 1)) || text;
    return { finds: new Map(), fault: `has a query that cannot be read, at “${where}” in “${text}”` };
  }
  const before = findsOf(text);
  const scan = new Scan(query);
  const finds = new Map(
    articles.map(({ id, hash }) => [hash, before.get(hash) ?? scan.finds(archive.record(id))]),
  );
  return { finds, fault: null };
}
