import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { describeError } from '../../../errors.ts';
import type { Removed } from '../../../record.ts';
import type { MemberFacts } from '../../draft.ts';
import { followable } from '../../html/address.ts';
import { parsePage } from '../../html/parse.ts';
import { element, root, textNode, textOf } from '../../html/tree.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import { picturesByAddress } from '../../pictures/pictures.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import type { Broken, Found, Member } from '../container.ts';
import { writeHtml } from '../shared/write-html.ts';
import { cutAround } from './around.ts';
import { breaksOff } from './breaks-off.ts';
import { cleanLetter, type Letter } from './letter.ts';
import { withoutReader } from './links.ts';
import { ReaderTraces } from './reader-traces.ts';

/** Fields that only what is sent to many has (RFC 2369, RFC 2919, RFC 8058 and the customs of services for mail). */
const listFields: ReadonlySet<string> = new Set(
  'list-id list-unsubscribe list-unsubscribe-post list-post list-archive feedback-id x-campaign x-campaignid x-mc-user'.split(
    ' ',
  ),
);

/**
 * A newsletter as an article. Only what was sent to many is one; what is published as its file is written anew, without
 * recipients and without links that tell who reads.
 * @param place Names it where it names itself in no field.
 */
export async function readMail(bytes: Uint8Array, place: string): Promise<Found> {
  let email: Email;
  try {
    email = await new PostalMime({ forceRfc822Attachments: true }).parse(bytes);
  } catch (error) {
    return unreadable(place, error);
  }
  if (isEncrypted(email)) return encrypted(place);
  const traces = new ReaderTraces(email);
  const letter = cleanLetter(pageOf(email), traces);
  if (!isForMany(email, letter)) return privateMail(place);
  const item = traces.takenOutOf(email.messageId ?? '').trim() || place;
  const found = memberOf(email, letter, traces, item);
  return breaksOff(bytes, email) ? { ...found, facts: { ...found.facts, notes: [brokenOff] } } : found;
}

const brokenOff = 'The mail breaks off: what followed is missing in the file.';

function memberOf(email: Email, letter: Letter, traces: ReaderTraces, item: string): Member {
  const head = headOf(email, traces, item);
  const content = writeHtml(letter.tree);
  const bytes = Buffer.from(written(head, content));
  const removed: Removed[] = [...letter.removed];
  cutAround(letter.tree, removed);
  if (email.attachments.some(({ related, disposition }) => !related && disposition === 'attachment'))
    removed.push({
      kind: 'embed',
      text: `attachments: ${email.attachments.map(({ mimeType }) => mimeType).join(', ')}`,
    });
  const pictures = picturesByAddress(new Map(email.attachments.flatMap(partOf)));
  return { item, facts: { ...factsOf(head, letter, removed, item), pictures }, bytes };
}

/** A picture that is a part of the mail, by the name that its page has for it. */
const partOf = ({ contentId, mimeType, content }: Attachment): [address: string, bytes: Uint8Array][] =>
  contentId && mimeType.startsWith('image/') && content instanceof ArrayBuffer
    ? [[`cid:${contentId.replace(/^<|>$/gu, '')}`, new Uint8Array(content)]]
    : [];

/** The text that says more: some newsletters' pages are one picture. */
function pageOf({ html, text = '' }: Email): ReturnType<typeof parsePage> {
  const page = html === undefined ? null : parsePage(html);
  const letters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0;
  if (page && letters(textOf(page)) * 2 >= Math.min(letters(text), 1000)) return page;
  return root(
    paragraphsOf(text.replaceAll('\r\n', '\n')).map((words) => element('p', {}, [textNode(words)])),
  );
}

const fieldOf = ({ headers }: Email, name: string): string =>
  headers.find(({ key }) => key === name)?.value.trim() ?? '';

/** Answers and forwarded mails, by how programs begin their subjects. */
const answer = /^\s*(?:re|fwd?|fw|aw|wg|sv|vs|tr|rif|odp|antw|回复|回覆|转发|轉寄)\s*(?:\[\d+\])?\s*[:：]/iu;

function isForMany(email: Email, letter: Letter): boolean {
  const isOfServers = /^multipart\/(?:report|digest)/iu.test(fieldOf(email, 'content-type'));
  if (isOfServers || answer.test(email.subject ?? '')) return false;
  if (email.headers.some(({ key }) => listFields.has(key))) return true;
  return (
    letter.hasSubscription ||
    letter.webVersion !== null ||
    /^(?:bulk|list)$/iu.test(fieldOf(email, 'precedence'))
  );
}

