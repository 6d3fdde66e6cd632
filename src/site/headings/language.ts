import type { ArticleSummary } from '../../archive/archive.ts';
import type { UiLanguage } from '../../ui-languages.ts';
import { articleUi, type Site } from '../site.ts';

/* A heading has no language of its own: what its articles are in tells how its page speaks and how its name is set. */

type Articles = readonly Pick<ArticleSummary, 'language'>[];

/** The first of those that come up most often. */
function mostOften<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** The interface language of the one page that a heading has: that of most of its articles. */
export function headingUi(site: Site, articles: Articles): UiLanguage {
  const uis = articles.map((article) => articleUi(article, site));
  const inOrder = site.interface.languages.flatMap((ui) => uis.filter((one) => one === ui));
  return mostOften(inOrder) ?? site.interface.own;
}

/** Letters that every page can show in its own face. */
const plainLetters = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u;

/** The language to mark a name with; none where it is in Latin letters, which say nothing of it. */
export const headingLang = (name: string, articles: Articles): string | null =>
  plainLetters.test(name) ? null : mostOften(articles.map(({ language }) => language).sort());
