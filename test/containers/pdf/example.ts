import type { Example } from '../examples.ts';
import { town } from '../texts.ts';
import { type Placed, placed, writePdf } from './write-pdf.ts';

/** A page with a title, a byline, a day and three paragraphs. */
export const page: readonly Placed[] = [
  { text: town.title, x: 50, y: 740, size: 22 },
  { text: 'Ida Example', x: 50, y: 710 },
  { text: '2 November 2021', x: 50, y: 696 },
  ...town.paragraphs.flatMap((words, at) => placed(words, 50, 660 - at * 60, 60)),
];

export const examples: readonly Example[] = [{ path: 'town/bridge.pdf', bytes: writePdf([page]) }];
