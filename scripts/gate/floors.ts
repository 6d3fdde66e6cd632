import { z } from 'zod';

/** The floors of one truth file: `test/gate.json` has one entry for each, by its name. */
const floorsSchema = z.strictObject({
  /** SHA-256 of the truth file: floors of another corpus say nothing. */
  digest: z.string(),
  files: z.int(),
  /** The least share of right answers, by measure. */
  floors: z.record(z.string(), z.number()),
});

export const gateSchema = z.record(z.string(), floorsSchema);

export type Floors = z.infer<typeof floorsSchema>;
export type Gate = z.infer<typeof gateSchema>;

/** Shares to four places, downwards: a floor is never above what was measured. */
export const share = (right: number, of: number): number =>
  of === 0 ? 1 : Math.floor((right / of) * 10_000) / 10_000;

export interface Verdict {
  readonly measure: string;
  readonly floor: number | undefined;
  readonly value: number;
  readonly fallen: boolean;
}

/** Each measure beside its floor. A measure that is no longer taken has fallen to nothing. */
export function compare(
  values: Readonly<Record<string, number>>,
  floors: Readonly<Record<string, number>>,
): Verdict[] {
  const names = [...new Set([...Object.keys(floors), ...Object.keys(values)])];
  return names.map((measure) => {
    const [floor, value] = [floors[measure], values[measure] ?? 0];
    return { measure, floor, value, fallen: floor !== undefined && value < floor };
  });
}

/** New floors: what was measured where that is higher; lower only for the measures that are named. */
export function raised(verdicts: readonly Verdict[], lower: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    verdicts.map(({ measure, floor, value }) => [
      measure,
      lower.includes(measure) ? value : Math.max(floor ?? 0, value),
    ]),
  );
}
