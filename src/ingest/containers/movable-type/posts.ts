import { draftsAndPrivate } from '../../known-files/standing.ts';
import { bareCollection, bareItem, present, type Words } from '../../stated/item.ts';
import type { Entry, Found } from '../container.ts';

/*
 * Entries between rules of eight dashes, their parts between rules of five: fields of the head, the two halves of the text,
 * an excerpt, keywords, and comments with the mail and IP addresses of those who wrote them, which are not read.
 */

type Fields = ReadonlyMap<string, readonly string[]>;

interface Post {
  readonly head: Fields;
  readonly body: string;
  readonly more: string;
  readonly excerpt: string;
}

/** The posts of an export. */
export function* postsIn(text: string): Generator<Entry> {
  const plain = text.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '');
  const entries = dividedBy('-'.repeat(8), plain, ownField).filter((entry) => entry.trim() !== '');
  for (const [at, entry] of entries.entries()) yield { read: () => foundOf(entry, at + 1) };
}

/** The field with which an entry begins, and the name with which a part of it does. */
const [ownField, ownPart] = [
  /^\s*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL|(?:PRIMARY )?CATEGORY|TAGS|ALLOW (?:COMMENTS|PINGS)|CONVERT BREAKS|NO ENTRY):/u,
  /^\s*(?:(?:EXTENDED )?BODY|EXCERPT|KEYWORDS|COMMENT|PING):/u,
];

/**
 * The pieces between lines of dashes. Writers draw such lines in their texts, too: what does not begin as a piece of the
 * form does belongs to the piece before it.
 */
function dividedBy(rule: string, text: string, beginning: RegExp): string[] {
  const pieces: string[][] = [];
  for (const piece of text.split(new RegExp(String.raw`^${rule}[ \t]*$`, 'mu')))
    if (pieces.length === 0 || beginning.test(piece)) pieces.push([piece]);
    else pieces.at(-1)?.push(piece);
  return pieces.map((all) => (all.at(-1)?.trim() === '' ? all.slice(0, -1) : all).join(rule));
}

function foundOf(entry: string, place: number): Found {
  const post = postIn(entry);
  const status = first(post.head, 'STATUS').toLowerCase();
  if (status !== '' && status !== 'publish') return { passedOver: draftsAndPrivate };
  const text = [post.body, post.more].filter((part) => part.trim() !== '').join('\n\n');
  if (text === '') return { passedOver: 'posts without text' };
  return memberOf(post, text, place);
}

function postIn(entry: string): Post {
  const [head = '', ...parts] = dividedBy('-'.repeat(5), entry.trim(), ownPart);
  const part = (name: string): string =>
    parts
      .map((words) => words.replace(/^\n/u, ''))
      .find((words) => words.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return { head: fieldsIn(head), body: part('BODY'), more: part('EXTENDED BODY'), excerpt: part('EXCERPT') };
}

function fieldsIn(head: string): Fields {
  const lines = head.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^([A-Z][A-Z ]{1,30}): ?(.*)$/u.exec(line) ?? [];
    return name === undefined || value.trim() === '' ? [] : [{ name, value: value.trim() }];
  });
  return new Map(
    [...Map.groupBy(lines, ({ name }) => name)].map(([name, all]) => [name, all.map(({ value }) => value)]),
  );
}

const first = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

/** Fields that are the post's own. */
const shownFields = [
  'AUTHOR',
  'TITLE',
  'BASENAME',
  'UNIQUE URL',
  'DATE',
  'PRIMARY CATEGORY',
  'CATEGORY',
  'TAGS',
];

function memberOf({ head, excerpt }: Post, text: string, place: number): Found {
  const title = first(head, 'TITLE');
  const name = first(head, 'BASENAME');
  const link = first(head, 'UNIQUE URL');
  const lines = shownFields.flatMap((field) => (head.get(field) ?? []).map((value) => `${field}: ${value}`));
  const tags = (head.get('TAGS') ?? []).flatMap((list) =>
    list.split(',').map((tag) => tag.replace(/["']/gu, '').trim()),
  );
  return {
    item: name || `entry ${place}`,
    bytes: Buffer.from(`${[...lines, '-----', 'BODY:', text].join('\n')}\n`),
    facts: {
      ...(/^https?:/u.test(link) && { address: link }),
      stated: {
        item: {
          ...bareItem,
          title: title === '' ? null : { value: title, written: 'unsure' },
          texts: [
            wordsOf(text, first(head, 'CONVERT BREAKS')),
            ...(excerpt === '' ? [] : [wordsOf(excerpt, '1')]),
          ],
          link: /^https?:/u.test(link) ? link : null,
          guid: `${name || place} ${title}`,
          published: present([momentOf(first(head, 'DATE'))]),
          authors: head.get('AUTHOR') ?? [],
          categories: [
            ...new Set([...(head.get('PRIMARY CATEGORY') ?? []), ...(head.get('CATEGORY') ?? []), ...tags]),
          ].filter(Boolean),
        },
        collection: { ...bareCollection, id: 'movable-type' },
      },
    },
  };
}

/** The form's own order: month, day, year, and twelve or twenty-four hours. */
function momentOf(words: string): string | null {
  const [, month, day, year, hour, rest = '', half] =
    /^(\d{2})\/(\d{2})\/(\d{4}) (\d{1,2})(:\d{2}(?::\d{2})?) ?([AP]M)?$/iu.exec(words) ?? [];
  if (month === undefined || hour === undefined) return words === '' ? null : words;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/P/iu.test(half) ? 12 : 0);
  return `${year}-${month}-${day} ${String(hours).padStart(2, '0')}${rest}`;
}

/** A text is markup, Markdown, or typed with ends of lines that stand for markup. */
function wordsOf(value: string, breaks: string): Words {
  if (/markdown/iu.test(breaks)) return { value, written: 'markdown' };
  if (/<(?:p|div|br)[\s/>]/iu.test(value)) return { value, written: 'html' };
  const paragraphs = value
    .split(/\n\s*\n/u)
    .map((words) => `<p>${words.trim().replaceAll('\n', '<br>')}</p>`);
  return { value: paragraphs.join('\n'), written: 'html' };
}
