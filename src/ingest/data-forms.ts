import { anyOf } from './any-of.ts';
import { fewestLines, sentence, share } from './lines.ts';

/** Lines that are looked at: data shows what it is at once. */
const sampled = 400;
interface DataForm {
  readonly name: string;
  readonly fits: (text: string, lines: readonly string[]) => boolean;
}

const isJson = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    // Words that only begin as JSON does.
    return false;
  }
};

/** Names of columns, as programs write them. */
const columnNames = /^["']?[a-z][a-z0-9_]{1,30}["']?(?:[,;\t|]["']?[a-z][a-z0-9_]{1,30}["']?){2,}$/iu;

/** As many columns in nearly all lines, divided by one sign, and hardly a sentence among them. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < fewestLines) return false;
  const [head = ''] = lines;
  if (share(lines, sentence) > 0.3 && !columnNames.test(head)) return false;
  return [',', ';', '\t', '|'].some((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === usual).length;
    return usual >= 2 && alike >= lines.length * 0.9 && share(lines, /[.!?]\s/u) < 0.2;
  });
}

const codeWords =
  'import export function const let var return if for while class def public private use package #include @media @import';
/** Signs of a line of a program, or of a style sheet. */
export const codeLine = new RegExp(
  anyOf([
    String.raw`[{};]\s*$`,
    String.raw`^\s*[}\])]`,
    String.raw`^\s*(?://|/\*|\*/)`,
    String.raw`^\s*${anyOf(codeWords.split(' '))}\b.*[({;:=]`,
    String.raw`^\s*[\w.#:*[\]="'-]+\s*\{`,
    '=>',
    String.raw`\w\(\)`,
  ]),
  'u',
);
const settingLine =
  /^\s*(?:[#;!].*|\[{1,2}[\w." -]+\]{1,2}|-\s+\S{1,60}|(?:export\s+|-\s+)?["']?[\w.$/-]{1,60}["']?\s*[:=](?:\s*\S*|\s.{0,80}))\s*$/u;
const mailField = /^[A-Z][A-Za-z-]{1,40}:\s?\S/u;

const checksumLine = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}) [ *]\S/iu;
const versionLine = /^[\w.-]{1,60}(?:\[[\w,-]+\])? ?(?:[=~><!]=|[<>]) ?\d[\w.*-]*/u;
const ruleLine = /^\t\S|^[\w./%-]+(?: [\w./%-]+)*:(?:\s|$)/u;

/** Forms of data, each told by what its lines look like. */
const forms: readonly DataForm[] = [
  { name: 'a list of checksums', fits: (_, lines) => share(lines, checksumLine) >= 0.8 },
  { name: 'a list of versions', fits: (_, lines) => lines.length > 1 && share(lines, versionLine) >= 0.5 },
  {
    name: 'rules for building',
    fits: (text, lines) =>
      lines.length >= fewestLines && /^\t\S/mu.test(text) && share(lines, ruleLine) >= 0.9,
  },
  { name: 'JSON', fits: (text) => /^\s*[[{]/u.test(text) && text.length < 2_000_000 && isJson(text) },
  {
    name: 'JSON lines',
    fits: (_, lines) =>
      lines.length > 1 && lines.slice(0, 5).every((line) => /^\s*\{/u.test(line) && isJson(line)),
  },
  {
    name: 'XML',
    fits: (text) =>
      /^\s*<(?:(?:\?xml|opml|urlset|sitemapindex|kml|gpx|plist)[\s>]|[\w:.-]{1,60} xmlns(?::\w+)?=)/iu.test(
        text,
      ),
  },
  { name: 'a web archive', fits: (text) => /^WARC\/\d/u.test(text) },
  {
    name: 'mail',
    fits: (text, lines) =>
      lines.slice(0, 4).every((line) => mailField.test(line) || /^\s/u.test(line)) &&
      /^(?:received|return-path|delivered-to|message-id|mime-version|x-[\w-]+):/imu.test(
        text.slice(0, 4000),
      ) &&
      /^from:/imu.test(text.slice(0, 8000)),
  },
  { name: 'a table', fits: (_, lines) => isTable(lines) },
  {
    name: 'program code',
    fits: (_, lines) =>
      lines.length >= fewestLines && share(lines, codeLine) >= 0.5 && share(lines, sentence) < 0.3,
  },
  { name: 'settings', fits: (text) => /^\[[A-Z_a-z]{2,40}\]\s*\n[A-Z_a-z]{2,60}\s*=/u.test(text) },
  {
    name: 'settings',
    fits: (_, lines) =>
      lines.length >= fewestLines &&
      share(lines, settingLine) >= 0.85 &&
      share(lines, sentence) < 0.1 &&
      share(lines, /[=[]|^\s*[#;]|^\s*["']?[a-z][\w.-]*["']?:|^\s*- \S{1,60}$/u) >= 0.6 &&
      share(lines, /[=[]|^\s*["']?[a-z][\w.-]*["']?:/u) >= 0.3,
  },
];

const linesOf = (text: string): string[] =>
  text
    .slice(0, 200_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, sampled);

/** Names a text that is no article; null for what has sentences, and for what is too little to tell. */
export function dataIn(text: string): string | null {
  const lines = linesOf(text);
  return forms.find(({ fits }) => fits(text, lines))?.name ?? null;
}
