import { hash } from 'node:crypto';
import { citedAddresses } from '../cited.ts';
import { guessedFields } from '../guesses.ts';
import type { ArticleRecord, PersonalData, Problem, Standing, Tombstone } from '../record.ts';
import { idOfAddress } from '../urls.ts';
import type { ArticleSummary } from './archive.ts';
import { breaksOff, textHash } from './same-text.ts';
import type { StoredPicture } from './store/pictures.ts';

/* Ingest hands these to the store: records as the text in which they are stored, so that they cross threads cheaply. */

/** A record of one seed; where several seeds give the same id, one of them becomes the article. */
export interface Candidate {
  readonly id: string;
  /** Hash of its folded text: seeds of one article that have the same are copies, others are versions. */
  readonly text: string;
  /** Whether the archivist prefers it, 0 or 1 as in SQLite. */
  readonly preferred: number;
  /** Whether a program of its publisher's or of a mirror wrote the file, 0 or 1. */
  readonly byProgram: number;
  /** Whether a history that holds several versions of it has it last, 0 or 1. */
  readonly isLatest: number;
  /** Whether its text breaks off within a sentence, 0 or 1. */
  readonly breaksOff: number;
  readonly sha256: string;
  /** Where its bytes begin in the file; null where they are the whole of it, or a text stands for them. */
  readonly offset: number | null;
  /** The text that stands for bytes which cannot be told from those of other articles. */
  readonly raw: string | Uint8Array | null;
  /** 1 where a redaction spoke of it: then no text of the article is shown of which none did. */
  readonly redacted: number;
  readonly edtf: string | null;
  readonly instant: string | null;
  /** Characters of text. */
  readonly length: number;
  /** The first words of the text. */
  readonly lead: string;
  /** JSON of the ids that articles have, or would have, at the addresses that it cites. */
  readonly cites: string;
  /** JSON of the record. */
  readonly record: string;
  /** SHA-256 of that. */
  readonly hash: string;
  /** JSON of its summary, without the hash. */
  readonly summary: string;
  /** JSON of how often each kind of personal data stands in it, for the archivist alone; null where none does. */
  readonly personal: string | null;
}

/** Personal data that stand in an article of a seed. */
export interface PersonalFinding {
  readonly path: string;
  readonly article: string;
  readonly found: PersonalData;
}

/** The outcome of reading one file of the seeds folder. */
export interface SeedOutcome {
  readonly path: string;
  /** The file system's account of the file and its sidecar; empty where it cannot be trusted next time. */
  readonly stamp: string;
  /** Hash of the bytes of the file and its sidecar. */
  readonly digest: string;
  /** The day from which on the same bytes give something else; null where they never do. */
  readonly againOn: string | null;
  readonly candidates: readonly Candidate[];
  readonly tombstones: readonly Tombstone[];
  readonly problems: readonly Problem[];
  /** The redactions that found what they take out (settings/redactions.ts). */
  readonly redactions?: readonly string[];
  /** Pictures that were made for its articles and are not stored yet. */
  readonly pictures?: readonly StoredPicture[];
}

/** The outcome of reading one member of a container. */
export interface MemberOutcome extends Omit<SeedOutcome, 'stamp'> {
  /** Names it in its container. */
  readonly item: string;
}

/** Characters of text that a list may show of an article. */
const leadLength = 240;

function leadOf(text: string): string {
  const flat = text.slice(0, leadLength * 2).replace(/\s+/gu, ' ');
  return [...flat].slice(0, leadLength).join('').trim();
}

/** Each once; a link of an article to itself cites nothing. */
function citedIds(record: ArticleRecord): string[] {
  const ids = citedAddresses(record).map(idOfAddress);
  return [...new Set(ids)].filter((id) => id !== null && id !== record.id) as string[];
}

function summaryOf(
  record: ArticleRecord,
  json: string,
): Omit<ArticleSummary, 'hash' | 'duplicates' | 'versions' | 'added'> {
  return {
    id: record.id,
    title: record.title,
    language: record.language,
    edtf: record.published?.edtf ?? null,
    instant: record.published?.instant ?? null,
    publisher: record.publisher,
    mirror: record.mirror?.name ?? null,
    format: record.seed.format,
    length: record.text.length,
    bytes: Buffer.byteLength(json),
    seedPath: record.seed.path,
    item: record.seed.item ?? null,
    originalUrl: record.originalUrl,
    warnings: record.warnings,
    guesses: guessedFields(record),
    story: record.story,
    contributors: record.contributors,
    subjects: record.subjects,
    ...(record.seed.redacted === 'none' && { withoutFile: true as const }),
    ...picturesOf(record),
    translates: record.translationOf && idOfAddress(record.translationOf),
  };
}

/** The names of the pictures that lie beside its page; nothing where there are none. */
function picturesOf({ images }: ArticleRecord): Pick<ArticleSummary, 'pictures'> {
  const files = [...new Set(images.flatMap(({ file }) => file ?? []))];
  return files.length > 0 ? { pictures: files } : {};
}

/** Where the bytes of one of many articles are in their file, or the text that stands for them. */
interface Held {
  readonly offset?: number;
  readonly text?: string;
  /** It is published in their place. */
  readonly copy?: Uint8Array;
}

/**
 * Puts a record into the form in which it is stored.
 * @param held Null where the file is the article's.
 */
export function candidateOf(
  record: ArticleRecord,
  held: Held | null = null,
  standing: Partial<Standing> = {},
  personal: PersonalData | null = null,
): Candidate {
  const json = JSON.stringify(record);
  return {
    personal: personal && JSON.stringify(personal),
    id: record.id,
    text: textHash(record.text),
    preferred: Number(standing.preferred ?? false),
    byProgram: Number(standing.byProgram ?? false),
    isLatest: Number(standing.isLatest ?? false),
    breaksOff: Number(breaksOff(record.text)),
    sha256: record.seed.sha256,
    offset: held?.offset ?? null,
    raw: held?.copy ?? held?.text ?? null,
    redacted: Number(standing.redacted ?? false),
    edtf: record.published?.edtf ?? null,
    instant: record.published?.instant ?? null,
    length: record.text.length,
    lead: leadOf(record.text),
    cites: JSON.stringify(citedIds(record)),
    record: json,
    hash: hash('sha256', json, 'base64url'),
    summary: JSON.stringify(summaryOf(record, json)),
  };
}
