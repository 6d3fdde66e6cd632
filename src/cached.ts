/* Values that are made when they are first asked for, and cached. */

/** One value. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A cache: a `Map`; a `WeakMap` where values shall last as long as their keys are in use; `Latest` where for a while. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** A value for each key. */
export function cached<Key, Value extends NonNullable<unknown> | null>(
  make: (key: Key) => Value,
  cache: Cache<Key, Value> = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const before = cache.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    cache.set(key, value);
    return value;
  };
}

/** A cache of promises. It forgets those that were rejected, so that a later try may do better. */
export class CachedPromises<Key, Value> {
  readonly #promises: Map<Key, Promise<Value>>;

  /** @param limit How many it holds; the one asked for first goes first. */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#promises = new Latest(limit);
  }

  forget(key: Key): void {
    this.#promises.delete(key);
  }

  get(key: Key, make: () => Promise<Value>): Promise<Value> {
    const before = this.#promises.get(key);
    if (before) return before;
    const made = make();
    this.#promises.set(key, made);
    made.catch(() => this.#promises.delete(key));
    return made;
  }
}

/** A map that holds only what was put into it last. */
export class Latest<Key, Value> extends Map<Key, Value> {
  readonly #limit: number;

  /** @param limit How many values it holds. */
  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override set(key: Key, value: Value): this {
    super.set(key, value);
    const [oldest = key] = this.keys();
    if (this.size > this.#limit) this.delete(oldest);
    return this;
  }
}
