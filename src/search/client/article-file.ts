import type { ArticleText } from '../format.ts';

/**
 * An article as its Markdown file tells it: results show this where a layout has such a file beside each page, so that no
 * text is published once more for the search.
 */
export function readArticleFile(id: string, file: string): ArticleText {
  const [, head = '', body = file] = /^---\n(.*?)\n---\n(.*)$/su.exec(file) ?? [];
  const facts = new Map(stated(head, /^(\w+): (".*")$/gmu));
  const people = [...new Set(stated(head, /^ +(?:- )?(name): (".*")$/gmu).map(([, name]) => name))];
  const { title = '', language = 'und', published = null, publisher = null } = Object.fromEntries(facts);
  return { id, title, language, published, publisher, people, text: wordsOf(body) };
}

/** Names and values on the lines that a pattern finds. */
const stated = (head: string, lines: RegExp): [name: string, value: string][] =>
  [...head.matchAll(lines)].map(([, name = '', value = '""']) => [name, String(JSON.parse(value))]);

const destination = String.raw`\((?:<[^>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)(?: "(?:\\.|[^"\\])*")?\)`;

/** Kronika writes no other marks than these, and those that stand for themselves with a backslash before them. */
const marks = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`!\[(?:\\.|[^\]\\])*\]${destination}`,
    String.raw`\]${destination}`,
    String.raw`<(?<address>[a-z][a-z0-9+.-]*:[^>\s]*)>`,
    '&#x(?<code>[0-9A-F]+);',
    String.raw`^(?:---|\|[|: -]+\|)\n`,
    String.raw`(?<cell> *\| *)`,
    String.raw`^[ >]*(?:(?:-|\d+[.)]|#{1,6})(?: +|$))*`,
    String.raw`[[*\x60\\]|~~`,
  ].join('|'),
  'gmu',
);

/** The words of a body, without the marks of its Markdown. */
function wordsOf(body: string): string {
  const text = body.replace(marks, (...found) => {
    const { escaped, address, code, cell }: Record<string, string | undefined> = found.at(-1);
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return escaped ?? address ?? (cell === undefined ? '' : '\t');
  });
  return text.replace(/\n{2,}/gu, '\n\n').trim();
}
