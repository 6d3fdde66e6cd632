import { describeError, KronikaError } from '../../../errors.ts';
import type { MemberFacts } from '../../draft.ts';
import { limits } from '../../read/limits.ts';
import type { Entry, Found } from '../container.ts';
import { ByteReader } from '../shared/byte-reader.ts';
import { tooLargeMember } from '../shared/whole.ts';
import { contentOf, fieldsOf, type HttpAnswer, readAnswer } from './http.ts';

/** The name that the copies of a crawler go by, as a WARC does not say who keeps it. */
const webArchive = { name: 'web archive', url: null };

/** Bytes that the fields of a record may have. */
const headBytes = 64 * 1024;

/**
 * The records of a WARC (ISO 28500). Only what a server gave for a page is a member; all else is counted by its kind.
 * The library for WARCs, warcio 2.4, reads on for ever where a file breaks off.
 * @param isMeant Whether a page is one of those that are wanted, where a list of pages stands beside the WARC; without
 * one the front of a site is none, as it lists articles.
 * @throws KronikaError `breaks-off` after what came before
 */
export async function* pagesOf(
  chunks: AsyncIterable<Uint8Array>,
  isMeant: (address: string) => boolean = isNoFront,
): AsyncGenerator<Entry> {
  const reader = new ByteReader(chunks);
  for (let fields = await nextHead(reader); fields; fields = await nextHead(reader)) {
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw breaksOff(reader.offset);
    const end = reader.offset + length;
    yield { read: () => foundIn(fields, length, reader, isMeant) };
    await reader.skip(end - reader.offset);
    if (reader.offset < end) {
      await reader.finish();
      throw breaksOff(end);
    }
  }
  await reader.finish();
}

/** A page whose address is more than that of its site. */
function isNoFront(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { pathname, search } = new URL(address);
  return search !== '' || !/^\/(?:index\.\w{3,5}|home|[a-z]{2}\/?)?$/u.test(pathname);
}

/** The fields of the next record; what stands before its first line is passed over. */
async function nextHead(reader: ByteReader): Promise<ReadonlyMap<string, string> | null> {
  let line = await reader.line(headBytes);
  while (line && !/^WARC\/\d/u.test(textOf(line))) line = await reader.line(headBytes);
  if (!line) return null;
  const lines: string[] = [];
  for (let next = await reader.line(headBytes); next; next = await reader.line(headBytes)) {
    const text = Buffer.from(next).toString();
    if (text.trim() === '') return fieldsOf(lines.join(''));
    if (lines.length < 200) lines.push(text);
  }
  throw breaksOff(reader.offset);
}

const textOf = (line: Uint8Array): string => Buffer.from(line.subarray(0, 16)).toString('latin1');

const breaksOff = (at: number): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The WARC is damaged or breaks off at byte ${at.toLocaleString('en')}: what it holds up to there is read.`,
    { advice: 'Fetch or copy the file again.' },
  );

/** Records that say something of others, by their type. */
const kindsOfRecords: Readonly<Record<string, string>> = {
  warcinfo: 'notes of the crawler',
  metadata: 'notes of the crawler',
  request: 'requests',
  revisit: 'visits that found nothing new',
  conversion: 'texts made of pages',
  continuation: 'parts of records',
};

/** Files that servers give beside pages, by the first word of its type. */
const kindsOfTypes: Readonly<Record<string, string>> = {
  image: 'pictures',
  audio: 'sounds',
  video: 'films',
  font: 'fonts',
};

const isPage = (type: string): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(type);

async function foundIn(
  fields: ReadonlyMap<string, string>,
  length: number,
  reader: ByteReader,
  isMeant: (address: string) => boolean,
): Promise<Found> {
  const recordType = fields.get('warc-type') ?? '';
  const kind = kindsOfRecords[recordType];
  if (kind !== undefined) return { passedOver: kind };
  const address = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '');
  const item = address || (fields.get('warc-record-id') ?? '?');
  if (length > limits.seedBytes) {
    const head = Buffer.from(await reader.peek(headBytes));
    const answer = recordType === 'response' ? readAnswer(head) : null;
    return kindOf(answer, fields) === null
      ? tooLargeMember(item)
      : { passedOver: kindOf(answer, fields) ?? '' };
  }
  const bytes = Buffer.from(await reader.bytes(length));
  const answer: HttpAnswer | null =
    recordType === 'response' ? readAnswer(bytes) : { status: 200, fields, content: bytes };
  const passedOver = kindOf(answer, fields);
  if (passedOver !== null || !answer) return { passedOver: passedOver ?? 'other files' };
  if (!isMeant(address))
    return { passedOver: isNoFront(address) ? 'pages that its own list does not name' : 'front pages' };
  return memberOf(answer, item, factsOf(fields, address, answer.fields.get('content-type') ?? ''));
}

/** Says what an answer is that is no page; null for a page. */
function kindOf(answer: HttpAnswer | null, fields: ReadonlyMap<string, string>): string | null {
  if (!answer) return 'other files';
  if (answer.status !== 200) return `answers with the status ${answer.status}`;
  const type = answer.fields.get('content-type') ?? fields.get('warc-identified-payload-type') ?? '';
  if (isPage(type)) return null;
  return kindsOfTypes[type.split('/')[0]?.trim().toLowerCase() ?? ''] ?? 'other files';
}

function factsOf(fields: ReadonlyMap<string, string>, address: string, type: string): MemberFacts {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/iu.exec(type)?.[1];
  const captured = Date.parse(fields.get('warc-date') ?? '');
  return {
    ...(/^https?:/iu.test(address) && { address }),
    ...(!Number.isNaN(captured) && { captured: new Date(captured).toISOString() }),
    ...(charset !== undefined && { charset }),
    mirror: webArchive,
  };
}

function memberOf(answer: HttpAnswer, item: string, facts: MemberFacts): Found {
  try {
    return { item, facts, bytes: contentOf(answer) };
  } catch (error) {
    return {
      item,
      code: 'breaks-off',
      broken: `What the server gave cannot be unpacked: ${describeError(error)}.`,
      advice: 'Fetch the page again where it still can be had.',
    };
  }
}
