import * as z from 'zod';
import type { Broken, Entry } from '../container.ts';
import { type Chat, type Piece, Pieces } from './pieces.ts';
import { continues, factsOf, isArticle, type Post, picturePath, type Run } from './post.ts';

const runSchema = z.union([
  z.string(),
  z.looseObject({ type: z.string(), text: z.string(), href: z.string().optional() }),
]);
const words = z.string().nullish();

/** A message as the export has it; all that is not named here is left out of what is published. */
const messageSchema = z.looseObject({
  id: z.union([z.number(), z.string()]),
  type: words,
  date: words,
  date_unixtime: z.union([z.string(), z.number()]).nullish(),
  edited: words,
  edited_unixtime: z.union([z.string(), z.number()]).nullish(),
  from: words,
  from_id: z.union([z.string(), z.number()]).nullish(),
  author: words,
  forwarded_from: words,
  photo: words,
  file: words,
  media_type: words,
  mime_type: words,
  poll: z.unknown().optional(),
  text: z.union([z.string(), z.array(runSchema)]).nullish(),
  text_entities: z.array(runSchema).nullish(),
});
type Message = z.infer<typeof messageSchema>;

/** Fields that say nothing of those who read or answer a post. */
const published = [
  [
    'id',
    'type',
    'date',
    'date_unixtime',
    'edited',
    'edited_unixtime',
    'from',
    'from_id',
    'author',
    'forwarded_from',
  ],
  [
    'photo',
    'file',
    'media_type',
    'mime_type',
    'width',
    'height',
    'duration_seconds',
    'poll',
    'text',
    'text_entities',
  ],
].flat();

/** The posts of all chats of an export; chats that are not open to everybody are told and not published. */
export async function* postsOfJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  let fault: unknown = null;
  const whole = (async function* (): AsyncGenerator<Piece> {
    try {
      yield* new Pieces().read(chunks);
    } catch (error) {
      fault = error;
    }
  })();
  yield* groupsOf(whole);
  if (fault !== null) throw fault;
}

async function* groupsOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Entry> {
  let group: Group | null = null;
  for await (const { chat, message, isHead } of pieces) {
    if (isHead || !isPublic(chat)) {
      if (group) yield group.entry();
      group = null;
      if (isHead && !isPublic(chat)) yield { read: () => privateChat(chat) };
      continue;
    }
    const read = message === null ? null : messageOf(message);
    const post = read && postOf(read, chat);
    if (!read || typeof post === 'string' || !post) {
      yield {
        read: () => ({ passedOver: typeof post === 'string' ? post : 'messages that cannot be read' }),
      };
      continue;
    }
    if (group?.takes(post)) group.add(post, read);
    else {
      if (group) yield group.entry();
      group = new Group(chat, post, read);
    }
  }
  if (group) yield group.entry();
}

/** Posts that are one article. */
class Group {
  readonly #chat: Chat;
  readonly #posts: Post[];
  readonly #messages: Message[];

  constructor(chat: Chat, post: Post, message: Message) {
    this.#chat = chat;
    this.#posts = [post];
    this.#messages = [message];
  }

  takes(post: Post): boolean {
    const last = this.#posts.at(-1);
    return last !== undefined && continues(last, post);
  }

  add(post: Post, message: Message): void {
    this.#posts.push(post);
    this.#messages.push(message);
  }

  entry(): Entry {
    return {
      read: () => {
        if (!isArticle(this.#posts.flatMap(({ runs }) => runs)))
          return { passedOver: 'posts of hardly a word' };
        const { place, id } = this.#chat;
        const own = this.#posts[0]?.id ?? '?';
        const kept = this.#messages.map((message) =>
          Object.fromEntries(
            published.flatMap((name) => (message[name] === undefined ? [] : [[name, message[name]]])),
          ),
        );
        const bytes = Buffer.from(`${JSON.stringify(kept.length === 1 ? kept[0] : kept, null, 1)}\n`);
        return { item: place === 1 ? own : `${id}/${own}`, facts: factsOf(this.#posts, this.#chat), bytes };
      },
    };
  }
}

const isPublic = ({ type }: Chat): boolean => /^public_(?:channel|group|supergroup)$/u.test(type);

function messageOf(text: string): Message | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Only a message that is no JSON.
    return null;
  }
}

/** Kinds of messages without words, by Telegram's own names of what they hold. */
const mediaKinds: Readonly<Record<string, string>> = {
  sticker: 'stickers',
  voice_message: 'sounds',
  audio_file: 'sounds',
  video_message: 'films',
  video_file: 'films',
  animation: 'films',
};

/** A message as a post of a channel; a message that is none by its kind. */
function postOf(message: Message, { type }: Chat): Post | string {
  if (message.type === 'service') return 'service messages';
  if (type !== 'public_channel' && !/^channel/u.test(String(message.from_id ?? '')))
    return 'messages of people in groups';
  const runs = runsOf(message);
  if (runs.every(({ text }) => text.trim() === '')) return kindOf(message);
  const seconds = Number(message.date_unixtime ?? Number.NaN);
  return {
    id: String(message.id),
    date: instantOf(message.date_unixtime) ?? message.date ?? '',
    seconds: Number.isFinite(seconds) ? seconds : Date.parse(`${message.date ?? ''}Z`) / 1000,
    edited:
      message.edited && message.edited !== message.date
        ? (instantOf(message.edited_unixtime) ?? message.edited)
        : null,
    author: message.author?.trim() || null,
    forwardedFrom: message.forwarded_from?.trim() || null,
    runs,
    isCaption: Boolean(message.photo || message.file || message.media_type),
    picture: picturePath(message.photo),
  };
}

const kindOf = ({ media_type: media, photo, poll }: Message): string => {
  if (poll !== undefined) return 'polls';
  return mediaKinds[media ?? ''] ?? (photo ? 'pictures' : 'messages without words');
};

const runsOf = ({ text, text_entities: entities }: Message): Run[] => {
  const stated = entities && entities.length > 0 ? entities : text;
  return (typeof stated === 'string' ? [stated] : (stated ?? [])).map((run) =>
    typeof run === 'string'
      ? { kind: 'plain', text: run }
      : { kind: run.type, text: run.text, ...(run.href !== undefined && { href: run.href }) },
  );
};

function instantOf(seconds: string | number | null | undefined): string | null {
  const instant = new Date(Number(seconds ?? Number.NaN) * 1000);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

const privateChat = ({ place }: Chat): Broken => ({
  item: `chat ${place}`,
  code: 'private-chat',
  broken: 'It is a chat, a group or a channel that is not open to everybody: nothing of it is published.',
  advice: 'Take it out of the export; where its posts may be published, save each as a file of its own.',
});
