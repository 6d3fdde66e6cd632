import { sourceOfBytes } from '../../read/source.ts';
import { bareCollection, bareItem, present } from '../../stated/item.ts';
import type { Entry } from '../container.ts';
import { type OpenFile, openFile } from '../open-file.ts';
import { type Exported, exportedIn, pick } from '../shared/json-export.ts';
import { isObject, type Row } from '../shared/row.ts';
import { instantOf, parseJson, wordsOf } from '../shared/values.ts';
import { zippedFiles } from '../zip/files.ts';

/** Who wrote the posts, as far as anybody may know it. */
interface Account {
  readonly name: string | null;
  readonly displayName: string | null;
}

/** The posts of one file of an archive, which assigns a list to a name of JavaScript. */
export const postsIn = (
  opened: OpenFile,
  account: Account = { name: null, displayName: null },
): AsyncIterable<Entry> =>
  exportedIn(opened, [], (entry) => postOf(isObject(entry.tweet) ? entry.tweet : entry, account));

/** The posts of a whole archive; messages, contacts and all else of the account are not looked at. */
export async function* zippedPosts(opened: OpenFile, posts: RegExp): AsyncGenerator<Entry> {
  const { names, read } = await zippedFiles(opened);
  const account = accountIn(await read(names.find((name) => /(?:^|\/)data\/account\.js$/u.test(name)) ?? ''));
  for (const name of names.filter((one) => posts.test(one))) {
    const bytes = await read(name);
    if (bytes) yield* postsIn(await openFile(name, sourceOfBytes(bytes)), account);
  }
}

/** Only the two names of an account are read: its mail address and telephone stand beside them. */
function accountIn(bytes: Uint8Array | null): Account {
  const text = bytes ? Buffer.from(bytes).toString() : '';
  const list = parseJson(text.slice(text.indexOf('[')));
  const first: unknown = Array.isArray(list) ? list[0] : null;
  const account = isObject(first) && isObject(first.account) ? first.account : {};
  return { name: wordsOf(account.username), displayName: wordsOf(account.accountDisplayName) };
}

function postOf(post: Row, { name, displayName }: Account): Exported {
  const text = wordsOf(post.full_text) ?? wordsOf(post.text) ?? '';
  if (text.startsWith('RT @') || isObject(post.retweeted_status)) return { passedOver: 'reposts of others' };
  if (text.startsWith('@') || isToOther(post, name)) return { passedOver: 'answers to others' };
  const words = withAddresses(text, post);
  if (!/\p{L}/u.test(words)) return { passedOver: 'posts without text' };
  const id = wordsOf(post.id_str) ?? wordsOf(post.id) ?? '?';
  const link = /^\d+$/u.test(id) ? `https://x.com/${name ?? 'i/web'}/status/${id}` : null;
  return {
    item: id,
    stated: {
      ...bareItem,
      texts: [{ value: words, written: 'unsure' }],
      link,
      guid: id,
      published: present([instantOf(post.created_at)]),
      authors: present([displayName]),
      categories: entitiesIn(post, 'hashtags').flatMap((tag) => present([wordsOf(tag.text)])),
      language: /^(?!und|zxx|q)[a-z]{2,3}$/u.exec(wordsOf(post.lang) ?? '')?.[0] ?? null,
      media: mediaIn(post).map((url) => ({ url, kind: 'image', title: '', credit: '' })),
    },
    collection: { ...bareCollection, id: 'x.com' },
    complete: (draft) => {
      if (name !== null && displayName === null) draft.account = `@${name}`;
    },
    shown: pick(post, 'id_str id created_at full_text text lang entities'),
  };
}

const isToOther = (post: Row, name: string | null): boolean => {
  const to = wordsOf(post.in_reply_to_screen_name);
  return to !== null && name !== null && to.toLowerCase() !== name.toLowerCase();
};

function entitiesIn(post: Row, kind: string, of: 'entities' | 'extended_entities' = 'entities'): Row[] {
  const entities = post[of];
  const list = isObject(entities) ? entities[kind] : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The pictures of a post; a film's is its first one. */
const mediaIn = (post: Row): string[] =>
  entitiesIn(post, 'media', 'extended_entities').flatMap(({ media_url_https }) =>
    present([wordsOf(media_url_https)]),
  );

/** A text with the addresses that it links to in place of those that count readers. */
function withAddresses(text: string, post: Row): string {
  const links = entitiesIn(post, 'urls').map(
    ({ url, expanded_url }) => [wordsOf(url), wordsOf(expanded_url)] as const,
  );
  const media = entitiesIn(post, 'media').map(({ url }) => [wordsOf(url), ''] as const);
  return [...links, ...media]
    .reduce((words, [from, to]) => (from && to !== null ? words.replaceAll(from, to) : words), text)
    .trim();
}
