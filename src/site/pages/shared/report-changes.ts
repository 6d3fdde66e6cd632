import { cached } from '../../../cached.ts';
import { additionsPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import type { Site } from '../../site.ts';
import { dateText } from '../../views/dates.ts';

/* The last days on which articles came or went, as the log of accessions has them: a build from nothing tells the same. */

interface DayOfChanges {
  readonly day: string;
  readonly came: number;
  readonly went: number;
}

const daysShown = 5;

/** Latest first; none where everything came on one day, which is the archive itself. */
export const changesOf = cached(({ archive, timeline }: Site): readonly DayOfChanges[] => {
  const days = new Map<string, { came: number; went: number }>();
  const count = (day: string | null, what: 'came' | 'went'): void => {
    if (day === null) return;
    const its = days.get(day) ?? { came: 0, went: 0 };
    days.set(day, { ...its, [what]: its[what] + 1 });
  };
  for (const { added } of timeline.articles) count(added, 'came');
  for (const { day } of archive.departures()) count(day, 'went');
  const all = [...days].map(([day, its]) => ({ day, ...its }));
  if (all.length < 2 && !all.some(({ went }) => went > 0)) return [];
  return all.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, daysShown);
}, new WeakMap());

export const changeRows = (context: PageContext) =>
  changesOf(context.site).map(({ day, came, went }) => ({
    text: dateText(context.locale, day),
    lang: null,
    count: [
      came > 0 ? context.t('report.came', { count: came }) : '',
      went > 0 ? context.t('report.went', { count: went }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    href: came > 0 ? context.href(additionsPath(context.ui)) : null,
  }));
