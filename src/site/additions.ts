import type { ArticleSummary } from '../archive/archive.ts';
import { cached } from '../cached.ts';

/** The articles that came on one day. */
interface DayOfAdditions {
  readonly day: string;
  /** Newest of date first, as many as are listed. */
  readonly articles: readonly ArticleSummary[];
  /** How many came that day. */
  readonly count: number;
}

/** The days on which the articles of an archive came, as far as they are known. */
interface Additions {
  /** The last days on which some came, latest first, until enough is listed. */
  readonly days: readonly DayOfAdditions[];
  /** Whether articles came on several days: on the first all of them are new, which tells readers nothing. */
  readonly hasSeveralDays: boolean;
}

/** Articles that are listed. */
const listedAdditions = 100;

/**
 * The additions that are listed of all that an archive holds.
 * @param articles Oldest first; those of which no day is known are passed over.
 */
export const additionsOf = cached((articles: readonly ArticleSummary[]): Additions => {
  const byDay = Map.groupBy(articles, ({ added }) => added);
  const days: DayOfAdditions[] = [];
  let room = listedAdditions;
  const known = [...byDay.keys()].filter((day) => day !== null).sort();
  for (const day of known.toReversed()) {
    if (room <= 0) break;
    const all = byDay.get(day) ?? [];
    const listed = all.slice(-room).toReversed();
    days.push({ day, articles: listed, count: all.length });
    room -= listed.length;
  }
  return { days, hasSeveralDays: known.length > 1 };
}, new WeakMap());

/** All that is listed, as one string that differs where anything in it does. */
export const stateOfAdditions = ({ days, hasSeveralDays }: Additions): string =>
  JSON.stringify([
    hasSeveralDays,
    days.map(({ day, articles, count }) => [day, count, articles.map(({ hash }) => hash)]),
  ]);
