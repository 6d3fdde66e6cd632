import { z } from 'zod';
import { edtfPattern } from './edtf.ts';
import { articleRelationSchema, heldRelationSchema, textRelationSchema } from './relations.ts';

/*
 * The contract of the archive: what an article record is, field by field. The schema is the type, the
 * validator and the documentation; the published JSON Schema is made from it. Strict: a stray key is an error.
 */

const httpUrl = z.string().regex(/^https?:\/\/\S+$/u, 'must be an http or https address');

/** Where a date was read. */
export const dateOrigins = [
  'sidecar',
  'front-matter',
  'feed',
  'metadata',
  'modified',
  'dateline',
  'header',
  'byline',
  'body',
  'title',
  'url',
  'image-path',
  'image-name',
  'credit',
  'source-note',
] as const;

const statedDateSchema = z.strictObject({
  edtf: z
    .string()
    .regex(edtfPattern)
    .meta({ description: 'The date as precise as the file states it; ~ marks an inferred one.' }),
  instant: z.iso.datetime().nullable().meta({
    description: 'The moment in UTC, where the file states a time and its zone is stated or known.',
  }),
  origin: z.enum(dateOrigins).meta({ description: 'Where in the file the date was read.' }),
  evidence: z
    .string()
    .min(1)
    .meta({ description: 'The words of the file that state the date, as they stand there.' }),
});

const publishedSchema = z.strictObject({
  ...statedDateSchema.shape,
  others: z
    .array(statedDateSchema)
    .meta({ description: 'The other dates that the file states, best first.' }),
});

const publisherSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/u)
    .meta({ description: 'Stable, used in addresses.' }),
  name: z
    .string()
    .min(1)
    .meta({ description: "The publisher's name as it calls itself in the article's language." }),
  host: z.string().nullable().meta({ description: 'Host name of the original address.' }),
});

export const contributorRoles = [
  'author',
  'translator',
  'proofreader',
  'reviewer',
  'editor',
  'uploader',
  'photographer',
  'narrator',
  'producer',
  'transcriber',
  'other',
] as const;

const contributorKinds = ['person', 'organisation', 'account'] as const;

export const contributorSchema = z.strictObject({
  role: z.enum(contributorRoles),
  name: z.string().min(1).meta({ description: 'As credited, without the label.' }),
  kind: z.enum(contributorKinds).optional().meta({
    description:
      'Whether the name is a person’s, a house’s or that of an account; of a person where it is absent.',
  }),
});

const imageSchema = z.strictObject({
  url: httpUrl
    .nullable()
    .meta({ description: 'null where only the seed holds the picture, or its address says too little.' }),
  alt: z.string(),
  caption: z.string(),
  credit: z
    .string()
    .meta({ description: 'Photographer or agency, apart from the caption; empty where none is stated.' }),
  file: z
    .string()
    .regex(/^[0-9a-f]{32}\.webp$/u)
    .optional()
    .meta({ description: 'The picture as the site keeps it, beside the page of the article.' }),
  width: z.int().positive().optional().meta({ description: 'Pixels of that file.' }),
  height: z.int().positive().optional(),
});

/** The kind of thing that a removed block was. */
export const removedKinds = [
  'navigation',
  'promotion',
  'share',
  'tracker',
  'footer',
  'counter',
  'hidden',
  'advertisement',
  'related',
  'label',
  'header',
  'credit',
  'embed',
  'script',
  'image',
  'duplicate',
  'markup',
] as const;

const removedSchema = z.strictObject({
  kind: z.enum(removedKinds),
  text: z.string().meta({ description: 'What was taken away: its text, or its markup where it has none.' }),
});

/** In an item it stands between the name of a member that is a container itself, or a feed, and the name of what it holds. */
export const inside = '!/';

