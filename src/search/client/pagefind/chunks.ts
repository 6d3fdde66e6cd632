import type { ChunkStarts } from '../../pagefind/meta.ts';
import { toSortable } from '../../pagefind/order.ts';

/** The numbers of the chunks that can hold `word` and, where asked, of those that hold words which it begins. */
export function chunksWith(word: string, starts: ChunkStarts, beginning: boolean): number[] {
  const first = toSortable(word);
  const last = after(starts, (start) => start <= first || (beginning && start.startsWith(first)));
  const from = Math.max(0, after(starts, (start) => start <= first) - 1);
  return Array.from({ length: last - from }, (_, at) => from + at);
}

/** How many begin the list that are so: those that are come before those that are not. */
function after(starts: ChunkStarts, isSo: (start: string) => boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(starts[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
