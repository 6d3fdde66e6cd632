import type { Element } from 'hast';
import { textOf } from '../../html/tree.ts';

/** Words as they are compared: letters and figures alone. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a heading is the title, whole or but for a prefix or an ending. */
export const isTitle = (heading: Element, title: string | null): boolean => {
  const words = squeezed(textOf(heading));
  const wanted = squeezed(title ?? '');
  if (words === '' || wanted === '') return words !== '';
  const [shorter, longer] = words.length < wanted.length ? [words, wanted] : [wanted, words];
  return longer.includes(shorter) && shorter.length * 2 > longer.length;
};
