import { bareCollection, bareItem, present } from '../../stated/item.ts';
import { type Exported, pick } from '../shared/json-export.ts';
import { isObject, type Row } from '../shared/row.ts';
import { firstWords, listOf, wordsOf } from '../shared/values.ts';

/** Whom a post is for that anybody may read (ActivityPub 5.6). */
const all: ReadonlySet<unknown> = new Set([
  'https://www.w3.org/ns/activitystreams#Public',
  'as:Public',
  'Public',
]);

const isForAll = (to: unknown): boolean => (Array.isArray(to) ? to : [to]).some((one) => all.has(one));

/** Objects that hold a text of their own. */
const texts: ReadonlySet<unknown> = new Set(['Note', 'Article', 'Page']);

/** Reads an activity: its object is a post where the account made it. */
export function postOf(activity: Row): Exported {
  if (activity.type === 'Announce') return { passedOver: 'boosts' };
  const post = isObject(activity.object) ? activity.object : activity;
  if (!texts.has(post.type)) return { passedOver: 'activities that are no posts' };
  if (!isForAll(post.to ?? activity.to)) return { passedOver: 'posts that are not for all' };
  const account = wordsOf(post.attributedTo) ?? wordsOf(activity.actor) ?? '';
  const answered = wordsOf(post.inReplyTo);
  if (answered !== null && !answered.startsWith(account)) return { passedOver: 'answers to others' };
  const content =
    wordsOf(post.content) ?? firstWords(isObject(post.contentMap) ? Object.values(post.contentMap) : []);
  if (content === null) return { passedOver: 'posts without text' };
  const url = firstWords([post.url, post.id]);
  const handle = handleOf(account);
  const warning = wordsOf(post.summary);
  return {
    item: url ?? '?',
    stated: {
      ...bareItem,
      title: titleOf(post, warning),
      texts: [{ value: content, written: 'html' }],
      link: url,
      guid: wordsOf(post.id),
      published: present([wordsOf(post.published) ?? wordsOf(activity.published)]),
      modified: present([wordsOf(post.updated)]),
      categories: listOf(
        (Array.isArray(post.tag) ? post.tag : []).filter((tag) => isObject(tag) && tag.type === 'Hashtag'),
        /,/u,
      ).map((tag) => tag.replace(/^#/u, '')),
      language: isObject(post.contentMap) ? (Object.keys(post.contentMap)[0] ?? null) : null,
      bases: present([url]),
    },
    collection: { ...bareCollection, id: account },
    complete: (draft) => {
      if (handle !== null) draft.account = handle;
    },
    shown: pick(post, 'id type url summary published updated attributedTo content contentMap'),
  };
}

function titleOf(post: Row, warning: string | null) {
  const title = wordsOf(post.name) ?? warning;
  return title === null ? null : { value: title, written: 'text' as const };
}

/** `https://town.example/users/ida` is called `@ida@town.example`. */
function handleOf(account: string): string | null {
  const url = URL.parse(account);
  const name = url?.pathname.split('/').filter(Boolean).at(-1)?.replace(/^@/u, '');
  return url && name ? `@${name}@${url.host}` : null;
}
