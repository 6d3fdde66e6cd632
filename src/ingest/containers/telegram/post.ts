import type { Removed } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import type { MemberFacts } from '../../draft.ts';
import { followable } from '../../html/address.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import { escapeHtml } from '../shared/write-html.ts';

/** A stretch of a post's text. */
export interface Run {
  readonly text: string;
  /** As Telegram calls it: `plain`, `bold`, `link`, … */
  readonly kind: string;
  /** Where a link leads whose text is another. */
  readonly href?: string;
}

/** A message with words, as an export states it. */
export interface Post {
  readonly id: string;
  /** With its zone where the export states one. */
  readonly date: string;
  /** Seconds, for telling which posts came together. */
  readonly seconds: number;
  readonly edited: string | null;
  readonly author: string | null;
  readonly forwardedFrom: string | null;
  readonly runs: readonly Run[];
  /** A caption of a picture or film, which may be shorter than a text. */
  readonly isCaption: boolean;
  /** The path of its picture in the export. */
  readonly picture: string | null;
}

/** A path that an export gives for a picture; where the picture was left out it says so in words. */
export const picturePath = (path: string | null | undefined): string | null =>
  path && /^[^\s<>"()]+\.(?:jpe?g|png|webp)$/iu.test(path) ? path : null;

/** The channel that posts stand in. */
interface Channel {
  readonly name: string;
  readonly id: string;
}

const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'em',
};

const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Letters of the shortest post that is an article; a Chinese character says as much as three. */
const fewest = 25;

