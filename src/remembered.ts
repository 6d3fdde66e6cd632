/** Values that are made when they are asked for first, and kept. */

/** One value. */
export function once<Value>(make: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/** What keeps values: a `Map`; a `WeakMap`, as long as their keys are in use; `Latest`, for a while. */
interface Keeper<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** A value for each key. */
export function remembered<Key, Value extends NonNullable<unknown> | null>(
  make: (key: Key) => Value,
  made: Keeper<Key, Value> = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A map of what was put into it last. */
export class Latest<Key, Value> extends Map<Key, Value> {
  readonly #limit: number;

  /** @param limit How many it keeps. */
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
