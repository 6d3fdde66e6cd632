/** How often each name comes up, most often first. */
export function countBy<Item, Name extends string = string>(
  items: readonly Item[],
  names: (item: Item) => readonly Name[] | Name | null,
): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const name of items.flatMap((item) => names(item) ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