function weight(text: string): number {
  const plain = text.replace(/https?:\/\/\S+|[@#][\w\p{L}]+/gu, '');
  const wide = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (plain.match(/\p{L}/gu)?.length ?? 0) + 2 * wide;
}

export const isArticle = (runs: readonly Run[]): boolean => weight(textOfRuns(runs)) >= fewest;

/** Characters that Telegram allows in a text and in a caption; a longer article is cut into several posts. */
const mostInText = 4096;
const mostInCaption = 1024;
/** Seconds between the posts of one article. */
const together = 90;

/** `1/2`, `(2/3)`, `part 2`: a post that says which part of an article it is. */
const partNumber = /(?:^|\n|\s)[([]?(\d{1,2})\s*\/\s*(\d{1,2})[)\]]?\s*(?:$|\n)/u;
const goesOnWords = [
  [
    'continued',
    'continuation',
    'part (?:two|three|[2-9])',
    'продолжение',
    'окончание',
    'часть [2-9]',
    'продовження',
  ],
  ['закінчення', 'fortsetzung', 'suite', 'continuaci[oó]n', 'pokračování', '[（(]?[续續]', '[（(]?接上'],
].flat();
const goesOn = new RegExp(`^\\W{0,4}${anyOf(goesOnWords)}`, 'iu');

/** Whether a post goes on with what the one before it says. */
export function continues(before: Post, post: Post): boolean {
  if (before.author !== post.author || before.forwardedFrom !== post.forwardedFrom) return false;
  if (Math.abs(post.seconds - before.seconds) > together) return false;
  const [first, next] = [textOfRuns(before.runs), textOfRuns(post.runs)];
  const [, part = '', of = ''] = partNumber.exec(first) ?? [];
  const [, nextPart = '', nextOf = ''] = partNumber.exec(next) ?? [];
  if (part !== '' && nextOf === of && Number(nextPart) === Number(part) + 1) return true;
  if (goesOn.test(next)) return true;
  const most = before.isCaption ? mostInCaption : mostInText;
  const isCut = first.length >= most * 0.85 && !/[.!?…。！？"”»)]\s*$/u.test(first);
  return isCut || first.length >= most * 0.97;
}

/** The parts of one article, without the numbers that count them. */
function joined(posts: readonly Post[]): Run[] {
  return posts.flatMap((post, at): Run[] => {
    const isOpen = at > 0 && !/[.!?…。！？:"”»)]\s*$/u.test(textOfRuns(posts[at - 1]?.runs ?? []));
    const runs =
      posts.length > 1
        ? post.runs.map((run) => ({ ...run, text: run.text.replace(partNumber, '\n') }))
        : post.runs;
    return at === 0 ? [...runs] : [{ kind: 'plain', text: isOpen ? ' ' : '\n\n' }, ...runs];
  });
}

/** The lines of a post as they are read. */
interface Line {
  readonly text: string;
  readonly html: string;
  /** Addresses in it, as they can be followed. */
  readonly links: readonly string[];
  readonly isBold: boolean;
  readonly isLinkOnly: boolean;
}

function linkOf({ kind, text, href }: Run): string | null {
  if (kind === 'text_link' && href) return followable(href, null);
  if (kind !== 'link') return null;
  return followable(/^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`, null);
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  return lines.map((line) => {
    const said = line.filter(({ text }) => text.trim() !== '');
    return {
      text: textOfRuns(line).trim(),
      html: line.map(htmlOf).join('').trim(),
      links: line.flatMap((run) => linkOf(run) ?? []),
      isBold: said.length > 0 && said.every(({ kind, text }) => kind === 'bold' || !/\p{L}/u.test(text)),
      isLinkOnly:
        said.some(({ kind }) => kind === 'link') &&
        said.every(({ kind, text }) => kind === 'link' || !/\p{L}/u.test(text)),
    };
  });
}

function htmlOf(run: Run): string {
  const link = linkOf(run);
  if (link !== null) return `<a href="${escapeHtml(link)}">${escapeHtml(run.text)}</a>`;
  const tag = tags[run.kind];
  return tag === undefined ? escapeHtml(run.text) : `<${tag}>${escapeHtml(run.text)}</${tag}>`;
}

const ownHosts = /^https?:\/\/(?:[\w-]+\.)*(?:t\.me|telegram\.(?:me|org|dog)|tg\.dev)\//iu;

/** Letters of the shortest post that is the text of the article that it links to, and not a summary of it. */
const wholeArticle = 300;

/** A post as it reads, with the lines taken off that stand around its text. */
interface Reading {
  readonly title: string | null;
  readonly html: string;
  readonly link: string | null;
  readonly references: readonly string[];
  readonly subjects: readonly string[];
  readonly removed: readonly Removed[];
}

/** Longer than any title. */
const longestTitle = 250;

function readRuns(runs: readonly Run[]): Reading {
  const lines = linesOf(runs);
  const removed: Removed[] = [];
  const all = textOfRuns(runs);
  const links = [...new Set(lines.flatMap(({ links }) => links))].filter((link) => !ownHosts.test(link));
  const subjects = runs.filter(({ kind }) => kind === 'hashtag').map(({ text }) => text.replace(/^#/u, ''));
  const link = ownAddress(lines, links, weight(all));
  trimEnd(lines, removed, link);
  const first = lines.findIndex(({ text }) => text !== '');
  const title = first < 0 ? null : titleOf(lines, first);
  const body = lines.slice(Math.max(first, 0));
  return {
    title,
    html: paragraphs(title === null ? body : body.slice(1)),
    link,
    references: links.filter((one) => one !== link),
    subjects,
    removed,
  };
}

/** The only address of a long post, in a line of its own at its end or its beginning, is that of the article. */
function ownAddress(lines: readonly Line[], links: readonly string[], letters: number): string | null {
  const said = lines.filter(({ text }) => text !== '');
  const alone = [...said.slice(-3), ...said.slice(0, 1)]
    .filter(({ isLinkOnly }) => isLinkOnly)
    .flatMap((line) => line.links);
  const [link, ...others] = new Set(alone.filter((one) => links.includes(one)));
  return link !== undefined && others.length === 0 && letters >= wholeArticle ? link : null;
}

const invitation =
  /^(?:\P{L}*(?:subscribe|join|follow|подпис\p{L}*|підпис\p{L}*|suivez|folgen|订阅|訂閱|关注|關注)[^.!?]{0,80})$/iu;

/** Takes the lines off the end that name the channel, count its subjects or repeat the article's address. */
function trimEnd(lines: Line[], removed: Removed[], link: string | null): void {
  for (let line = lines.at(-1); line; line = lines.at(-1)) {
    const { text, links } = line;
    const isTags = /^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(text);
    const isOwn = link !== null && line.isLinkOnly && links.every((one) => one === link);
    const isChannel =
      (text.length < 120 && links.length > 0 && links.every((one) => ownHosts.test(one))) ||
      /^\P{L}{0,6}@\w{4,32}\P{L}{0,4}$/u.test(text) ||
      (links.length > 0 && invitation.test(text));
    if (text !== '' && !isTags && !isOwn && !isChannel) return;
    if (text !== '') removed.unshift({ kind: isChannel ? 'promotion' : 'label', text });
    lines.pop();
  }
}

/** A first line that is set in bold, or that a blank line divides from the text and no stop ends. */
function titleOf(lines: readonly Line[], first: number): string | null {
  const { text = '', isBold = false, links = [] } = lines[first] ?? {};
  const isAlone = lines[first + 1]?.text === '' && !/[.。:：]$/u.test(text);
  const goesOn = lines.slice(first + 1).some(({ text }) => text !== '');
  if (!goesOn || text.length > longestTitle || links.length > 0) return null;
  const plain = text.replace(/^[^\p{L}\p{N}"“«„‘(（「《【]+/u, '').trim();
  return (isBold || isAlone) && /\p{L}/u.test(plain) ? plain : null;
}

/** Blank lines divide paragraphs; where there are none each line is one. */
function paragraphs(lines: readonly Line[]): string {
  const hasBlank = lines.some(({ text }, at) => text === '' && at > 0 && at < lines.length - 1);
  const groups: string[][] = [[]];
  for (const { text, html } of lines) {
    if (text === '' || !hasBlank) groups.push([]);
    if (text !== '') groups.at(-1)?.push(html);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => `<p>${group.join('<br>')}</p>`)
    .join('\n');
}

const pictureOf = ({ picture }: Post): string =>
  picture === null ? '' : `<p><img src="${escapeHtml(picture)}"></p>\n`;

/** The facts of an article of one or several posts. */
export function factsOf(posts: readonly Post[], { name, id }: Channel): MemberFacts {
  const [first] = posts;
  if (!first) throw new Error('an article has a post');
  const { title, html, link, references, subjects, removed } = readRuns(joined(posts));
  const { forwardedFrom, author, date, edited } = first;
  return {
    ...(forwardedFrom !== null && { mirror: { name, url: null } }),
    stated: {
      item: {
        ...bareItem,
        title: title === null ? null : { value: title, written: 'text' },
        texts: [{ value: `${posts.map(pictureOf).join('')}${html}`, written: 'html' }],
        link,
        guid: `telegram ${id || name} ${first.id}`,
        published: [date],
        modified: edited === null ? [] : [edited],
        authors: author === null ? [] : [author],
        categories: subjects,
      },
      collection: { ...bareCollection, title: forwardedFrom ?? name },
      complete: (draft) => {
        draft.removed.push(...removed);
        draft.references.push(...references);
      },
    },
  };
}
