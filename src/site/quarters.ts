/** Where the quarters of the ids begin, but the first: they are spread evenly. */
const starts = ['8', 'g', 'r'];

/**
 * A list in four parts by the character of the ids at a depth: one that is added changes the part that it belongs
 * to, and moves no other. Addresses are made of the parts' numbers, so that the parts must never be others.
 * @returns all four, of which some may be empty.
 */
export const inQuarters = <Item extends { readonly id: string }>(
  items: readonly Item[],
  depth: number,
): readonly (readonly Item[])[] => {
  const quarterOf = ({ id }: Item): number => starts.filter((start) => id.charAt(depth) >= start).length;
  return [0, 1, 2, 3].map((quarter) => items.filter((item) => quarterOf(item) === quarter));
};
