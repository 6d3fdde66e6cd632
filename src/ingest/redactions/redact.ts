import { hash } from 'node:crypto';
import type { ArticleRecord, Problem } from '../../record.ts';
import { type Redaction, redactionKey } from '../../settings/redactions.ts';
import { articleId, articlePath } from '../../urls.ts';
import { isMeant } from './meant.ts';
import { redactRaw } from './raw.ts';
import { redactRecord } from './record.ts';
import { mark } from './words.ts';

/** An article before anything is taken out of it. */
interface Whole {
  readonly record: ArticleRecord;
  /** Its own bytes. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the file in which it was found. */
  readonly fileSha256: string;
  /** Whether its id was made of its bytes or of an address that the redaction changes, which would still tell of them. */
  readonly isNamedByBytes: boolean;
}

/** The rest of an article that the archivist has redacted. */
type Redacted = {
  /** The redactions that found what they take out. */
  readonly used: readonly string[];
  readonly problems: readonly Problem[];
} & (
  | {
      readonly record: ArticleRecord;
      /** The bytes to publish, none where nothing may be; null where nothing was taken out. */
      readonly raw: Uint8Array | null;
    }
  | { readonly record: null; readonly reason: string }
);

/** @returns null where no redaction speaks of the article */
export function redact(whole: Whole, redactions: readonly Redaction[]): Redacted | null {
  const own = redactions.filter((redaction) => isMeant(redaction, whole));
  if (own.length === 0) return null;
  const held = own.find(({ text }) => text === null);
  if (held) return { used: own.map(redactionKey), problems: [], record: null, reason: held.reason };
  const used = new Set<string>();
  let { record } = whole;
  for (const redaction of own) {
    const words = redaction.text ?? '';
    const next = redactRecord(record, words);
    if (!next.gone) return notGone(own, whole);
    if (next.found) used.add(redactionKey(redaction));
    record = next.record;
  }
  const wanted = own.filter((redaction) => used.has(redactionKey(redaction))).map(({ text }) => text ?? '');
  const raw = redactRaw(whole.bytes, record.seed.encoding, wanted);
  // Words that stand in the file alone are taken out of it alone, where they are found there.
  const others = own.filter((redaction) => !used.has(redactionKey(redaction)));
  let copy = raw;
  for (const redaction of others) {
    const without = copy && redactRaw(copy, record.seed.encoding, [redaction.text ?? '']);
    if (!without) continue;
    copy = without;
    used.add(redactionKey(redaction));
  }
  if (used.size === 0) return { used: [], problems: [], record, raw: null };
  return {
    used: [...used],
    problems: copy ? [] : [notInFile(whole.record.seed.path)],
    record: withCopy(record, copy, whole),
    raw: copy ?? new Uint8Array(),
  };
}

/** The record as one of the copy: what tells of the bytes as found, from which the words may be guessed, is gone. */
function withCopy(record: ArticleRecord, copy: Uint8Array | null, whole: Whole): ArticleRecord {
  const bytes = copy ?? new Uint8Array();
  const isRenamed = whole.isNamedByBytes || record.originalUrl !== whole.record.originalUrl;
  const id = isRenamed
    ? articleId(`redacted ${whole.record.seed.path} ${record.seed.item ?? ''}`)
    : record.id;
  const seed = { ...record.seed, bytes: bytes.length, sha256: hash('sha256', bytes) };
  return {
    ...record,
    id,
    url: articlePath(id),
    seed: { ...seed, redacted: copy ? 'copy' : 'none' },
    warnings: [
      ...record.warnings,
      `The archivist has taken words out of this article: ${mark} stands in their place.`,
    ],
  };
}

/** A leak cannot be taken back. */
function notGone(own: readonly Redaction[], { record }: Whole): Redacted {
  const problem: Problem = {
    path: record.seed.path,
    code: 'redaction-failed',
    message:
      'Words that redactions.yml names could not be taken out of this article, which is kept out of the site.',
    advice: 'Take the words out of the file itself, or leave the article withheld.',
    withheld: true,
  };
  return {
    used: own.map(redactionKey),
    problems: [problem],
    record: null,
    reason: 'words that redactions.yml names could not be taken out',
  };
}

const notInFile = (path: string): Problem => ({
  path,
  code: 'redacted-without-file',
  message:
    'The file as found is not published, as words that redactions.yml takes out of its article cannot be found in it, or are left in another form.',
  advice: 'Take them out of the file itself where it should be published.',
  withheld: true,
});
