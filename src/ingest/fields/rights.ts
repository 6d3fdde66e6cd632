import { daysOf } from '../../edtf.ts';
import type { PublisherFacts } from '../../publishers/registry/publisher.ts';
import type { ArticleRecord } from '../../record.ts';

/** Whoever may state the rights in an article. */
interface RightsClues {
  /** The statement of its sidecar. */
  readonly corrected: string | undefined;
  readonly publisher: PublisherFacts | null;
  /** EDTF. */
  readonly published: string | null;
  /** The statement for all articles of the archive. */
  readonly archive: string | null | undefined;
}

/** The rights in an article: those that its sidecar states, else its publisher's of its time, else the archive's. */
export function rightsOf({ corrected, publisher, published, archive }: RightsClues): ArticleRecord['rights'] {
  if (corrected) return { statement: corrected, by: 'sidecar' };
  const its = publisher?.rights?.find((period) => isWithin(published, period));
  if (its) return { statement: its.statement, by: 'publisher' };
  return archive ? { statement: archive, by: 'archive' } : undefined;
}

/** Whether all days that a date may mean lie in a period: an undated article lies only in one without ends. */
function isWithin(
  date: string | null,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === null) return false;
  const { first, last } = daysOf(date);
  return (from === undefined || first >= daysOf(from).first) && (to === undefined || last <= daysOf(to).last);
}
