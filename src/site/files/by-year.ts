import type { ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { yearOf } from '../../edtf.ts';

/** Past so many articles, what lists all of them is divided by year, so that one more touches a part of it. */
const wholeLimit = 20_000;

export interface YearPart {
  /** The part adds this to the name of a file: `-2021`, `-undated`; nothing where there is but one. */
  readonly suffix: string;
  /** Oldest first. */
  readonly summaries: readonly ArticleSummary[];
}

/** All articles in one part, or past `limit` in one for each year and the undated. */
export function yearParts(summaries: readonly ArticleSummary[], limit = wholeLimit): YearPart[] {
  if (summaries.length <= limit) return [{ suffix: '', summaries }];
  return divided(summaries);
}

/** Once for records, CSV and report, which are divided alike. */
const divided = cached((summaries: readonly ArticleSummary[]): YearPart[] => {
  const years = Map.groupBy(summaries, ({ edtf }) => (edtf === null ? 'undated' : yearOf(edtf)));
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => ({ suffix: `-${year}`, summaries: own }));
}, new WeakMap());
