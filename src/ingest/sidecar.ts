import { closest } from 'fastest-levenshtein';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { describeError } from '../errors.ts';
import { contributorSchema, edtfPattern, type Problem } from '../record.ts';
import { decode } from './decode.ts';
import type { DateClaim, Draft } from './draft.ts';
import { normalTag } from './fields/language.ts';
import { describeBytes, limits } from './limits.ts';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u;

const isInstant = (words: string): boolean => instantPattern.test(words) && !Number.isNaN(Date.parse(words));

/** What an archivist may correct beside a seed, in `<file>.yml`. Strict: a field that is misspelt is an error. */
export const sidecarSchema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  published: z
    .string()
    .refine((words) => edtfPattern.test(words) || isInstant(words), {
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

export type Sidecar = z.infer<typeof sidecarSchema>;

export interface SidecarRead {
  /** What to correct; empty where the sidecar cannot be read, but for `withhold`. */
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
  if (fault !== null)
    return { sidecar: withheld(/^withhold\s*:(.*)$/mu.exec(text)?.[1]), problems: [problem(path, [fault])] };
  if (data === null || data === undefined || data === '') return { sidecar: {}, problems: [] };
  const result = sidecarSchema.safeParse(data);
  if (result.success) return { sidecar: result.data, problems: [] };
  const reason = typeof data === 'object' && 'withhold' in data ? data.withhold : undefined;
  return { sidecar: withheld(reason), problems: [problem(path, result.error.issues.map(describeIssue))] };
}

/** A draft with what its sidecar says in place of what its format read. */
export function corrected(draft: Draft, { title, published, originalUrl }: Sidecar): Draft {
  const evidence = `published: ${published}`;
  const claim: DateClaim[] =
    published === undefined
      ? []
      : isInstant(published)
        ? [{ edtf: published.slice(0, 10), instant: published, origin: 'sidecar', evidence }]
        : [{ edtf: published, origin: 'sidecar', evidence }];
  return {
    ...draft,
    ...(title !== undefined && { title }),
    ...(originalUrl !== undefined && { originalUrl }),
    dates: [...claim, ...draft.dates],
  };
}

/** What a sidecar says of one article, which a seed of many cannot have been told. */
export function ofOneArticle(sidecar: Sidecar, seedPath: string): Problem | null {
  const given = (['title', 'published', 'originalUrl', 'contributors'] as const).filter(
    (field) => field in sidecar,
  );
  if (given.length === 0) return null;
  return problem(`${seedPath}.yml`, [
    `the seed holds more than one article, which cannot share their ${given.join(', ')}`,
  ]);
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

function withheld(reason: unknown): Sidecar {
  if (reason === undefined) return {};
  const words = typeof reason === 'string' ? reason.trim() : '';
  return { withhold: words || 'no reason is given' };
}

const fields = Object.keys(sidecarSchema.shape);

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    return issue.keys
      .map((key) => `“${key}” is no field of a sidecar, did you mean “${closest(key, fields)}”?`)
      .join(' ');
  }
  const place = issue.path.map(String).join('.');
  return place === '' ? 'it must hold fields, as in “title: …”' : `${place}: ${issue.message}`;
}

const problem = (path: string, faults: readonly string[]): Problem => ({
  path,
  code: 'bad-sidecar',
  message: `The sidecar corrects nothing: ${faults.join('; ')}.`.replace(/([.?])\.$/u, '$1'),
  advice: `Mend the file; it may hold ${fields.join(', ')}.`,
});
