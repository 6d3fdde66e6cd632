import type { Element } from 'hast';
import { parsePage } from '../../html/parse.ts';
import { type Child, elements, isElement, root, stringProperty, textOf } from '../../html/tree.ts';
import { decode } from '../../read/decode.ts';
import type { Broken, Entry } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { wholeMember } from '../shared/whole.ts';
import { writeHtml } from '../shared/write-html.ts';
import { isoWithZone } from './page-date.ts';
import { continues, factsOf, isArticle, type Post, picturePath, type Run } from './post.ts';

/** A message of a page, with the part of the page that it is. */
interface Shown {
  readonly post: Post;
  readonly body: Element;
  readonly from: string;
}

/** The posts of a page of an export. A page does not say whether everybody may read it: only a channel speaks with one voice. */
export async function* postsOfPage(opened: OpenFile): AsyncGenerator<Entry> {
  const whole = await wholeMember(opened);
  if (!('bytes' in whole)) {
    yield { read: () => whole };
    return;
  }
  const page = parsePage(decode(whole.bytes).text);
  const name = squeezed(textOf(root([...withClass(page, 'page_header')].slice(0, 1))));
  const messages = [...withClass(page, 'message')];
  const shown = shownIn(messages, name);
  for (const kind of passedOverIn(messages)) yield { read: () => ({ passedOver: kind }) };
  if (shown.some(({ from }) => from !== name)) {
    yield { read: privateChat };
    return;
  }
  for (const group of groupsOf(shown)) yield { read: () => memberOf(group, name) };
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function* withClass(parent: Parameters<typeof elements>[0], name: string): Generator<Element> {
  for (const node of elements(parent, 'div', 'span', 'a'))
    if (stringProperty(node, 'className').split(' ').includes(name)) yield node;
}

const firstWith = (parent: Parameters<typeof elements>[0], name: string): Element | undefined =>
  withClass(parent, name).next().value ?? undefined;

const isService = (node: Element): boolean =>
  stringProperty(node, 'className').split(' ').includes('service');

function passedOverIn(messages: readonly Element[]): string[] {
  return messages.flatMap((node) => {
    if (isService(node)) return ['service messages'];
    return firstWith(node, 'text') ? [] : ['messages without words'];
  });
}

/** Messages that one person sends in a row state their sender only once. */
function shownIn(messages: readonly Element[], name: string): Shown[] {
  let from = name;
  return messages.flatMap((node): Shown[] => {
    const body = [...withClass(node, 'body')].find((one) => !isForwarded(one));
    if (isService(node) || !body) return [];
    const forwarded = [...withClass(node, 'forwarded')].find((one) =>
      stringProperty(one, 'className').includes('body'),
    );
    const own = body.children.find(
      (child): child is Element => isElement(child) && hasClass(child, 'from_name'),
    );
    if (own) from = nameIn(own);
    const text = firstWith(forwarded ?? body, 'text');
    if (!text) return [];
    const date = isoWithZone(stringProperty(firstWith(node, 'date') ?? node, 'title'));
    const source = forwarded && firstWith(forwarded, 'from_name');
    const signature = firstWith(body, 'signature');
    const post = {
      id: stringProperty(node, 'id').replace(/^message-?/u, ''),
      date,
      seconds: Date.parse(date) / 1000,
      edited: null,
      author: signature ? squeezed(textOf(signature)) || null : null,
      forwardedFrom: source ? nameIn(source) || null : null,
      runs: runsOf(text.children),
      isCaption: firstWith(node, 'media_wrap') !== undefined,
      picture: picturePath(stringProperty(firstWith(node, 'photo_wrap') ?? node, 'href')),
    };
    return [{ post, body: text, from }];
  });
}

const hasClass = (node: Element, name: string): boolean =>
  stringProperty(node, 'className').split(' ').includes(name);
const isForwarded = (node: Element): boolean => hasClass(node, 'forwarded');

/** A name without the date and the bot that stand beside it. */
const nameIn = (node: Element): string =>
  squeezed(textOf(root(node.children.filter((child) => !isElement(child))))).replace(/\s+via$/u, '');

const kinds: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strikethrough',
  code: 'code',
  pre: 'code',
  blockquote: 'blockquote',
};

/** The text of a message as runs: line breaks are elements, and the page's own line ends say nothing. */
function runsOf(children: readonly Child[]): Run[] {
  const runs = children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ kind: 'plain', text: child.value.replace(/\s+/gu, ' ') }];
    if (!isElement(child)) return [];
    if (child.tagName === 'br') return [{ kind: 'plain', text: '\n' }];
    const text = runsOf(child.children)
      .map((run) => run.text)
      .join('');
    if (child.tagName !== 'a') return [{ kind: kinds[child.tagName] ?? 'plain', text }];
    const href = stringProperty(child, 'href');
    if (text.startsWith('#')) return [{ kind: 'hashtag', text }];
    return [
      href.replace(/\/$/u, '') === text.replace(/\/$/u, '')
        ? { kind: 'link', text }
        : { kind: 'text_link', text, href },
    ];
  });
  return runs.map((run, at) => ({ ...run, text: at === 0 ? run.text.trimStart() : run.text }));
}

function groupsOf(shown: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  for (const one of shown) {
    const last = groups.at(-1)?.at(-1);
    if (last && continues(last.post, one.post)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

function memberOf(group: readonly Shown[], name: string): Awaited<ReturnType<Entry['read']>> {
  const posts = group.map(({ post }) => post);
  if (!isArticle(posts.flatMap(({ runs }) => runs))) return { passedOver: 'posts of hardly a word' };
  const pieces = group.map(({ post, body }) => {
    const facts = [post.forwardedFrom ?? name, post.author, post.date].filter(Boolean).join(' · ');
    return `<p>${facts.replace(/[&<>]/gu, ' ')}</p>\n<div>${writeHtml(body)}</div>\n`;
  });
  return {
    item: posts[0]?.id ?? '?',
    facts: factsOf(posts, { name, id: '' }),
    bytes: Buffer.from(pieces.join('')),
  };
}

const privateChat = (): Broken => ({
  item: 'chat',
  code: 'private-chat',
  broken:
    'Several people speak in it: it is a chat or a group and no channel, and nothing of it is published.',
  advice: 'Take it out of the seeds folder; where it may be published, save each post as a file of its own.',
});
