import { closest } from 'fastest-levenshtein';
import type { Archive, ArticleSummary } from '../archive/archive.ts';
import { daysOf, isDate, isInferred, unmarked } from '../edtf.ts';
import { KronikaError } from '../errors.ts';
import { articleIdPattern } from '../record.ts';
import { fold } from '../search/tokens.ts';

/* Which articles a kit is to hold, as the command line asks for them. */

/** The wishes of the command line, as they are written; null where nothing is said. */
export interface Wishes {
  readonly from: string | null;
  readonly to: string | null;
  /** Ids or names, with commas between them. */
  readonly publisher: string | null;
  /** BCP 47 tags, with commas between them: `zh` takes both scripts. */
  readonly language: string | null;
  /** Ids, or addresses on the site, with commas between them. */
  readonly story: string | null;
}

const usageError = (message: string, advice: string): KronikaError =>
  new KronikaError('usage', message, { advice });

/**
 * Looks at what can be judged without the archive.
 * @throws KronikaError `usage`
 */
export function checkWishes({ from, to }: Wishes): void {
  for (const [flag, date] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (date !== null && (!isDate(date) || isInferred(date)))
      throw usageError(`${flag} ${date} is no date.`, 'Write it as 2021, 2021-03 or 2021-03-15.');
  }
  if (from !== null && to !== null && daysOf(from).first > daysOf(to).last)
    throw usageError(`--from ${from} is after --to ${to}.`, 'Name the earlier date with --from.');
}

/** Whether all articles are asked for. */
export const wantsAll = (wishes: Wishes): boolean => Object.values(wishes).every((wish) => wish === null);

/**
 * The articles that all wishes take, in the order of the archive.
 * @throws KronikaError `usage` for a name that the archive does not know, `empty-kit` where no article is left
 */
export function selectArticles(archive: Archive, wishes: Wishes): readonly ArticleSummary[] {
  const all = archive.summaries();
  const tests = [
    ofTime(wishes),
    ofPublishers(wishes.publisher, all),
    ofLanguages(wishes.language, all),
    ofStories(wishes.story, archive),
  ];
  const selected = all.filter((article) => tests.every((test) => test(article)));
  if (selected.length > 0) return selected;
  throw new KronikaError('empty-kit', 'No article of the archive is in all of what was asked for.', {
    advice: adviceFor(all, tests),
  });
}

/** Tells of a selection in a line: how much it is, from when to when, and what was asked for. */
export function describeSelection(articles: readonly ArticleSummary[], wishes: Wishes): string {
  const dates = articles.flatMap(({ edtf }) => (edtf === null ? [] : [unmarked(edtf)])).sort();
  const asked = Object.entries(wishes).flatMap(([flag, wish]) =>
    wish === null ? [] : [`--${flag} ${wish}`],
  );
  return [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    ...(dates.length > 0 ? [`of ${dates[0]} to ${dates.at(-1)}`] : []),
    ...(asked.length > 0 ? [`by ${asked.join(' ')}`] : []),
  ].join(', ');
}

type Test = (article: ArticleSummary) => boolean;
const any: Test = () => true;

/** An article is taken where its date, as exact as it is stated, may lie in the time: one of `2021` may be of any of its days. */
function ofTime({ from, to }: Wishes): Test {
  if (from === null && to === null) return any;
  const first = from === null ? Number.NEGATIVE_INFINITY : daysOf(from).first;
  const last = to === null ? Number.POSITIVE_INFINITY : daysOf(to).last;
  return ({ edtf }) => {
    if (edtf === null) return false;
    const days = daysOf(edtf);
    return days.first <= last && days.last >= first;
  };
}

