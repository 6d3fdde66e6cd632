import { type DateClaim, type Draft, draftOf, type Format, onlyDraft, type Seed } from '../../draft.ts';
import { element, textOf } from '../../html/tree.ts';
import { readExported } from '../../markdown/exported.ts';
import { readInline } from '../../markdown/exported-inline.ts';
import { addRemoved } from '../../removed.ts';
import { joinCaptions } from './captions.ts';
import { takeEdges } from './edges.ts';
import { takeTranscriptHead } from './transcript.ts';

/**
 * Pages of the mirror ourhimalayas/txt: articles of GNews in the mirror's three generations, transcripts of videos,
 * and posts of GETTR. What is left in a page when its frame is cut off is what an exporter made of a web page.
 */
export const gnewsMirror: Format = {
  name: 'gnews-mirror',
  description: 'A page of the mirror ourhimalayas/txt: a GNews article, a transcript or a GETTR post.',
  byProgram: true,
  claims: (seed) => house.test(seed.text.slice(0, 400)) || bareTitle.test(seed.text.slice(0, 1000)),
  parse: (seed) => onlyDraft(read(seed)),
};

const house = /^### {1,2}\[:house:(?:返回首頁|返回首页|返回|首頁|首页)\]\(.*?\)/u;
/** A transcript that the mirror keeps without its frame. */
const bareTitle = /^## .*\n+(?:`.*` ?)?\[轉載自GNews\]\(/u;

const frame = /^### .*\n(?:-{3,}\n)?/u;
const titleLine = /^\s*#{1,2} +(.*)\n?/u;
const source = /^\s*(?:`(.*)`\s*)?\[(?:轉載自GNews|轉發自GETTR)\]\((.*)\)\s*(?:\n|$)/u;
const voices = /^\s*# 郭文貴先生視頻的文字版\s*轉載自\[(.*?)\]\((.*?)\)/u;
const original = /\n\[原文連接\]\((.*)\)\s*$/u;
const vote = /(?<!\s)\s*\n\s*\+?\d{1,4}\s*$/u;
/** The foundation's disclaimer with its four links, at the end of every article of 2021 and 2022. */
const disclaimer = /\n免责声明：本文内容仅代表作者个人观点[\s\S]*$/u;

function read(seed: Seed): Draft {
  const rest = new Remainder(resolveTerms(seed.text));
  const draft = draftOf({ type: 'root', children: [] });
  draft.mirror = { name: 'ourhimalayas/txt', url: 'https://github.com/ourhimalayas/txt' };
  rest.cut(frame, (match) => addRemoved(draft.removed, 'navigation', match[0]));
  const isTranscript = rest.cut(voices, ([whole, name]) => {
    addRemoved(draft.removed, 'label', plain(whole));
    if (name) draft.publisherName = name;
  });
  rest.cut(titleLine, ([, title]) => setTitle(draft, title ?? ''));
  rest.cut(source, ([whole, byline, url]) => {
    addRemoved(draft.removed, 'label', whole);
    if (url) draft.originalUrl = url.trim();
    readByline(byline ?? '', draft);
  });
  rest.cut(disclaimer, ([footer]) => addRemoved(draft.removed, 'footer', plain(footer)));
  rest.cut(original, ([whole, url]) => {
    addRemoved(draft.removed, 'label', plain(whole));
    if (url) draft.originalUrl ??= url;
  });
  rest.cut(vote, ([count]) => addRemoved(draft.removed, 'counter', count));
  draft.body = readExported(rest.text);
  if (isTranscript) takeTranscriptHead(draft);
  joinCaptions(draft.body);
  takeEdges(draft);
  return draft;
}

/** The mirror's last generation marks terms for a wiki, even inside words and addresses. */
const resolveTerms = (text: string): string =>
  text.replace(/\\?\[\[\[zh:([^[\]]*)\]\]\\?\]|\[\[zh:([^[\]]*)\]\]/gu, (_, boxed?: string, term?: string) =>
    boxed === undefined ? (term ?? '') : `[${boxed}]`,
  );

function setTitle(draft: Draft, markdown: string): void {
  const title = plain(markdown);
  if (title) draft.title = title;
}

const plain = (markdown: string): string =>
  textOf(element('p', {}, readInline(markdown.replaceAll('\n', ' '))))
    .replace(/\s+/gu, ' ')
    .trim();

/** `3/11/2023 9:37 AM UTC NAME`, `2020-08-14 08:08 NAME`, `@user 4/1/2023 4:28 AM UTC`, ` NAME`. */
const stamped =
  /^\s*(?:(@\S+)\s*)?(?:(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}) ([AP])M UTC|(\d{4}-\d{2}-\d{2}) \d{2}:\d{2})\s*(.*)$/u;

function readByline(byline: string, draft: Draft): void {
  const match = stamped.exec(byline);
  const name = (match ? (match[1] ?? match[9]) : byline)?.trim();
  if (match) draft.dates.push(stampDate(match, byline.trim()));
  if (name) draft.account = name;
}

function stampDate(match: RegExpExecArray, evidence: string): DateClaim {
  const [, , month = '', day = '', year = '', hour = '', minute = '', half, iso] = match;
  if (iso) return { edtf: iso, origin: 'header', evidence };
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute)));
  return { instant: instant.toISOString().replace('.000', ''), origin: 'header', evidence };
}

/** A text from whose edges pieces are cut. */
class Remainder {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Cuts what `pattern` matches, once, and hands it on. */
  cut(pattern: RegExp, take: (match: RegExpExecArray) => unknown): boolean {
    const match = pattern.exec(this.text);
    if (!match) return false;
    this.text = this.text.slice(0, match.index) + this.text.slice(match.index + match[0].length);
    take(match);
    return true;
  }
}
