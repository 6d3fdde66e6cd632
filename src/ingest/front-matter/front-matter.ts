import matter from 'gray-matter';
import { readYaml } from '../../settings/yaml.ts';

/**
 * The only importer of gray-matter, which as it comes runs heads fenced `---js`, makes dates and numbers of what was
 * typed, closes a head at any line that begins with dashes, and shares what it read between callers.
 */

/** The head of a file between two lines of dashes, as its writer typed it. */
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

/** The front matter of a text; null where it has none. A head that is no YAML is read line by line, with a warning. */
export function parseFrontMatter(text: string): FrontMatter | null {
  const match = block.exec(text);
  if (!match) return null;
  const head = match.groups?.head ?? '';
  const rest = text.slice(match[0].length);
  try {
    return { data: matter(`---\n${head}\n---\n`, options).data, rest, warnings: [] };
  } catch {
    // What the parser says of a stray quote helps nobody; that the head was mended does.
    return {
      data: lineByLine(head),
      rest,
      warnings: ['The front matter is not valid YAML; its lines were read one by one.'],
    };
  }
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Quotes inside quotes and line ends inside values are the faults that occur. */
function lineByLine(head: string): Record<string, unknown> {
  const data: Record<string, string> = {};
  let open = '';
  for (const line of head.split('\n')) {
    const match = /^(?<key>[A-Za-z_][\w-]*):(?: +(?<value>.*))?$/u.exec(line);
    if (match?.groups?.key !== undefined) {
      open = match.groups.key;
      data[open] = match.groups.value?.trim() ?? '';
    } else if (open !== '') data[open] = `${data[open]} ${line.trim()}`.trim();
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unquoted(value)]));
}

function unquoted(value: string): string | string[] {
  const list = /^\[(.*)\]$/u.exec(value)?.[1];
  if (list !== undefined) return list.split(',').map((item) => item.trim());
  return /^"(.*)"$/u.exec(value)?.[1]?.replaceAll('\\"', '"') ?? /^'(.*)'$/u.exec(value)?.[1] ?? value;
}
