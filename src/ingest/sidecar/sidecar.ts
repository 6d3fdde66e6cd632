import { closest } from 'fastest-levenshtein';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { dayOf, isDate } from '../../edtf.ts';
import { describeError } from '../../errors.ts';
import { contributorSchema, type Problem } from '../../record.ts';
import type { DateClaim, Draft } from '../draft.ts';
import { normalTag } from '../fields/language.ts';
import { decode } from '../read/decode.ts';
import { describeBytes, limits } from '../read/limits.ts';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u;

const isInstant = (words: string): boolean => instantPattern.test(words) && !Number.isNaN(Date.parse(words));

/** What an archivist may correct of one article. Strict: a field that is misspelt is an error. */
const correctionSchema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  published: z
    .string()
    .refine((words) => isDate(words) || isInstant(words), {
      error: 'must be a date as 2021, 2021-01, 2021-01-12 (with ~ if uncertain) or 2021-01-12T08:30:00+01:00',
    })
    .optional(),
  language: z
    .string()
    .refine((tag) => normalTag(tag) !== null, { error: 'must be a language tag, as en, cs or zh-Hans' })
    .transform((tag) => normalTag(tag) ?? tag)
    .optional(),
  publisher: z
    .string()
    .trim()
    .min(1)
    .optional()
    .meta({ description: 'Its name, or its id in the registry.' }),
  originalUrl: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).optional(),
  contributors: z.array(contributorSchema).optional(),
  withhold: z
    .string()
    .trim()
    .min(1, { error: 'must say why the article is kept out of the site' })
    .optional(),
});

/** A field whose lines are all comments holds nothing. */
const orEmpty = (value: unknown): unknown => (value === null || value === '' ? {} : value);

/** What stands beside a seed, in `<file>.yml`. */
const sidecarSchema = correctionSchema.extend({
  items: z
    .preprocess(orEmpty, z.record(z.string(), z.preprocess(orEmpty, correctionSchema)))
    .optional()
    .meta({ description: 'For the articles of a seed that holds several, by their address or id in it.' }),
});

export type Sidecar = z.infer<typeof sidecarSchema>;
export type Correction = z.infer<typeof correctionSchema>;

export interface SidecarRead {
  /** What to correct; empty where the sidecar cannot be read, but for what is withheld. */
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
}

/**
 * Reads the sidecar of a seed. A broken one is a problem and corrects nothing, with one exception: whoever wrote
 * `withhold` wants the article kept out, whatever else is wrong with the file.
 */
export function readSidecar(bytes: Uint8Array, seedPath: string): SidecarRead {
  const path = `${seedPath}.yml`;
  if (bytes.length > limits.sidecarBytes) {
    const size = `${describeBytes(bytes.length)}; the largest that is read has ${describeBytes(limits.sidecarBytes)}`;
    return { sidecar: {}, problems: [problem(path, [`the file has ${size}`])] };
  }
  const { text } = decode(bytes);
  const [data, fault] = parseYaml(text);
  if (fault !== null) {
    // Which of its articles is meant cannot be known: then all of them are.
    const reason = /^[ \t]*withhold\s*:(.*)$/mu.exec(text)?.[1];
    return {
      sidecar: withheld({ ...(reason !== undefined && { withhold: reason }) }),
      problems: [problem(path, [fault])],
    };
  }
  if (data === null || data === undefined || data === '') return { sidecar: {}, problems: [] };
  const result = sidecarSchema.safeParse(data);
  if (result.success) return { sidecar: result.data, problems: [] };
  return { sidecar: withheld(data), problems: [problem(path, result.error.issues.map(describeIssue))] };
}

/** A draft with what its sidecar says in place of what its format read. */
export function corrected(draft: Draft, { title, published, originalUrl }: Correction): Draft {
  const evidence = `published: ${published}`;
  const claim: DateClaim[] =
    published === undefined
      ? []
      : isInstant(published)
        ? [{ edtf: dayOf(published), instant: published, origin: 'sidecar', evidence }]
        : [{ edtf: published, origin: 'sidecar', evidence }];
  return {
    ...draft,
    ...(title !== undefined && { title }),
    ...(originalUrl !== undefined && { originalUrl }),
    dates: [...claim, ...draft.dates],
  };
}

/** Values stay strings as they were typed: YAML would take 2021-01-12 for a moment and 0123 for 83. */
function parseYaml(text: string): [data: unknown, fault: string | null] {
  if (text.trim() === '') return [null, null];
  try {
    return [load(text, { schema: FAILSAFE_SCHEMA }), null];
  } catch (error) {
    return [null, `it is not valid YAML: ${describeError(error).split('\n')[0] ?? ''}`];
  }
}

/** What is left of a sidecar that is wrong: what it keeps out of the site. */
function withheld(data: unknown): Sidecar {
  if (typeof data !== 'object' || data === null) return {};
  const { withhold, items } = data as { withhold?: unknown; items?: unknown };
  const words = typeof withhold === 'string' ? withhold.trim() : '';
  const own = withhold === undefined ? {} : { withhold: words || 'no reason is given' };
  const named = Object.entries(items ?? {})
    .map(([name, item]) => [name, withheld(item)] as const)
    .filter(([, item]) => item.withhold !== undefined);
  return named.length === 0 ? own : { ...own, items: Object.fromEntries(named) };
}

const fields = Object.keys(sidecarSchema.shape);
const correctable = Object.keys(correctionSchema.shape);

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys' && (place === '' || issue.path[0] === 'items')) {
    const [where, known] = place === '' ? ['', fields] : [`${place}: `, correctable];
    return issue.keys
      .map((key) => `${where}“${key}” is no field of a sidecar, did you mean “${closest(key, known)}”?`)
      .join(' ');
  }
  return place === '' ? 'it must hold fields, as in “title: …”' : `${place}: ${issue.message}`;
}

const problem = (path: string, faults: readonly string[]): Problem =>
  sidecarProblem(path, `The sidecar corrects nothing: ${faults.join('; ')}.`);

export const sidecarProblem = (path: string, message: string): Problem => ({
  path,
  code: 'bad-sidecar',
  message: message.replace(/([.?])\.$/u, '$1'),
  advice: `Mend the file; it may hold ${fields.join(', ')}.`,
});
