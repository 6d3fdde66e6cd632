import { z } from 'zod';
import { articleIdPattern } from '../../record.ts';

/*
 * The contract of `accessions.jsonl`: a line is one event in the life of one article's bytes. The log lies among the
 * seeds and is never published as it is; `docs/accessions.md` tells archivists of it.
 */

/**
 * The kinds of events, each with the word that PREMIS has for it: the event types of the Library of Congress, edition of
 * 2017, http://id.loc.gov/vocabulary/preservation/eventType. They have none for withholding; that is a decision of
 * policy on who may see an object.
 */
export const premisTerms = {
  added: 'accession',
  changed: 'modification',
  renamed: 'filename change',
  removed: 'deaccession',
  withheld: 'policy assignment',
} as const;

export type AccessionEvent = keyof typeof premisTerms;

const id = z.string().regex(articleIdPattern, 'must be the id of an article');

export const accessionSchema = z
  .strictObject({
    day: z.iso.date().meta({ description: 'The day of the build, in the time zone of the archive.' }),
    event: z.enum(['added', 'changed', 'renamed', 'removed', 'withheld']),
    premis: z.enum(premisTerms).meta({ description: 'The event in the words of PREMIS.' }),
    path: z.string().min(1).meta({ description: 'Path inside the seeds folder, with / between its parts.' }),
    from: z.string().min(1).optional().meta({ description: 'The path before, where it is another.' }),
    article: id.meta({ description: 'The id of the article, which makes its address.' }),
    replaces: id.optional().meta({ description: 'The id that the article had before, where it is another.' }),
    title: z.string().optional().meta({ description: 'As it was published, for the page that stays.' }),
    language: z.string().min(1).optional().meta({
      description: 'As it was published, a BCP 47 tag: the pages go on speaking what they spoke.',
    }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256')
      .meta({ description: 'Of the member: the bytes that the article is made of.' }),
    redacted: z.literal(true).optional().meta({
      description: 'Words were taken out of it: the page that stays tells neither title nor hash.',
    }),
    tool: z.string().min(1),
    version: z.string().min(1),
  })
  .meta({ title: 'Kronika accession' });

export type Accession = z.infer<typeof accessionSchema>;

/** From a day on a story stands at an address: PREMIS has no word for it, as it is no event of an object. */
const storyLineSchema = z
  .strictObject({
    day: accessionSchema.shape.day,
    event: z.literal('story'),
    article: id.meta({ description: 'The article by whose id the story has its address.' }),
    tool: accessionSchema.shape.tool,
    version: accessionSchema.shape.version,
  })
  .meta({ title: 'Kronika story address' });

export type StoryLine = z.infer<typeof storyLineSchema>;

/** A line that cannot be read. */
export interface DamagedLine {
  /** The first is 1. */
  readonly line: number;
  /** The fault, in words that follow “it”. */
  readonly fault: string;
}

interface ReadLog {
  readonly accessions: readonly Accession[];
  readonly stories: readonly StoryLine[];
  readonly damaged: readonly DamagedLine[];
}

/** Reads the text of a log, and passes over what cannot be read. */
export function readLog(text: string): ReadLog {
  const accessions: Accession[] = [];
  const stories: StoryLine[] = [];
  const damaged: DamagedLine[] = [];
  for (const [at, line] of text
    .replace(/^\u{feff}/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const { data, fault } = readLine(line);
    if (data?.event === 'story') stories.push(data);
    else if (data) accessions.push(data);
    else damaged.push({ line: at + 1, fault });
  }
  return { accessions, stories, damaged };
}

const lineSchema = z.discriminatedUnion('event', [accessionSchema, storyLineSchema]);

type LineRead = { readonly data: Accession | StoryLine } | { readonly data: null; readonly fault: string };

function readLine(line: string): LineRead & { readonly fault?: string } {
  let stated: unknown;
  try {
    stated = JSON.parse(line);
  } catch {
    return { data: null, fault: 'is no JSON' };
  }
  const { data, error } = lineSchema.safeParse(stated);
  if (data) return { data };
  const [issue] = error.issues;
  const place = issue?.path.join('.');
  return { data: null, fault: `is no accession: ${place ? `${place}: ` : ''}${issue?.message ?? ''}` };
}

/** One line of the log, with its end. */
export const writeLine = (line: Accession | StoryLine): string => `${JSON.stringify(line)}\n`;
