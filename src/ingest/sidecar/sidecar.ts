import { z } from 'zod';
import { dayOf, isDate } from '../../edtf.ts';
import { contributorSchema, type Problem } from '../../record.ts';
import { checkFields } from '../../settings/check-fields.ts';
import { readYaml, YamlError } from '../../settings/yaml.ts';
import { fields as columnFields } from '../containers/table/fields.ts';
import type { DateClaim, Draft } from '../draft.ts';
import { normalTag } from '../fields/language/language.ts';
import { decode } from '../read/decode.ts';
import { describeBytes, limits } from '../read/limits.ts';
import {
  isFields,
  isRefusal,
  isSlip,
  mayMeanWithhold,
  notUnderstood,
  type SidecarField,
  sidecarFields,
} from './understood.ts';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u;

const isInstant = (words: string): boolean => instantPattern.test(words) && !Number.isNaN(Date.parse(words));

/** An archivist may correct these of one article. Strict: a field that is misspelt is an error. */
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
  subjects: z
    .array(z.string().trim().min(1))
    .optional()
    .meta({ description: 'In place of those that the file states.' }),
  rights: z.string().trim().min(1).max(500).optional().meta({
    description:
      'Words, or the address of a statement of RightsStatements.org or of a Creative Commons licence.',
  }),
  prefer: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .transform((word) => word === 'true')
    .optional()
    .meta({ description: 'Whether its text goes before others that were found for the same address.' }),
  withhold: z
    .string()
    .trim()
    .min(1, { error: 'must say why the article is kept out of the site' })
    .optional(),
} satisfies Record<Exclude<SidecarField, 'items' | 'columns'>, z.ZodType>);

/** A field whose lines are all comments holds nothing. */
const orEmpty = (value: unknown): unknown => (value === null || value === '' ? {} : value);

/** The contents of `<file>.yml` beside a seed. */
const sidecarSchema = correctionSchema.extend({
  items: z
    .preprocess(orEmpty, z.record(z.string(), z.preprocess(orEmpty, correctionSchema)))
    .optional()
    .meta({ description: 'For the articles of a seed that holds several, by their address or id in it.' }),
  columns: z
    .preprocess(orEmpty, z.partialRecord(z.enum(columnFields), z.string().trim().min(1)))
    .optional()
    .meta({ description: 'Of a table: the names of its columns, by what they hold.' }),
});

export type Sidecar = z.infer<typeof sidecarSchema>;
export type Correction = z.infer<typeof correctionSchema>;

export interface SidecarRead {
  /** The corrections; empty where the sidecar cannot be read, but for what is withheld. */
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
}

/**
 * Reads the sidecar of a seed. What it corrects counts only where all of it is right; what it keeps out counts whatever
 * else is wrong with it. Where it cannot be understood, nobody can tell whether it meant to keep the seed out, and a
 * leak cannot be taken back: then the whole seed is kept out until the file is mended.
 * @param most The bytes that it may have.
 */
export function readSidecar(
  bytes: Uint8Array,
  seedPath: string,
  most: number = limits.sidecarBytes,
): SidecarRead {
  const path = `${seedPath}.yml`;
  if (bytes.length > most) {
    const size = `${describeBytes(bytes.length)}; the largest that is read has ${describeBytes(most)}`;
    return heldBack(path, [`the file has ${size}`]);
  }
  const { text } = decode(bytes);
  const [data, fault] = parseYaml(text);
  if (fault !== null) return heldBack(path, [fault], /^[ \t]*withhold\s*:(.*)$/mu.exec(text)?.[1]);
  if (data === null || data === undefined || data === '') return { sidecar: {}, problems: [] };
  const { data: sound, faults } = checkFields(sidecarSchema, { text, data, kind: 'a sidecar' });
  const sidecar = keptOut(data);
  if (sidecar.withhold === notUnderstood) return heldBack(path, faults ?? []);
  if (faults) return { sidecar, problems: [brokenSidecar(path, faults, Object.keys(sidecar).length > 0)] };
  const items = sidecar.items && { items: { ...sound?.items, ...sidecar.items } };
  return { sidecar: { ...sound, ...sidecar, ...items }, problems: [] };
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

function parseYaml(text: string): [data: unknown, fault: string | null] {
  try {
    return [readYaml(text), null];
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return [null, error.message];
  }
}

const heldBack = (path: string, faults: readonly string[], reason = ''): SidecarRead => ({
  sidecar: { withhold: reason.trim() || notUnderstood },
  problems: [withholdingProblem(path, faults.length > 0 ? faults : [notUnderstood])],
});

/** A sidecar that may be wrong still keeps out of the site what it withholds. */
function keptOut(data: unknown): Sidecar {
  const own = keptOutOne(data, fields);
  // Whatever `isFields` takes for fields has them; nothing is said of their values.
  const items = isFields(data) ? data.items : undefined;
  if (own.withhold !== undefined || items === undefined || items === null || items === '') return own;
  if (!isFields(items)) return mayMeanWithhold(items) ? { withhold: notUnderstood } : {};
  const named = Object.entries(items)
    .map(([name, item]) => [name, item === null || item === '' ? {} : keptOutOne(item, correctable)] as const)
    .filter(([, item]) => item.withhold !== undefined);
  return named.length === 0 ? {} : { items: Object.fromEntries(named) };
}

function keptOutOne(data: unknown, known: readonly string[]): Correction {
  if (!isFields(data)) return { withhold: notUnderstood };
  const { withhold } = data;
  if (withhold !== undefined) {
    const words = typeof withhold === 'string' ? withhold.trim() : '';
    return { withhold: words || 'no reason is given' };
  }
  const unclear = Object.entries(data).some(
    ([key, value]) =>
      (known.includes(key)
        ? key !== 'items' && mayMeanWithhold(value)
        : !isSlip(key) || mayMeanWithhold(value)) || isRefusal(key, value),
  );
  return unclear ? { withhold: notUnderstood } : {};
}

const fields: readonly (keyof Sidecar)[] = sidecarFields;
const correctable: readonly string[] = fields.filter((field) => field !== 'items' && field !== 'columns');

const brokenSidecar = (path: string, faults: readonly string[], withholds: boolean): Problem =>
  sidecarProblem(path, `The sidecar corrects nothing: ${faults.join('; ')}.`, withholds);

const withholdingProblem = (path: string, faults: readonly string[]): Problem => ({
  ...sidecarProblem(
    path,
    `The sidecar cannot be understood, and all that its seed holds is kept out of the site: ${faults.join('; ')}.`,
    true,
  ),
  advice: `Mend the file, which may hold ${fields.join(', ')}, each on a line of its own; or remove it to publish the seed.`,
});

/** @param withholds Whether something is kept out of the site by it, of which what is published must not tell. */
export const sidecarProblem = (path: string, message: string, withholds: boolean): Problem => ({
  path,
  code: 'bad-sidecar',
  message: message.replace(/([.?])\.$/u, '$1'),
  advice: `Mend the file; it may hold ${fields.join(', ')}.`,
  ...(withholds && { withheld: true }),
});
