import type { Span } from '../../draft.ts';
import type { StatedItem } from '../../stated/item.ts';
import type { Dialect } from './dialect.ts';
import type { Feed } from './feed.ts';
import { spansOf } from './spans.ts';
import { withItemsClosed } from './unclosed.ts';

/** An item, and where it stands in the text; null where that cannot be told. */
interface Placed {
  readonly item: StatedItem;
  readonly span: Span | null;
}

/** A feed whose items have their places. */
interface PlacedFeed {
  readonly feed: Feed;
  readonly items: readonly Placed[];
  /** Pieces that stand where an item does, and give none. */
  readonly dropped: readonly Span[];
}

/** Reads a whole feed, or throws. */
type Read = (text: string) => Feed;

/**
 * The items of a feed with their places. A place is an item's only where it alone is read as that item: another's bytes,
 * which may be withheld, are never published for it.
 */
export function placedFeed(text: string, dialect: Dialect, read: Read): PlacedFeed {
  const spans = spansOf(text, dialect);
  const feed = read(text);
  const closed = dialect === 'json' ? { text, spans } : withItemsClosed(text, dialect);
  if (closed.spans.length !== spans.length || spans.length !== feed.items.length) {
    const again = orNothing(() => read(closed.text));
    if (again && again.items.length >= feed.items.length)
      return { feed: again, ...place(again, closed.spans, readAlone(text, closed.spans, dialect, read)) };
  }
  return { feed, ...place(feed, spans, readAlone(text, spans, dialect, read)) };
}

/** Reads the spans, one after the other, each as the only item of its feed; null where it gives none. */
type Alone = (at: number) => StatedItem | null;

function place({ items }: Feed, spans: readonly Span[], alone: Alone): Omit<PlacedFeed, 'feed'> {
  const keys = items.map(keyOf);
  const placed: Placed[] = [];
  const dropped: Span[] = [];
  let next = 0;
  for (const [at, span] of spans.entries()) {
    const item = alone(at);
    if (item === null) {
      dropped.push(span);
      continue;
    }
    const same = keys.indexOf(keyOf(item), next);
    if (same < 0) {
      // The parser does not look everywhere: a second channel is none of its.
      placed.push({ item, span });
      continue;
    }
    placed.push(...items.slice(next, same).map((other) => ({ item: other, span: null })));
    placed.push({ item: items[same] ?? item, span });
    next = same + 1;
  }
  placed.push(...items.slice(next).map((item) => ({ item, span: null })));
  return { items: placed, dropped };
}

/** Names an item by what it states itself, without what it has of its feed. */
const keyOf = ({ guid, link, title, texts, published }: StatedItem): string =>
  JSON.stringify([guid, link, title, texts, published]);

/** Characters around the items of a feed that are read, once for each item: 5,000 items may have 2,700. */
const mostRead = 32 * 1024 * 1024;
/** To read anything at all takes as long as to read so many characters. */
const anyReading = 4_000;
/** Spans that may give nothing before none is read any more: what honest feeds have of them can be counted by hand. */
const mostInVain = 100;

/** Reads a span where it stands and, where that gives nothing, where the last one stood that gave an item. */
function readAlone(text: string, spans: readonly Span[], dialect: Dialect, read: Read): Alone {
  const gaps = gapsBetween(text, spans, dialect);
  const around = gaps.join('');
  if ((around.length + anyReading) * spans.length > mostRead) return () => null;
  const lengths = gaps.map(({ length }) => length);
  const readAt = (span: Span, place: number): StatedItem | null => {
    const piece = text.slice(span.from, span.to);
    const found = orNothing(() => read(around.slice(0, place) + piece + around.slice(place)));
    return found?.items.length === 1 ? (found.items[0] ?? null) : null;
  };
  let place = 0;
  let lastRead = lengths[0] ?? 0;
  let inVain = 0;
  return (at) => {
    const span = spans[at];
    place += lengths[at] ?? 0;
    if (!span || inVain >= mostInVain) return null;
    const own = readAt(span, place);
    if (own) lastRead = place;
    const found = own ?? readAt(span, lastRead);
    if (!found) inVain += 1;
    return found;
  };
}

/** All of a feed but its items, without what only divides these. */
function gapsBetween(text: string, spans: readonly Span[], dialect: Dialect): string[] {
  const starts = [...spans.map(({ from }) => from), text.length];
  return starts.map((from, at) => {
    const gap = text.slice(spans[at - 1]?.to ?? 0, from);
    const divides = dialect === 'json' && at > 0 && at < spans.length;
    return divides || gap.trim() === '' ? '' : gap;
  });
}

/** A feed that cannot be read in one way is read in another. */
function orNothing<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