const isEncrypted = (email: Email): boolean =>
  /multipart\/encrypted|application\/(?:x-)?pkcs7-mime/iu.test(fieldOf(email, 'content-type')) ||
  /^\s*-----BEGIN PGP MESSAGE-----/u.test(email.text ?? '');

/** The fields that are kept of a mail's head. */
interface Head {
  readonly from: string;
  readonly address: string;
  readonly subject: string;
  readonly date: string;
  readonly messageId: string;
  readonly list: string;
  readonly language: string;
  readonly archived: string | null;
}

function headOf(email: Email, traces: ReaderTraces, item: string): Head {
  const sender = email.from ?? email.sender;
  const { name = '', address = '' } = sender ?? {};
  // Some programs encode the name and the address behind it as one word.
  const [, inner = name, packed = address] = /^(.*?)\s*<([^<>@]*@[^<>@]*)>$/u.exec(name) ?? [];
  const list = fieldOf(email, 'list-id').replace(/\s+/gu, ' ');
  return {
    from: inner.replace(/^["']|["']$/gu, '').trim() || packed,
    address: packed,
    subject: traces.takenOutOf(email.subject ?? '').trim(),
    date: fieldOf(email, 'date'),
    messageId: item,
    list: traces.isIn(list) ? '' : list,
    language: fieldOf(email, 'content-language').split(',')[0] ?? '',
    archived: pageIn(fieldOf(email, 'archived-at'), traces),
  };
}

const pageIn = (value: string, traces: ReaderTraces): string | null => {
  const address = followable(value.replace(/^<|>$/gu, ''), null);
  return address && withoutReader(address, traces);
};

/** A mail of its own, with the fields and the page that may be published. */
function written({ from, address, subject, date, messageId, list, language }: Head, content: string): string {
  const fields = [
    `From: ${from}${address === '' || address === from ? '' : ` <${address}>`}`,
    `Subject: ${subject}`,
    ...(date === '' ? [] : [`Date: ${date}`]),
    ...(messageId.startsWith('<') ? [`Message-ID: ${messageId}`] : []),
    ...(list === '' ? [] : [`List-Id: ${list}`]),
    ...(language === '' ? [] : [`Content-Language: ${language}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${fields.join('\r\n')}\r\n\r\n${content}\r\n`;
}

function factsOf(head: Head, letter: Letter, removed: readonly Removed[], item: string): MemberFacts {
  const { publisher, author } = sentBy(head);
  return {
    stated: {
      item: {
        ...bareItem,
        title: head.subject === '' ? null : { value: head.subject, written: 'text' },
        texts: [{ value: writeHtml(letter.tree), written: 'html' }],
        link: letter.webVersion ?? head.archived,
        guid: item,
        published: head.date === '' ? [] : [head.date],
        authors: author === null ? [] : [author],
        language: head.language || null,
      },
      collection: { ...bareCollection, title: publisher },
      complete: (draft) => {
        draft.removed.push(...removed);
      },
    },
  };
}

/** `Ida Example from Harbour Post` and its likes name both; else a list of another name is the publisher. */
function sentBy({ from, list }: Head): { readonly publisher: string | null; readonly author: string | null } {
  const [, person, house] = /^(.{3,60}?)\s+(?:from|at|@|\||von|de chez)\s+(.{2,60})$/u.exec(from) ?? [];
  if (person && house) return { publisher: house, author: person };
  const phrase = /^"?([^"<>]{3,80}?)"?\s*</u.exec(list)?.[1]?.trim() ?? '';
  const isName = /\p{L}{3}/u.test(phrase) && !/[\da-f]{12}|\blist$/u.test(phrase) && phrase !== from;
  if (isName) return { publisher: phrase, author: from.includes('@') ? null : from };
  return { publisher: from || null, author: null };
}

const privateMail = (item: string): Broken => ({
  item,
  code: 'private-mail',
  broken: 'It is a mail from one person to another by its fields, and no newsletter: it is not published.',
  advice: 'Save its text as a file of its own where it may be published, or take it out of the seeds folder.',
});

const encrypted = (item: string): Broken => ({
  item,
  code: 'encrypted',
  broken: 'The mail is encrypted (S/MIME or PGP).',
  advice: 'Save it from the program for mail that has its key, or take it out of the seeds folder.',
});

const unreadable = (item: string, cause: unknown): Broken => ({
  item,
  code: 'breaks-off',
  broken: `The mail cannot be read: ${describeError(cause)}.`,
  advice: 'Save it again from the program for mail.',
});
