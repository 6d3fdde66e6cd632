import type { ElementContent } from 'hast';
import { decodeString } from 'micromark-util-decode-string';
import { element, textNode } from '../html/tree.ts';
import { matchesOf } from '../matches.ts';

/*
 * One line of Markdown that an exporter made from HTML. Its marks are not a person's: bold is closed and opened again
 * at every change of script, so marks are read by turns (`**` on, `**` off) instead of by CommonMark's rules for
 * people, and what is left without a partner is dropped.
 */

interface Leaf {
  readonly node: ElementContent;
  readonly em: boolean;
  strong: boolean;
}

const target = '(<[^<>\\n]*>|[^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*)';
const label = '((?:\\\\.|!\\[[^\\[\\]]*\\]\\([^()]*\\)|\\[[^\\[\\]]*\\]|[^\\[\\]\\\\])*)';
const token = new RegExp(
  [
    '\\\\[!-/:-@[-`{-~]', // an escaped mark
    `!\\[${label}\\]\\(${target}\\)`, // a picture: 1, 2
    `\\[${label}\\]\\(${target}\\)`, // a link: 3, 4
    '<(https?:[^\\s<>]+)>', // an address: 5
    '<br ?/?>',
    '\\*+',
  ].join('|'),
  'gu',
);

export function readInline(markdown: string): ElementContent[] {
  const leaves: Leaf[] = [];
  let em = false;
  let strongFrom = -1;
  const push = (node: ElementContent) => leaves.push({ node, em, strong: strongFrom >= 0 });
  const pushText = (text: string) => text && push(textNode(decodeString(text)));
  const line = withoutUnderscores(markdown);
  const matches = matchesOf(token, line);
  let singles = matches.filter(([mark]) => mark.startsWith('*') && mark.length % 2 === 1).length;
  let end = 0;
  for (const match of matches) {
    pushText(line.slice(end, match.index));
    end = match.index + match[0].length;
    if (!match[0].startsWith('*')) {
      const node = readToken(match);
      if (node) push(node);
      continue;
    }
    const stars = match[0].length % 4;
    // Two marks inside emphasis close it and open it again: nothing.
    if (stars >= 2 && !(em && stars === 2)) strongFrom = strongFrom < 0 ? leaves.length : -1;
    if (stars % 2 === 1) {
      singles -= 1;
      // The last one, which nothing closes, is a star that somebody wrote.
      if (!em && singles === 0) pushText('*');
      else em = !em;
    }
  }
  pushText(line.slice(end));
  if (strongFrom >= 0) for (const leaf of leaves.slice(strongFrom)) leaf.strong = false;
  return group(leaves);
}

/** Underscores that are not part of a name or an address. */
const underscores = /(?<![\w\\/.:?=&#@-])_+|(?<!\\)_+(?![\w/.:?=&#-])/gu;

/** One generation marks italics with underscores, also between figures and Chinese; a pair of them says nothing here. */
function withoutUnderscores(line: string): string {
  if (!line.includes('_') || line.includes('://')) return line;
  return (line.match(underscores)?.join('').length ?? 0) % 2 === 0 ? line.replace(underscores, '') : line;
}

function readToken(match: RegExpExecArray): ElementContent | null {
  const [whole, alt, source, text, href, address] = match;
  if (source !== undefined) return readPicture(alt ?? '', source);
  if (href !== undefined) {
    const inside = readInline(text ?? '');
    const url = cleanTarget(href).url;
    return element('a', { href: url }, inside.length > 0 ? inside : [textNode(url)]);
  }
  if (address !== undefined) return element('a', { href: address }, [textNode(address)]);
  // A line that was set in type, broken in mid-sentence: what joins it is the rule for white space.
  if (whole.startsWith('<br')) return textNode('\n');
  return textNode(whole.slice(1));
}

function readPicture(alt: string, target: string): ElementContent | null {
  const { url, title } = cleanTarget(target);
  if (!url) return null;
  return element('img', { src: url, alt: decodeString(alt), ...(title ? { title } : {}) });
}

/** A target may carry a title, be in angle brackets, and hold blanks and Chinese as they are. */
function cleanTarget(target: string): { url: string; title: string } {
  const [, url = '', title = ''] = /^<?(.*?)>?(?:(?<!\s)\s+"(.*)")?$/u.exec(target.trim()) ?? [];
  return { url: decodeString(url).replaceAll(' ', '%20'), title: decodeString(title) };
}

function group(leaves: readonly Leaf[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let i = 0; i < leaves.length; ) {
    const first = leaves[i];
    if (!first) break;
    const run: ElementContent[] = [];
    for (
      let leaf: Leaf | undefined = first;
      leaf?.em === first.em && leaf.strong === first.strong;
      leaf = leaves[i]
    ) {
      run.push(leaf.node);
      i += 1;
    }
    nodes.push(...(first.em || first.strong ? [wrap(run, first)] : run));
  }
  return nodes;
}

function wrap(run: ElementContent[], { em, strong }: Leaf): ElementContent {
  const inner = em ? element('em', {}, run) : null;
  return strong ? element('strong', {}, inner ? [inner] : run) : (inner ?? element('em', {}, run));
}
