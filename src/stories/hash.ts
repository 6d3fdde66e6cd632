/* Features are compared as numbers: 32 bits tell apart all that one archive's window of weeks holds. */

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over UTF-16 units: a number of 32 bits. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = offsetBasis;
  for (let at = from; at < to; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, prime);
  }
  return hash >>> 0;
}

/** One number of several, in their order. */
export function joinedHash(...parts: readonly number[]): number {
  let hash = offsetBasis;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Ascending, each once. */
export function sortedSet(numbers: Iterable<number>): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort();
  let length = 0;
  for (const number of sorted) {
    if (length === 0 || sorted[length - 1] !== number) sorted[length++] = number;
  }
  return sorted.slice(0, length);
}

/** How many numbers two ascending sets share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  forShared(a, b, () => {
    count += 1;
  });
  return count;
}

/** Calls for each number that two ascending sets share. */
export function forShared(
  a: Uint32Array,
  b: Uint32Array,
  use: (number: number, atA: number, atB: number) => void,
): void {
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const x = a[atA] ?? 0;
    const y = b[atB] ?? 0;
    if (x === y) {
      use(x, atA, atB);
      atA += 1;
      atB += 1;
    } else if (x < y) atA += 1;
    else atB += 1;
  }
}
