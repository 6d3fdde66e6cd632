import { z } from 'zod';
import { isDate } from '../edtf.ts';
import type { ArchiveTexts } from './archive-texts.ts';
import { layoutNames } from './layouts.ts';

/* The fields of `archive.yml` at the top of the seeds folder. Every field has a default: the file is optional. */

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // Intl knows no other way to say that there is no such zone.
    return false;
  }
}

const timeZone = z.string().refine(isTimeZone, { error: 'must be a time zone, as Europe/Prague is one' });

/** A list of words may stand on one line without brackets. */
const listed = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/[\s,]+/u).filter(Boolean) : value;

/** Words, or the address of a statement of RightsStatements.org or of a Creative Commons licence. */
const rightsStatement = z.string().trim().min(1).max(500);

const day = z.string().refine(isDate, { error: 'must be a date as 2021, 2021-01 or 2021-01-12' });

/** A statement that holds for all articles may stand without a list. */
const publisherRights = z.preprocess(
  (value) => (typeof value === 'string' ? [{ statement: value }] : value),
  z.array(z.strictObject({ statement: rightsStatement, from: day.optional(), to: day.optional() })),
);

/** A publisher in the registry, the owner of some hosts. */
export const publisherEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'must be small Latin letters, digits and hyphens'),
  hosts: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Exact host names, or `.suffix` for a host and all below it.' }),
  names: z
    .record(z.string(), z.string())
    .meta({ description: 'By BCP 47 tag of the language; `default` where a language has none of its own.' }),
  otherNames: z
    .array(z.string())
    .default([])
    .meta({ description: 'Other names under which files speak of it.' }),
  country: z.string().length(2, 'must be a code of two letters, as CZ').nullable().default(null),
  language: z.string().nullable().default(null).meta({ description: 'The usual language of its articles.' }),
  timeZone: timeZone
    .nullable()
    .default(null)
    .meta({ description: 'IANA name of the zone that its times are in.' }),
  rights: publisherRights.default([]).meta({
    description: 'The rights in its articles: words or an address, or several by the date of the article.',
  }),
});

/** A number above 0, which YAML gives as text. */
const amount = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,3})?$/u, 'must be a number, as 20')
  .transform(Number)
  .refine((number) => number > 0, { error: 'must be above 0' });

/** A word of two, which YAML gives as text. */
const yesOrNo = z.preprocess(
  (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  z.boolean('must be true or false'),
);

/** Defaults far beyond what an honest file meets: the slowest of 10,000 real ones needs well under a second. */
const limitsSchema = z.strictObject({
  processorSeconds: amount.default(20).meta({ description: 'Processor time for reading one file.' }),
  memoryMegabytes: amount
    .default(1024)
    .meta({ description: 'Memory of the process that reads a file, in MiB.' }),
});

/** An e-mail address, with or without `mailto:`, or the address of a page. */
const contactForm = /^(?:https?:\/\/\S+|(?:mailto:)?[^\s@<>"?&]+@[^\s@<>"?&]+)$/iu;
const contactExpected = 'must be an e-mail address, or an address that begins with https://';

export const archiveConfigSchema = z.strictObject({
  title: z.string().min(1).default('Kronika'),
  description: z.string().default(''),
  baseUrl: z
    .url({ protocol: /^https?$/u })
    .nullable()
    .default(null)
    .meta({
      description:
        'The address of the published site; without it nothing that needs a full address is written.',
    }),
  language: z.string().min(1).nullable().default(null).meta({
    description:
      'The interface language of the home that / leads to, a BCP 47 tag; else the first of `interface`.',
  }),
  interface: z.preprocess(listed, z.array(z.string()).min(1)).nullable().default(null).meta({
    description: 'BCP 47 tags of the languages that the pages speak; else English and those of the articles.',
  }),
  contact: z.string().regex(contactForm, contactExpected).nullable().default(null).meta({
    description:
      'Where readers report mistakes: an e-mail address, or the address of a form, in which {id} stands for the article’s id.',
  }),
  rights: rightsStatement.nullable().default(null).meta({
    description:
      'The rights in the articles of which neither a sidecar nor their publisher’s entry states any: words, or the address of a statement of RightsStatements.org or of a Creative Commons licence.',
  }),
  indexing: z.enum(['self', 'original', 'none']).default('self').meta({
    description:
      'What search engines are told: to list the pages of this site, the originals of its articles, or none of its pages.',
  }),
  offline: yesOrNo.default(false).meta({
    description:
      'Whether browsers keep what was read, and on request a year or the whole archive, to be read without a network.',
  }),
  timeZone: timeZone.default('UTC'),
  images: z.enum(['link', 'none']).default('link'),
  pictures: z.enum(['keep', 'leave']).default('leave').meta({
    description: 'Whether the pages show the pictures that came with articles in containers and saved pages.',
  }),
  publish: z.enum(layoutNames).default('lean').meta({
    description:
      'How much of an article lies in files of its own, and how much in zips and parts with others.',
  }),
  accessions: z.enum(['log', 'none']).default('log').meta({
    description: 'Whether a log tells when articles came, were changed and went, and the site with it.',
  }),
  git: z
    .preprocess(listed, z.array(z.string().min(1)))
    .default([])
    .meta({
      description:
        'Folders of the seeds folder that are checkouts of git, `.` for itself, whose history is read too.',
    }),
  publishers: z.array(publisherEntrySchema).default([]),
  limits: limitsSchema
    .prefault({})
    .meta({ description: 'The reading of a file is stopped where it is over these.' }),
});

export type PublisherEntry = z.infer<typeof publisherEntrySchema>;
/** With the texts that lie beside the file, where there are any. */
export type ArchiveConfig = z.infer<typeof archiveConfigSchema> & { readonly texts?: ArchiveTexts };
