import type { Root } from 'hast';
import { addresses } from './addresses.ts';
import { characters } from './characters.ts';
import type { CleanContext, Transform } from './context.ts';
import { embeds } from './embeds.ts';
import { emphasis } from './emphasis.ts';
import { flow } from './flow.ts';
import { frames } from './frames.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { literalMarks } from './literal-marks.ts';
import { pictures } from './pictures.ts';
import { ruby } from './ruby.ts';
import { scripts } from './scripts.ts';
import { unseen } from './unseen.ts';
import { verse } from './verse.ts';

/** Every body goes through all of these, in this order. */
export const transforms: readonly {
  readonly name: string;
  readonly reason: string;
  readonly run: Transform;
}[] = [
  { name: 'unseen', reason: 'First, so that nothing later reads what no reader sees.', run: unseen },
  { name: 'characters', reason: 'Before text is measured or compared.', run: characters },
  { name: 'ruby', reason: 'Before words are joined: a reading is no part of its word.', run: ruby },
  { name: 'scripts', reason: 'Before links, which would drop those to a note of the page.', run: scripts },
  { name: 'verse', reason: 'Before pictures, which lose the styles of what they stand in.', run: verse },
  { name: 'embeds', reason: 'Before pictures: a poster is not a picture of the article.', run: embeds },
  { name: 'frames', reason: 'A cell with a picture becomes a picture with its caption.', run: frames },
  {
    name: 'pictures',
    reason: 'Before links, since a thumbnail’s link names the picture in full.',
    run: pictures,
  },
  { name: 'links', reason: 'Before the flow, so that unwrapped words join their line.', run: links },
  { name: 'flow', reason: 'From here on the tree is a list of blocks.', run: flow },
  {
    name: 'literal-marks',
    reason: 'A line must be whole to see where a pair of stars stands.',
    run: literalMarks,
  },
  { name: 'emphasis', reason: 'Needs the blanks that the flow settled.', run: emphasis },
  { name: 'headings', reason: 'Needs healed marks.', run: headings },
  { name: 'addresses', reason: 'Last: joined text shows whole addresses.', run: addresses },
];

export function clean(tree: Root, context: CleanContext): void {
  for (const { run } of transforms) run(tree, context);
}
