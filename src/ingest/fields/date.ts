import type { Published, StatedDate } from '../../record.ts';
import type { DateClaim } from '../draft.ts';

export interface DateContext {
  readonly originalUrl: string | null;
  /** IANA name of the zone that the publisher's times are in. */
  readonly timeZone: string | null;
  readonly text: string;
  readonly imageUrls: readonly string[];
}

/** The date of publication among those that a file states. */
export function chooseDate(
  claims: readonly DateClaim[],
  context: DateContext,
): { published: Published | null; warnings: readonly string[] } {
  const stated = claims.map(state);
  const month = context.imageUrls.map((url) => /\/uploads\/(\d{4})\/(\d{2})\//u.exec(url)).find(Boolean);
  if (month)
    stated.push({ edtf: `${month[1]}-${month[2]}`, instant: null, origin: 'image-path', evidence: month[0] });
  const [first, ...others] = stated;
  return { published: first ? { ...first, others } : null, warnings: [] };
}

const state = (claim: DateClaim): StatedDate => ({
  edtf: claim.edtf ?? (claim.instant ?? '').slice(0, 10),
  instant: claim.instant ?? null,
  origin: claim.origin,
  evidence: claim.evidence,
});
