import { decodeTitle } from '../../html/entities.ts';
import { decode } from '../../read/decode.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import type { Found, Member } from '../container.ts';
import { escapeHtml } from '../shared/write-html.ts';

/** Words that stand on the screen together. */
interface Cue {
  readonly lines: readonly string[];
  /** Seconds. */
  readonly from: number;
  readonly to: number;
}

const times =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/u;

const seconds = (parts: readonly (string | undefined)[]): number =>
  Number(parts[0] ?? 0) * 3600 + Number(parts[1]) * 60 + Number(parts[2]) + Number(`0.${parts[3]}`);

/** Reads subtitles as a transcript. */
export function readSubtitles(member: Member): Found {
  const { text } = decode(member.bytes, member.facts.charset);
  const plain = text.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '');
  const cues = plain.startsWith('[Script Info]') ? cuesOfSubStation(plain) : cuesIn(plain);
  const paragraphs = paragraphsIn(withoutRepeats(cues));
  if (!/\p{L}/u.test(paragraphs.join(''))) return silent(member.item);
  return {
    ...member,
    facts: {
      stated: {
        item: {
          ...bareItem,
          title: titleIn(plain, member.item),
          texts: [
            { value: paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n'), written: 'html' },
          ],
          language: /^Language: ([\w-]+)/mu.exec(plain.slice(0, 500))?.[1] ?? null,
        },
        collection: bareCollection,
        complete: (draft) => {
          // Named by its bytes, as any seed of one article is.
          delete draft.identity;
        },
      },
    },
  };
}

/** A title that the file states, or else its name without the language and the ending. */
function titleIn(text: string, item: string): { value: string; written: 'text' } | null {
  const [, stated] =
    /^(?:WEBVTT[ \t]+-?[ \t]*|(?:NOTE )?Title: ?)(\S.{2,200})$/mu.exec(text.slice(0, 1000)) ?? [];
  const name = item
    .replace(/\.\w{2,4}$/u, '')
    .replace(/\.(?:[a-z]{2,3}(?:-[\w-]{2,8})?|forced|sdh|cc|auto)$/u, '');
  // Programs that fetch films write the number of a film in brackets behind its title.
  const words = name
    .replace(/\s*\[[\w-]{6,20}\]$/u, '')
    .replace(/[_.]+/gu, ' ')
    .trim();
  const value = stated?.trim() ?? words;
  return /\p{L}{2}/u.test(value) ? { value, written: 'text' } : null;
}

function cuesIn(text: string): Cue[] {
  return text.split(/\n[ \t]*\n/u).flatMap((block): Cue[] => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => times.test(line.trim()));
    if (at < 0) return [];
    const parts = times.exec(lines[at]?.trim() ?? '')?.slice(1) ?? [];
    const said = lines
      .slice(at + 1)
      .map(wordsOf)
      .filter(Boolean);
    return [{ lines: said, from: seconds(parts.slice(0, 4)), to: seconds(parts.slice(4)) }];
  });
}

function cuesOfSubStation(text: string): Cue[] {
  return text.split('\n').flatMap((line): Cue[] => {
    const [, start = '', end = '', name = '', words = ''] =
      /^Dialogue:[^,]*,([\d:.]+),([\d:.]+),[^,]*,([^,]*),[^,]*,[^,]*,[^,]*,[^,]*,(.*)$/u.exec(line) ?? [];
    if (words === '') return [];
    const clock = (value: string): number =>
      value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const said = words
      .replace(/\{[^{}]*\}/gu, '')
      .split(/\\[Nn]/u)
      .map(wordsOf)
      .filter(Boolean);
    const [first = '', ...others] = said;
    return [
      {
        lines: name.trim() === '' ? said : [`${name.trim()}: ${first}`, ...others],
        from: clock(start),
        to: clock(end),
      },
    ];
  });
}

/** The words of a line, with the name that WebVTT gives its speaker. */
const wordsOf = (line: string): string =>
  decodeTitle(
    line
      .replace(/<v(?:\.[\w.]+)?\s+([^<>]+)>/gu, '$1: ')
      .replace(/<[^<>]*>|\{\\[^{}]*\}/gu, '')
      .replace(/\s+/gu, ' '),
  ).trim();

/** Subtitles that roll show each line twice or more: only what is new in a cue is kept. */
function withoutRepeats(cues: readonly Cue[]): Cue[] {
  let before: readonly string[] = [];
  return cues.flatMap((cue) => {
    const lines = cue.lines.filter((line) => !before.includes(line));
    before = cue.lines;
    return lines.length === 0 ? [] : [{ ...cue, lines }];
  });
}

/** Seconds of silence after which something else begins. */
const pause = 4;
/** Characters of a paragraph after which the next sentence begins another. */
const longest = 600;

const speaker = /^(?:[-–—]\s*|>>+\s*|\p{Lu}[\p{L}.'’ -]{1,40}:\s)/u;
const sentenceEnd = /[.!?…。！？]["”»’)]*$/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function paragraphsIn(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let words = '';
  let last = 0;
  for (const { lines, from, to } of cues) {
    for (const [at, line] of lines.entries()) {
      const isLong = words.length > longest && sentenceEnd.test(words);
      const isPause = at === 0 && from - last > pause && sentenceEnd.test(words);
      if (words !== '' && (speaker.test(line) || isLong || isPause)) {
        paragraphs.push(words);
        words = '';
      }
      const space = words === '' || (wide.test(words.at(-1) ?? '') && wide.test(line[0] ?? '')) ? '' : ' ';
      words += space + line;
    }
    last = to;
  }
  return [...paragraphs, words].filter(Boolean);
}

const silent = (item: string): Found => ({
  item,
  code: 'no-text',
  broken: 'The subtitles have no words.',
  advice: 'Take them out of the seeds folder, or fetch them again.',
});
