import type { EntryRange, MembersReply } from '../seeds/member-task.ts';
import type { ReadReply } from '../seeds/read-task.ts';

/**
 * Finds among the replies of one container those that are asked for, going through them as it is asked: all stripes of a
 * container are asked in turn, and would not fit into memory together.
 */
export class EntriesReader {
  readonly #open: () => Iterator<ReadReply>;
  #replies: Iterator<ReadReply>;
  #last: MembersReply | null = null;

  /** @param open Gives the replies in the order in which they were made. */
  constructor(open: () => Iterator<ReadReply>) {
    this.#open = open;
    this.#replies = open();
  }

  /** The reply by which a seed turned out to be a container, or to be none. */
  first(): ReadReply | null {
    this.#begin();
    return this.#next();
  }

  /** Past its end a container has no entries, however far one asks. */
  entries(range: EntryRange): MembersReply | null {
    if (this.#last && this.#last.range.from > range.from) this.#begin();
    while (!isAsFarAs(this.#last, range)) {
      if (!this.#next()) return null;
    }
    const last = this.#last;
    if (last?.range.from === range.from) return last;
    return last?.isEnd ? { ...last, range, members: [], passedOver: {}, digest: '' } : null;
  }

  #begin(): void {
    this.#last = null;
    this.#replies = this.#open();
  }

  #next(): ReadReply | null {
    const next = this.#replies.next();
    if (next.done) return null;
    if ('range' in next.value) this.#last = next.value;
    return next.value;
  }
}

/** A first reply may be without entries: then another of the same beginning has them. */
const isAsFarAs = (last: MembersReply | null, { from }: EntryRange): boolean =>
  last !== null &&
  (last.isEnd || last.range.from > from || (last.range.from === from && last.range.to > from));
