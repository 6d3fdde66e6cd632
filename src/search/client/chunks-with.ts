/**
 * The numbers of the chunks that can hold `word` and, where asked, of those that hold words which it begins.
 * @param starts What the words of each chunk are not below, and those of the one before are.
 */
export function chunksWith(word: string, starts: readonly string[], beginning: boolean): number[] {
  const last = after(starts, (start) => start <= word || (beginning && start.startsWith(word)));
  const from = Math.max(0, after(starts, (start) => start <= word) - 1);
  return Array.from({ length: last - from }, (_, at) => from + at);
}

/** How many begin the list that are so: those that are come before those that are not. */
function after(starts: readonly string[], isSo: (start: string) => boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(starts[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
