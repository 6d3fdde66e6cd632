import type { Span } from '../../draft.ts';
import type { Dialect } from './dialect.ts';
import { itemName, tagsIn } from './spans.ts';

/** A feed whose items all end, and where each of them stands in the text as it was. */
interface Closed {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The elements that hold items: where one of them ends, its last item does. */
const holders = 'channel|rss|rdf|feed';

/**
 * A feed in which tags around items are missing or stand where nothing ends. An item that does not end ends where the
 * next one begins, or what holds it ends; an end of nothing goes.
 */
export function withItemsClosed(text: string, dialect: Dialect): Closed {
  const item = itemName(dialect);
  const spans: Span[] = [];
  const pieces: string[] = [];
  let open: { from: number; name: string } | null = null;
  let done = 0;
  const close = (to: number, ending: string): void => {
    if (!open) return;
    const whole = text.slice(open.from, to).trimEnd();
    spans.push({ from: open.from, to: open.from + whole.length });
    pieces.push(text.slice(done, open.from), whole, ending);
    done = to;
    open = null;
  };
  for (const tag of tagsIn(text, `${item}|${holders}`)) {
    const isItem = tag.name.endsWith(item);
    if (open && isItem && tag.name !== open.name) continue;
    if (isItem && tag.kind === 'ends') {
      if (open) close(tag.to, '');
      else {
        pieces.push(text.slice(done, tag.from));
        done = tag.to;
      }
      continue;
    }
    if (open && (isItem || tag.kind === 'ends')) close(tag.from, `</${open.name}>`);
    if (!isItem) continue;
    open = { from: tag.from, name: tag.name };
    if (tag.kind === 'stands alone') close(tag.to, '');
  }
  if (open) close(text.length, `</${open.name}>`);
  return { text: pieces.join('') + text.slice(done), spans };
}
