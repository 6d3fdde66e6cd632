import type { ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { collect, type PeriodNode } from '../periods.ts';
import type { Keyed } from './keyed.ts';

/** Keys that are one heading: its page has the id of the first, and the others lead on to it. */
export interface Heading {
  readonly id: string;
  /** As pages name it. */
  readonly name: string;
  /** The one that came first, then the others. */
  readonly keys: readonly Keyed[];
  /** Oldest first, each once. */
  readonly articles: readonly ArticleSummary[];
}

/** Its articles by time. */
export const treeOf = cached(({ articles }: Heading): PeriodNode => collect(articles), new WeakMap());

/** Ids that are one heading, and the name that an archivist gives it. */
export interface Joined {
  readonly ids: readonly string[];
  readonly name: string | null;
}

/** All headings: each key alone, or with those that are one with it. In the order of their ids. */
export function headingsOf(keyed: ReadonlyMap<string, Keyed>, joined: readonly Joined[]): Heading[] {
  const groups = new Groups(joined.map(({ ids }) => ids));
  const names = new Map<string, string>();
  for (const { ids, name } of joined) {
    const root = groups.rootOf(ids[0] ?? '');
    if (name !== null && !names.has(root)) names.set(root, name);
  }
  return [...Map.groupBy(keyed.values(), ({ id }) => groups.rootOf(id))]
    .map(([root, keys]) => headingOf(keys.toSorted(byFirst), names.get(root)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param name Where it is not to be that of the key with most articles. */
function headingOf(keys: readonly Keyed[], name: string | undefined): Heading {
  const [first] = keys;
  const [most] = [...keys].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
  return {
    id: first?.id ?? '',
    name: name ?? most?.name ?? '',
    keys,
    articles: keys.length === 1 ? (first?.articles ?? []) : inOrder(keys),
  };
}

/**
 * Headings that are found to be one, made one.
 * @param main Gives it its address, before what came first.
 */
export function merged(headings: readonly Heading[], main: (heading: Heading) => boolean): Heading {
  const [first, ...others] = headings.toSorted((a, b) => Number(main(b)) - Number(main(a)) || byFirst(a, b));
  const [most] = headings.toSorted((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
  const keys = [first, ...others].flatMap((heading) => heading?.keys ?? []);
  return { id: first?.id ?? '', name: most?.name ?? '', keys, articles: inOrder(keys) };
}

/** Without a day an article came last, as far as anybody knows. */
const unknownDay = '9999';

const cameOn = ({ added, edtf, id }: ArticleSummary): string =>
  `${added ?? unknownDay} ${edtf ?? unknownDay} ${id}`;

const firstOf = ({ articles }: Pick<Keyed, 'articles'>): string => articles.map(cameOn).sort()[0] ?? '';

/** The first that came gives an address: what comes later does not change it. */
function byFirst(a: Pick<Keyed, 'id' | 'articles'>, b: Pick<Keyed, 'id' | 'articles'>): number {
  const [x, y] = [`${firstOf(a)} ${a.id}`, `${firstOf(b)} ${b.id}`];
  return x < y ? -1 : Number(x > y);
}

/** The articles of several keys, in the order of an archive. */
function inOrder(keys: readonly Keyed[]): ArticleSummary[] {
  const all = [...new Map(keys.flatMap(({ articles }) => articles.map((one) => [one.id, one]))).values()];
  const order = ({ edtf, instant, id }: ArticleSummary) => `${edtf ?? ''}\0${instant ?? ''}\0${id}`;
  return all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Sets of ids that are one: each is known by one of them. */
export class Groups {
  readonly #parents = new Map<string, string>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const ids of groups) for (const id of ids) this.#join(ids[0] ?? id, id);
  }

  rootOf(id: string): string {
    let root = id;
    for (let above = this.#parents.get(root); above !== undefined; above = this.#parents.get(root))
      root = above;
    return root;
  }

  #join(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one !== other) this.#parents.set(other, one);
  }
}
