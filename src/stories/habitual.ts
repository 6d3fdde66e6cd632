import { Index } from './likeness.ts';
import type { Member, TextRelation } from './relations.ts';
import type { View } from './views.ts';
import { daysApart } from './windows.ts';

/*
 * How alike a publisher's articles are anyway, as the archive itself shows: daily reports of markets, wars and weather
 * and campaigns for one cause are as like those of other days, which tell of other events.
 */

/** Articles so many days apart tell of other events, and are of the same times. */
const otherDays = { from: 5, to: 10 };
/** An article's second likest of other days counts: one may be a late report of the same. */
const counted = 1;

/** By the number of an article, how like it is to articles of its publisher that tell of other events. */
export type Habitual = Float64Array;

/** @param views Of the articles that are compared. @param inOrder Their numbers, the earliest first. */
export function habitualIn(
  members: readonly Member[],
  views: ReadonlyMap<number, View>,
  inOrder: readonly number[],
): Habitual {
  const highest = Array.from({ length: counted + 1 }, () => new Float64Array(members.length));
  const keep = (number: number, angle: number): void => {
    let left = angle;
    for (const place of highest) {
      const before = place[number] ?? 0;
      if (left > before) [place[number], left] = [left, before];
    }
  };
  // One publisher after the other: there may be as many as articles, and an index has room for all of these.
  const index = new Index(members.length);
  for (const its of Map.groupBy(inOrder, (number) => members[number]?.features.publisher).values()) {
    index.clear();
    for (const number of its) {
      const [window, view] = [members[number]?.window, views.get(number)];
      if (!window || !view) continue;
      index.eachLike(view.vector, window.from - otherDays.to, (other, angle) => {
        const theirs = members[other]?.window;
        if (!theirs || daysApart(theirs, window) < otherDays.from) return;
        keep(number, angle);
        keep(other, angle);
      });
      if (window.to - window.from <= otherDays.to) index.add(number, view.vector, window.from);
    }
  }
  return highest[counted] ?? new Float64Array(members.length);
}

/** A publisher that has one text twice in so many articles has more than one desk that tells of an event. */
const oneIn = 50;

/** The publishers that tell one thing again and again, as an archive of several desks or of other papers does. */
export function repeatingPublishers(
  members: readonly Member[],
  relations: readonly TextRelation[],
): ReadonlySet<string | null> {
  const all = new Map<string | null, number>();
  for (const { features } of members) all.set(features.publisher, (all.get(features.publisher) ?? 0) + 1);
  const twice = new Map<string | null, Set<number>>();
  for (const { a, b } of relations) {
    const publisher = members[a]?.features.publisher ?? null;
    if (publisher !== (members[b]?.features.publisher ?? null)) continue;
    twice.set(publisher, (twice.get(publisher) ?? new Set()).add(a).add(b));
  }
  return new Set(
    [...twice]
      .filter(([publisher, its]) => its.size * oneIn >= (all.get(publisher) ?? 0))
      .map(([one]) => one),
  );
}
