import { z } from 'zod';
import { contributorRoles, dateOrigins, removedKinds } from '../../record.ts';

/* Checks the habits that an archivist's own module tells, which no compiler has seen: `habits.ts` says what each means. */

const selector = z.string().min(1);
const pattern = z.instanceof(RegExp, { error: 'must be a regular expression' });
/** Of the whole text, each time anew: it begins where it ended before. */
const global = pattern.refine((value) => value.global, { error: 'must have the flag g' });
const yes = z.literal(true);

const cut = z.strictObject({
  kind: z.enum(removedKinds),
  select: selector,
  text: pattern.optional(),
  before: selector.optional(),
  andAfter: yes.optional(),
});

const dateRule = z.strictObject({
  select: selector,
  attribute: z.string().optional(),
  text: pattern.optional(),
  zone: z.string().optional(),
  origin: z.enum(dateOrigins),
  cut: yes.optional(),
});

const creditRule = z.strictObject({
  select: selector,
  titled: pattern.optional(),
  line: pattern.optional(),
  first: z.int().positive().optional(),
  last: z.int().positive().optional(),
  pattern: global,
  role: z.enum(contributorRoles).optional(),
  between: pattern.optional(),
  cut: yes.optional(),
});

export const habitsSchema = z.strictObject({
  content: selector.optional(),
  dates: z.array(dateRule).optional(),
  credits: z.array(creditRule).optional(),
  captions: selector.optional(),
  pictureCredits: selector.optional(),
  cuts: z.array(cut).optional(),
  titleSuffix: pattern.optional(),
  authorInTitle: pattern.optional(),
  sources: z.strictObject({ select: selector, pattern }).optional(),
  authorIsOne: yes.optional(),
  nobody: z.array(z.string()).optional(),
});
