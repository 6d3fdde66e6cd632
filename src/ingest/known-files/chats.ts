import { fewestLines, share } from '../lines.ts';

/*
 * Forms in which programs write what people say to each other. A chat has at least two messages, and those who write come
 * back; what is like it and none are tickers, lists of what is broadcast when, and the line above an article that has its
 * day and its source.
 */

/** Days and times as telephones write them, in figures of any script. */
const day = String.raw`\p{Nd}{1,4}(?:[./-]|[年년] ?)\p{Nd}{1,2}(?:[./-]|[月월] ?)\p{Nd}{2,4}[日일.]?`;
const time = String.raw`(?:[\p{L}.]{1,4}[ \u202f]?)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:[ \u202f]?[\p{L}.]{1,4}(?:[ \u202f][\p{L}.]{1,3})?)?`;
/** Who wrote it, and a sign that ends the name. */
const who = '(?<who>[^:：]{1,60}?) ?[:：]';

interface Form {
  /** Begins a message; `who` wrote it. */
  readonly head: RegExp;
  /** The message stands in the lines behind it. */
  readonly isAlone?: true;
}

const form = (head: string): Form => ({ head: new RegExp(`^${head}`, 'u') });
const alone = (head: string): Form => ({ head: new RegExp(`^${head}$`, 'u'), isAlone: true });

const forms: readonly Form[] = [
  // WhatsApp, Signal and Line.
  form(String.raw`[\u200e\u200f]?\[${day}[,،]?[ \u202f]{1,2}(?:\p{L}{1,3} )?${time}\][,،]? ${who}`),
  form(String.raw`[\u200e\u200f]?${day}[,،]?[ \u202f]{1,2}(?:\p{L}{1,3} )?${time}(?:[,،]| -) ${who}`),
  // IRC: irssi, HexChat, WeeChat, ZNC.
  form(String.raw`(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]? |[A-Z][a-z]{2} \d{2} [\d:]{8} )<(?<who>[^>\s]{1,40})>\s`),
  // WeChat and QQ.
  alone(String.raw`\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(?::\d{2})? (?<who>[^:：.!?。！？]{1,40})`),
  // Teams, Discord.
  form(
    String.raw`\[\d{1,2}[-/](?:\d{1,2}|[A-Z][a-z]{2})[-/]\d{2,4} \d{1,2}:\d{2}(?: [AP]M)?\] (?<who>[^:.!?]{1,40}?)(?: ?: |$)`,
  ),
  // iMessage, Viber.
  alone(String.raw`[A-Z][a-z]{2} \d{1,2}, \d{4} +\d{1,2}:\d{2}:\d{2} [AP]M(?: \(.{1,60}\))?`),
  form(String.raw`${day}, ${time}, (?<who>[^,]{1,60}), \+?\d{6,15}, `),
  // Zoom, Line, Kakao.
  form(String.raw`\d{2}:\d{2}:\d{2}\s+From\s+(?<who>.{1,60}?)(?:\s+to\s+.{1,60}?)?\s*:`),
  form(String.raw`\d{2}:\d{2}(?::\d{2})?\t(?<who>[^\t]{1,60}?):?\t`),
  form(String.raw`\[(?<who>[^\]]{1,40})\] \[(?:오전|오후|AM|PM)? ?\d{1,2}:\d{2}(?: [AP]M)?\] `),
];

/** Names of fields and of agencies that stand where a chat has the name of a person. */
const noPerson =
  /^(?:来源|來源|作者|编辑|編輯|记者|記者|责任?编辑|責任編輯|发布|發布|来自|source|quelle|by|photo|foto|update[sd]?)|[社报報网網]$/iu;

/** A message is no paragraph. */
const longestMessage = 160;
/** Of those who write, as a part of the messages: in short chats nobody may come back. */
const [fewHeads, mostWriters] = [4, 0.7];

const isForm =
  ({ head, isAlone }: Form) =>
  (lines: readonly string[]): boolean => {
    if (!lines.slice(0, fewestLines).some((line) => head.test(line))) return false;
    const heads = lines.map((line) => head.exec(line)).filter((match) => match !== null);
    if (heads.length < 2 || heads.length < lines.length * 0.2) return false;
    const names = heads.flatMap(({ groups }) => groups?.who?.trim() ?? []);
    if (names.some((name) => noPerson.test(name))) return false;
    const writers = new Set(names).size;
    if (heads.length > fewHeads && writers > heads.length * mostWriters) return false;
    if (!isAlone) return heads.length >= lines.length * 0.3 || head.test(lines[0] ?? '');
    const said = lines.filter((line) => !head.test(line));
    return said.length >= heads.length && share(said, new RegExp(`.{${longestMessage}}`, 'u')) < 0.3;
  };

const all = forms.map(isForm);

/** Whether lines are what people say to each other. */
export const areChat = (lines: readonly string[]): boolean =>
  lines.length >= fewestLines && all.some((fits) => fits(lines));

/** Words with which programs open a chat that they write. */
export const chatHead = new RegExp(
  `^\\s*(?:${[
    String.raw`\[LINE\] `,
    '消息记录（',
    '={20,}\nGuild: ',
    '--- Log opened ',
    String.raw`\*{4} BEGIN LOGGING AT `,
    '.{1,60} (?:님과 )?카카오톡 대화',
  ].join('|')})`,
  'u',
);
