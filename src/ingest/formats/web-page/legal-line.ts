import { legal } from './phrases.ts';

/** Whether a line begins by saying who may do what with the page, or says hardly anything else. */
export const isLegal = (line: string): boolean =>
  line.length <= 160 &&
  !speaksOfRights(line) &&
  (legal.test(line.slice(0, 40)) || (line.length < 80 && legal.test(line)));

/** A sentence that goes on around the words, or quotes them, is about rights and claims none. */
function speaksOfRights(line: string): boolean {
  const [words = ''] = legal.exec(line) ?? [];
  const at = line.indexOf(words);
  const before =
    line
      .slice(0, at)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  const after = line.slice(at + words.length).split(/[.!?](?:\s|$)/u)[0] ?? '';
  return /[“„«‘"]$/u.test(before) || (smallWords(before) > 1 && smallWords(after) > 1);
}

const smallWords = (words: string): number => words.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)?.length ?? 0;