const seedReferenceSchema = z.strictObject({
  path: z.string().min(1).meta({ description: 'Path inside the seeds folder, with / between its parts.' }),
  item: z.string().min(1).optional().meta({
    description: 'Which article of a file that may hold several: its address or id there.',
  }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .meta({ description: "Of the article's own bytes, where the file holds several." }),
  redacted: z.enum(['copy', 'none']).optional().meta({
    description:
      'Where words were taken out of the article: `copy` where the published file lacks them, and `sha256` and `bytes` are that file’s; `none` where no file is published.',
  }),
  bytes: z.int().nonnegative().meta({ description: 'How many these are.' }),
  format: z.string().min(1).meta({ description: 'The format that read the file.' }),
  captured: z.iso.datetime().optional().meta({
    description:
      'When a crawler or a browser fetched it, where its container says so: never the day of publication.',
  }),
  encoding: z
    .string()
    .min(1)
    .meta({ description: 'The text encoding that the file was read with, as WHATWG names it.' }),
});

/** 12 characters of Crockford's base32, lower case: 60 bits of a SHA-256. */
export const articleIdPattern = /^[0-9a-hjkmnp-tv-z]{12}$/u;

export const articleRecordSchema = z
  .strictObject({
    id: z.string().regex(articleIdPattern).meta({
      description: "Made from the canonical original address, or from the seed's bytes where there is none.",
    }),
    url: z.string().meta({ description: "The article's address on this site, from the site's root." }),
    title: z.string().min(1),
    titleOrigin: z
      .enum(['stated', 'derived'])
      .meta({ description: '`derived` where it was made from the first words.' }),
    language: z
      .string()
      .min(2)
      .meta({ description: 'BCP 47, judged from the text, with the script for Chinese; `und` if unknown.' }),
    published: publishedSchema
      .nullable()
      .meta({ description: 'null where the file states no date: none is ever invented.' }),
    publisher: publisherSchema.nullable(),
    mirror: z
      .strictObject({ name: z.string().min(1), url: httpUrl.nullable() })
      .nullable()
      .meta({
        description:
          'The copy that the seed was taken from, where it is not the publisher itself; without an address where that is not known.',
      }),
    originalUrl: httpUrl.nullable(),
    contributors: z.array(contributorSchema),
    subjects: z.array(z.string().min(1)).meta({
      description:
        'Tags, categories and keywords that the file states, each once: without such as only say where it stood on its site, or who published it.',
    }),
    rights: z
      .strictObject({
        statement: z.string().min(1),
        by: z.enum(['sidecar', 'publisher', 'archive']),
      })
      .optional()
      .meta({
        description:
          'What the archivist states of the rights in it: the address of a statement of RightsStatements.org or of a Creative Commons licence, or words; of the article alone, of its publisher’s, or of all in the archive. Absent where nothing is stated.',
      }),
    translationOf: httpUrl.nullable().meta({ description: 'The article that this one translates.' }),
    references: z.array(httpUrl).meta({ description: 'Sources that the article itself names.' }),
    images: z.array(imageSchema),
    body: z.string().meta({ description: 'Markdown: CommonMark with GFM tables, no HTML.' }),
    text: z.string().meta({ description: 'Plain text of the body, paragraphs divided by a blank line.' }),
    removed: z.array(removedSchema),
    seed: seedReferenceSchema,
    duplicates: z.array(z.string()).meta({ description: 'Paths of the other seeds of this article.' }),
    relations: z.array(z.union([textRelationSchema, articleRelationSchema, heldRelationSchema])).meta({
      description:
        'With a path: other texts that are the same article; `duplicates` names their seeds too. With an id: articles of the same text, and those that cite it or that it cites.',
    }),
    story: z.string().nullable().meta({ description: 'The story that this article tells a part of.' }),
    warnings: z
      .array(z.string())
      .meta({ description: 'What a careful reader should know: guesses and conflicts.' }),
  })
  .meta({ title: 'Kronika article record' });

export type StatedDate = z.infer<typeof statedDateSchema>;
export type DateOrigin = StatedDate['origin'];
export type Published = z.infer<typeof publishedSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
export type Contributor = z.infer<typeof contributorSchema>;
export type ContributorRole = Contributor['role'];
export type ArticleImage = z.infer<typeof imageSchema>;
export type Removed = z.infer<typeof removedSchema>;
export type RemovedKind = Removed['kind'];
export type ArticleRecord = z.infer<typeof articleRecordSchema>;

/** Something kept a seed from becoming an article, or a sidecar from being applied. */
export interface Problem {
  /** Path inside the seeds folder. */
  readonly path: string;
  /** Stable, for filters and tests: `not-text`, `empty`, `too-large`, `ambiguous-format`, `bad-sidecar`, … */
  readonly code: string;
  /** Says what is wrong and where, in one sentence. */
  readonly message: string;
  /** Says what to do next, in one sentence. */
  readonly advice: string;
  /** It speaks of what is kept out of the site: only the archivist is told. */
  readonly withheld?: true;
}

/** The code of a note: nothing is wrong, and it says what of a file is no article and is meant as none. */
export const passedOverCode = 'passed-over';

/** This decides between texts for one address and is not in the record. */
export interface Standing {
  /** The archivist prefers it. */
  readonly preferred: boolean;
  /** A program of its publisher's or of a mirror wrote the file. */
  readonly byProgram: boolean;
  /** A history that holds several versions of it has this one last. */
  readonly isLatest: boolean;
  /** A redaction speaks of it: no other text of the article is shown of which none does. */
  readonly redacted?: true;
}

/** An article that an archivist keeps out of the site: what is left to say of it. */
export interface Tombstone {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly reason: string;
}

export type PersonalKind = 'email' | 'phone' | 'identity' | 'card';

/** How often each kind of personal data stands in a text, for the archivist alone; a kind that does not is left out. */
export type PersonalData = Readonly<Partial<Record<PersonalKind, number>>>;
