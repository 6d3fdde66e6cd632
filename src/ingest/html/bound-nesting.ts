/**
 * Deeper than any page that was meant to be read (the deepest real one has 40 levels that are not unclosed
 * paragraphs), and shallow enough for every library that walks a tree by recursion.
 */
const deepest = 200;

const tag = /<(\/?)([a-z][^\s/>]*)[^>]*>/giu;

const neverNest: ReadonlySet<string> = new Set(
  // Paragraphs close each other; the others have no content.
  'p area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Leaves out the tags that open below the deepest level, and the tags that close those; what stands between them
 * stays. Parsing and every walk over the tree are then bounded, whatever a seed holds.
 */
export function boundNesting(html: string): string {
  let depth = 0;
  const open = new Map<string, number>();
  const dropped = new Map<string, number>();
  // Behind the last `>` no tag ends; looking there for one from every `<` would take the square of the length.
  const end = html.lastIndexOf('>') + 1;
  const bounded = html.slice(0, end).replace(tag, (whole: string, slash: string, rawName: string) => {
    const name = rawName.toLowerCase();
    if (neverNest.has(name)) return whole;
    if (!slash) {
      const counts = depth < deepest ? open : dropped;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (counts === dropped) return '';
      depth += 1;
      return whole;
    }
    if (take(dropped, name)) return '';
    if (take(open, name)) depth -= 1;
    return whole;
  });
  return bounded + html.slice(end);
}

function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count === 0) return false;
  counts.set(name, count - 1);
  return true;
}
