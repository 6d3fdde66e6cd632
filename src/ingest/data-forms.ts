import { anyOf } from './any-of.ts';

/** Lines that are looked at: data shows what it is at once. */
const sampled = 400;
/** Fewer lines than these say nothing of a form. */
const fewest = 3;

/** A line that says something in words: several of them, and a stop at its end or a line that goes on. */
const sentence =
  /(?:(?<![\p{L}\p{M}’'-])(?=[\p{L}\p{M}’'-]*[\p{Ll}\p{Lo}\p{M}]{2})[\p{L}\p{M}’'-]+[ ,;]+){4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u;

interface DataForm {
  readonly name: string;
  /** Nobody writes an article so, with or without the marks of Markdown. */
  readonly isSure?: true;
  readonly fits: (text: string, lines: readonly string[]) => boolean;
}

const share = (lines: readonly string[], pattern: RegExp): number =>
  lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length);

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
  if (lines.length < fewest) return false;
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
const codeLine = new RegExp(
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

/** A line of a server's or a program's log: a moment, an address of the network, or a level. */
const logLine = new RegExp(
  anyOf([
    String.raw`^\S+ \S+ \S+ \[\d{1,2}/\w{3}/\d{4}:`,
    String.raw`^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^ ]* \S+`,
    String.raw`^--\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}--`,
    String.raw`^[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S+ \S+:`,
  ]),
  'u',
);
/** A message of a chat, as WhatsApp, Signal and Line export them: nobody published it. */
const chatLine =
  /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?(?: -)? [^:]{1,60}: /u;
const checksumLine = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}) [ *]\S/iu;
const versionLine = /^[\w.-]{1,60}(?:\[[\w,-]+\])? ?(?:[=~><!]=|[<>]) ?\d[\w.*-]*/u;
const ruleLine = /^\t\S|^[\w./%-]+(?: [\w./%-]+)*:(?:\s|$)/u;

/** Forms of data, each told by what its lines look like. */
const forms: readonly DataForm[] = [
  {
    name: 'a key or a certificate',
    isSure: true,
    fits: (text) => /^-----BEGIN [A-Z0-9 ]+-----$/mu.test(text.slice(0, 4000)),
  },
  {
    name: 'the cookies of a browser',
    isSure: true,
    fits: (text, lines) =>
      /^# (?:Netscape )?HTTP Cookie File/u.test(text) ||
      share(lines, /^\S+\t(?:TRUE|FALSE)\t\/\S*\t(?:TRUE|FALSE)\t\d+\t/u) > 0.5,
  },
  {
    name: 'an address book or a calendar',
    isSure: true,
    fits: (text) => /^\s*BEGIN:V(?:CARD|CALENDAR|EVENT)\s/u.test(text),
  },
  {
    name: 'rules for crawlers',
    isSure: true,
    fits: (text) => /^(?:#.*\n|\s*\n)*(?:user-agent|sitemap)\s*:/iu.test(text),
  },
  {
    name: 'a chat',
    isSure: true,
    fits: (_, lines) => lines.length >= fewest && share(lines, chatLine) >= 0.5,
  },
  {
    name: 'a log',
    isSure: true,
    fits: (_, lines) =>
      share(lines, logLine) >= 0.6 ||
      (lines.length > 1 && /^--\d{4}-\d{2}-\d{2} [\d:]+--/u.test(lines[0] ?? '')),
  },
  { name: 'a list of checksums', fits: (_, lines) => share(lines, checksumLine) >= 0.8 },
  { name: 'a list of versions', fits: (_, lines) => lines.length > 1 && share(lines, versionLine) >= 0.5 },
  {
    name: 'rules for building',
    fits: (text, lines) => lines.length >= fewest && /^\t\S/mu.test(text) && share(lines, ruleLine) >= 0.9,
  },
  { name: 'JSON', fits: (text) => /^\s*[[{]/u.test(text) && text.length < 2_000_000 && isJson(text) },
  {
    name: 'JSON lines',
    fits: (_, lines) =>
      lines.length > 1 && lines.slice(0, 5).every((line) => /^\s*\{/u.test(line) && isJson(line)),
  },
  {
    name: 'XML',
    fits: (text) => /^\s*<(?:\?xml|opml|urlset|sitemapindex|kml|gpx|plist)[\s>]/iu.test(text),
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
  {
    name: 'cards or dates of a program for mail',
    fits: (text) => /^\s*BEGIN:V(?:CARD|CALENDAR)\b/u.test(text),
  },
  { name: 'an index of a program for mail', fits: (text) => /^\/\/ <!-- <mdb:mork/u.test(text) },
  { name: 'an encrypted text or a key', fits: (text) => /^\s*-----BEGIN [A-Z ]{3,40}-----\s/u.test(text) },
  { name: 'a table', fits: (_, lines) => isTable(lines) },
  {
    name: 'program code',
    fits: (_, lines) =>
      lines.length >= fewest && share(lines, codeLine) >= 0.5 && share(lines, sentence) < 0.3,
  },
  { name: 'settings', fits: (text) => /^\[[A-Z_a-z]{2,40}\]\s*\n[A-Z_a-z]{2,60}\s*=/u.test(text) },
  {
    name: 'settings',
    fits: (_, lines) =>
      lines.length >= fewest &&
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

/** Whether a text is data, whatever marks of Markdown it happens to have. */
export function isSurelyData(text: string): boolean {
  const lines = linesOf(text);
  return forms.some(({ isSure, fits }) => isSure && fits(text, lines));
}
