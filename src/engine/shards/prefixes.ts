/** Prefixes of ids that follow each other. */
interface PrefixRange {
  readonly from: string;
  /** Included, with all that follows it. */
  readonly to: string;
}

/** Divides ids by their beginnings, so that about so many are in each range. @param ids in order */
export function dividePrefixes(ids: readonly string[], most: number): PrefixRange[] {
  const length = Math.max(1, Math.ceil(Math.log(Math.max(1, ids.length / most)) / Math.log(32)) + 1);
  const counts = Map.groupBy(ids, (id) => id.slice(0, length));
  const ranges: PrefixRange[] = [];
  let from: string | null = null;
  let last = '';
  let inRange = 0;
  for (const [prefix, members] of counts) {
    if (from !== null && inRange + members.length > most) {
      ranges.push({ from, to: last });
      from = null;
      inRange = 0;
    }
    from ??= prefix;
    last = prefix;
    inRange += members.length;
  }
  if (from !== null) ranges.push({ from, to: last });
  return ranges;
}
