import matter from 'gray-matter';
import { parse as parseToml } from 'smol-toml';
import { readYaml } from '../../settings/yaml.ts';

/*
 * The only importer of gray-matter, which as it comes runs heads fenced `---js`, makes dates and numbers of what was
 * typed, closes a head at any line that begins with dashes, and shares what it read between callers.
 */

/** The head of a file between two lines of dashes or plus signs, or as an object of JSON, as its writer typed it. */
export interface FrontMatter {
  /** Values as strings, lists and maps of strings: no value is taken for a number or a date. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The text after the head. */
  readonly rest: string;
  readonly warnings: readonly string[];
}

/** Longer heads are no front matter: the longest of 27,000 posts measured has under 4,000 characters. */
const block = /^---[ \t]*\n(?<head>.{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/su;

/** Options, of whatever kind, also keep gray-matter from its shared cache. */
const options = {
  language: 'yaml',
  delimiters: ['---', '---\n'] as [string, string],
  engines: { yaml: parseYaml, json: refuse, javascript: refuse },
};

function parseYaml(head: string): object {
  const data = readYaml(head);
  return isMap(data) ? data : {};
}

function refuse(): never {
  throw new TypeError('Front matter is YAML and nothing else.');
}

/** A head in TOML, as Hugo and Zola write it. */
const tomlBlock = /^\+\+\+[ \t]*\n(?<head>.{0,65536}?)\n\+\+\+[ \t]*(?:\n|$)/su;

/** A head that is one object of JSON, in a line or closed on one of its own, above a text. */
const jsonBlock = /^(?<head>\{(?:[ \t]*\n.{0,65536}?\n|\s*"[^\n]{2,65536})\})[ \t]*\n(?=\s*[^\s{}[\]])/su;

const yamlHead =
  /^---[ \t]*\n(?:\{.*\}[ \t]*\n|(?:["']?[\p{L}_][\p{L}\w -]{0,60}["']?[ \t]*:(?:[ \t].*)?|#.*)\n)(?:(?!---).*\n){0,400}(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** Whether a text begins with front matter that names a field at once, so that no rule or list is taken for it. */
export const hasFrontMatter = (text: string): boolean => yamlHead.test(text) || otherHead(text) !== null;

/** The head in TOML or JSON; null where the text begins otherwise. */
function otherHead(text: string): FrontMatter | null {
  const toml = text.startsWith('+++') ? tomlBlock.exec(text) : null;
  const json = text.startsWith('{') ? jsonBlock.exec(text) : null;
  const match = toml ?? json;
  if (!match) return null;
  try {
    const head = match.groups?.head ?? '';
    const data: unknown = asWords(toml ? parseToml(head) : JSON.parse(head));
    return isMap(data) ? { data, rest: text.slice(match[0].length), warnings: [] } : null;
  } catch {
    // Neither of the two then: the text only begins as they do.
    return null;
  }
}

/** Values as words: what TOML and JSON have kinds for stands as it is written. */
function asWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWords);
  if (value instanceof Date) return value.toISOString();
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWords(one)]));
  return value === null || value === undefined ? '' : String(value);
}

/** Front matter that somebody glanced at, until it is read. */
let glanced: { readonly text: string; readonly matter: FrontMatter | null } | null = null;

/** The front matter of a text that is read afterwards, if at all: it is then not parsed once more. To be looked at alone. */
export function glanceAtFrontMatter(text: string): FrontMatter | null {
  glanced = { text, matter: matterOf(text) };
  return glanced.matter;
}

/** The front matter of a text; null where it has none. A head that is no YAML is read line by line, with a warning. */
export function parseFrontMatter(text: string): FrontMatter | null {
  const known = glanced?.text === text ? glanced : null;
  glanced = null;
  return known ? known.matter : matterOf(text);
}

function matterOf(text: string): FrontMatter | null {
  const match = block.exec(text);
  if (!match) return otherHead(text);
  const head = match.groups?.head ?? '';
  const rest = text.slice(match[0].length);
  try {
    return { data: matter(`---\n${head}\n---\n`, options).data, rest, warnings: [] };
  } catch {
    const mended = readMended(head);
    if (mended)
      return {
        data: mended,
        rest,
        warnings: ['The front matter is not valid YAML; tabs and keys that stand twice were mended.'],
      };
    // The parser's words about a stray quote help nobody; that the head was mended does.
    return {
      data: lineByLine(head),
      rest,
      warnings: ['The front matter is not valid YAML; its lines were read one by one.'],
    };
  }
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** A head without the two faults that leave its sense clear: tabs for blanks, and keys that stand twice. */
function readMended(head: string): Record<string, unknown> | null {
  const lines = head.replace(/^\t+/gmu, (tabs) => '  '.repeat(tabs.length)).split('\n');
  const keys = lines.map((line) => /^([\w-]+):/u.exec(line)?.[1]);
  let leaves = false;
  const kept = lines.filter((line, at) => {
    const key = keys[at];
    if (key !== undefined) leaves = keys.indexOf(key) !== at;
    else if (/^\S/u.test(line)) leaves = false;
    return !leaves;
  });
  try {
    const data = readYaml(kept.join('\n'));
    return isMap(data) ? data : null;
  } catch {
    // Other faults are read line by line.
    return null;
  }
}

/** Quotes inside quotes and line ends inside values are the faults that occur. */
function lineByLine(head: string): Record<string, unknown> {
  const data = new Map<string, string>();
  let open = '';
  for (const line of head.split('\n')) {
    const match = /^(?<key>[A-Za-z_][\w-]*):(?: +(?<value>.*))?$/u.exec(line);
    if (match?.groups?.key !== undefined) {
      open = match.groups.key;
      data.set(open, match.groups.value?.trim() ?? '');
    } else if (open !== '') data.set(open, `${data.get(open)} ${line.trim()}`.trim());
  }
  return Object.fromEntries([...data].map(([key, value]) => [key, unquoted(value)]));
}

function unquoted(value: string): string | string[] {
  const list = /^\[(.*)\]$/u.exec(value)?.[1];
  if (list !== undefined) return list.split(',').map((item) => item.trim());
  return /^"(.*)"$/u.exec(value)?.[1]?.replaceAll('\\"', '"') ?? /^'(.*)'$/u.exec(value)?.[1] ?? value;
}
