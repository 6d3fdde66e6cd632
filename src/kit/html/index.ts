import { idOfPath } from '../../article-folder.ts';
import { writeWhole } from '../../disk/whole.ts';
import { takeFaults } from '../../site/faults.ts';
import type { KitFormat, KitTask } from '../kit-format.ts';
import { anchorOf } from '../reading/anchor.ts';
import { kitContext, kitTitle } from '../reading/context.ts';
import { assertNotLarger } from '../too-large.ts';
import { kitAssets } from './assets.ts';

/** Bytes of a file that a telephone still opens and searches. */
const largest = 30_000_000;

/** One HTML file with its own search. */
export const html: KitFormat = {
  ending: '.html',
  about: 'one HTML file with its own search, that opens from a disk',
  write: async (task) => {
    const { pieces } = await import('./page.ts');
    const held = new Set(task.articles.map(({ id }) => id));
    const context = kitContext(task, (to) => placeOf(to, held));
    const text = pieces(context, kitTitle(context, task), task.articles, await kitAssets());
    writeWhole(task.file, bounded(text, task));
    return takeFaults();
  },
};

/** Where the file has the article that the site has at a path; null where it has none. */
function placeOf(to: string, held: ReadonlySet<string>): string | null {
  const id = idOfPath(to.slice(1));
  return held.has(id) ? `#${anchorOf(id)}` : null;
}

/** Passes on what there is room for, and ends with an error that tells how much there is in all. */
function* bounded(pieces: Iterable<string>, { articles }: KitTask): Generator<string> {
  let bytes = 0;
  for (const piece of pieces) {
    bytes += Buffer.byteLength(piece);
    if (bytes <= largest) yield piece;
  }
  assertNotLarger({ what: 'The HTML file', bytes, largest, articles });
}