const listed = (wish: string): string[] =>
  wish
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function ofPublishers(wish: string | null, all: readonly ArticleSummary[]): Test {
  if (wish === null) return any;
  const known = new Map<string, Set<string>>();
  for (const { publisher } of all)
    if (publisher) known.set(publisher.id, (known.get(publisher.id) ?? new Set()).add(fold(publisher.name)));
  const named = (name: string): string[] =>
    known.has(name) ? [name] : [...known].flatMap(([id, names]) => (names.has(fold(name)) ? [id] : []));
  // A publisher's name may have a comma of its own.
  const whole = named(wish);
  const ids = new Set(
    whole.length > 0
      ? whole
      : listed(wish).flatMap((name) => {
          const found = named(name);
          if (found.length === 0)
            throw unknown(
              'publisher',
              name,
              counts(all, (one) => one.publisher?.id),
            );
          return found;
        }),
  );
  return ({ publisher }) => publisher !== null && ids.has(publisher.id);
}

/** By RFC 4647: a tag takes all that begin with its parts. */
function ofLanguages(wish: string | null, all: readonly ArticleSummary[]): Test {
  if (wish === null) return any;
  const wanted = listed(wish).map((tag) => tag.toLowerCase().replaceAll('_', '-'));
  const takes = (tag: string, language: string): boolean =>
    `${language.toLowerCase()}-`.startsWith(`${tag}-`);
  for (const tag of wanted)
    if (!all.some(({ language }) => takes(tag, language)))
      throw unknown(
        'language',
        tag,
        counts(all, ({ language }) => language),
      );
  return ({ language }) => wanted.some((tag) => takes(tag, language));
}

function ofStories(wish: string | null, archive: Archive): Test {
  if (wish === null) return any;
  const known = new Map(archive.stories().map((story) => [story.id, story]));
  const members = listed(wish).flatMap((name) => {
    const story = known.get(storyId(name));
    if (!story) throw unknownStory(name, known.size);
    return story.members;
  });
  const ids = new Set(members);
  return ({ id }) => ids.has(id);
}

/** The id in an address of a story, of which it is the last two folders; or what is an id already. */
function storyId(name: string): string {
  if (articleIdPattern.test(name)) return name;
  const [, shard = '', rest = ''] = /(?:^|\/)s\/([^/]+)\/([^/]+)\/(?:index\.html)?$/u.exec(name) ?? [];
  return shard + rest;
}

/** How many articles have each value, those with most first. */
function counts(
  all: readonly ArticleSummary[],
  nameOf: (article: ArticleSummary) => string | undefined,
): [string, number][] {
  return [...Map.groupBy(all, nameOf)]
    .flatMap(([value, group]): [string, number][] => (value === undefined ? [] : [[value, group.length]]))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Values that an advice names. */
const mostNamed = 30;

function unknown(kind: 'publisher' | 'language', name: string, known: readonly [string, number][]) {
  const names = known.slice(0, mostNamed).map(([value, count]) => `${value} (${count})`);
  const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more` : '';
  const meant = closest(
    name.toLowerCase(),
    known.map(([value]) => value),
  );
  return usageError(
    `No article has the ${kind} “${name}”.`,
    known.length === 0
      ? `No article of this archive has a ${kind}.`
      : `Did you mean ${meant}? There are ${names.join(', ')}${more}.`,
  );
}

const unknownStory = (name: string, known: number): KronikaError =>
  usageError(
    `There is no story “${name}”.`,
    known === 0
      ? 'The archive tells no stories.'
      : `Name the address of its page, as /s/3k/2x9…/: the archive has ${known}, which the page “Stories” lists.`,
  );

/** Tells how far each wish alone would go. */
function adviceFor(all: readonly ArticleSummary[], tests: readonly Test[]): string {
  const flags = ['--from and --to', '--publisher', '--language', '--story'];
  const parts = flags.flatMap((flag, at) => {
    const test = tests[at] ?? any;
    return test === any ? [] : [`${flag} ${all.filter(test).length}`];
  });
  const undated = all.filter(({ edtf }) => edtf === null).length;
  const note =
    tests[0] === any || undated === 0
      ? ''
      : ` ${undated} ${undated === 1 ? 'article' : 'articles'} without a date ${undated === 1 ? 'is' : 'are'} in no time.`;
  return `Of ${all.length} articles each wish alone takes: ${parts.join(', ')}.${note} Ask for less at once.`;
}
