import { inside, type Problem } from '../../record.ts';
import { type Correction, type Sidecar, sidecarProblem } from './sidecar.ts';
import { ofOneArticle, plain, unknownItems, unshareable } from './sidecar-items.ts';

/* A container is read member by member, and its sidecar corrects them as they come. */

/** Gives what the sidecar of a container says of each of its members. */
export class ContainerSidecar {
  readonly #shared: Correction;
  /** The fields of it that several members can share. */
  readonly #sharedByAll: Correction;
  readonly #byName: ReadonlyMap<string, Correction>;
  readonly #items: Readonly<Record<string, Correction>>;
  /** The items of members that hold several articles themselves, by the member. */
  readonly #inner: ReadonlyMap<string, Readonly<Record<string, Correction>>>;

  constructor({ items = {}, columns: _, ...shared }: Sidecar) {
    const sharedByAll = Object.entries(shared).filter(([field]) => !isOfOneArticle(field));
    this.#shared = shared;
    this.#sharedByAll = Object.fromEntries(sharedByAll);
    this.#items = items;
    this.#byName = new Map(Object.entries(items).map(([name, item]) => [plain(name), item]));
    const inner = new Map<string, Record<string, Correction>>();
    for (const [name, item] of Object.entries(items))
      for (let at = name.indexOf(inside); at >= 0; at = name.indexOf(inside, at + 1)) {
        const member = plain(name.slice(0, at));
        inner.set(member, { ...inner.get(member), [name.slice(at + inside.length)]: item });
      }
    this.#inner = inner;
  }

  /**
   * The sidecar of one member, as if it were a seed of its own.
   * @param isOnly Whether the container only wraps it, so that all of the sidecar applies.
   */
  of(item: string, isOnly: boolean): Sidecar {
    const own = plain(item);
    const items = { ...(isOnly && this.#itemsBeside(own)), ...this.#inner.get(own) };
    return {
      ...(isOnly ? this.#shared : this.#sharedByAll),
      ...this.#byName.get(own),
      ...(Object.keys(items).length > 0 && { items }),
    };
  }

  /** A name of neither a member nor what is in it is that of an article in the only one. */
  #itemsBeside(own: string): Readonly<Record<string, Correction>> {
    const beside = Object.entries(this.#items).filter(
      ([name]) => plain(name) !== own && !name.includes(inside),
    );
    return Object.fromEntries(beside);
  }
}

const isOfOneArticle = (field: string): boolean => ofOneArticle.some((own) => own === field);

/** The members that a sidecar names, and what it says of all. */
export interface NamedMembers {
  /** Names under `items`. */
  readonly names: readonly string[];
  /** Those of them that are to be kept out. */
  readonly withheld: readonly string[];
  /** Fields that it gives for all members, which cannot share them. */
  readonly unshared: readonly string[];
  /** It keeps the whole container out. */
  readonly withholdsAll: boolean;
}

export const namedMembers = ({ items = {}, ...shared }: Sidecar): NamedMembers => ({
  names: Object.keys(items),
  withheld: Object.keys(items).filter((name) => items[name]?.withhold !== undefined),
  unshared: ofOneArticle.filter((field) => field in shared),
  withholdsAll: shared.withhold !== undefined,
});

/** The outcome of comparing a sidecar with the members that its container turned out to have. */
interface Compared {
  readonly problems: readonly Problem[];
  /** The reason to keep all members out, as one that is to be kept out was not found and any of them may be it. */
  readonly withhold: string | null;
}

/** Tells of what a sidecar says of members that are not there, where its container holds several. */
export function compareNamed(named: NamedMembers, members: Iterable<string>, seedPath: string): Compared {
  const path = `${seedPath}.yml`;
  const items = [...members];
  const known = new Set(items.map(plain));
  const isThere = (name: string): boolean =>
    known.has(plain(name)) ||
    (name.includes(inside) && known.has(plain(name.slice(0, name.lastIndexOf(inside)))));
  const strangers = named.names.filter((name) => !isThere(name));
  const lost = named.withheld.find((name) => strangers.includes(name));
  if (lost !== undefined) {
    const message = `The sidecar withholds “${lost}”, which is no member of the file; as any of its members may be meant, all are kept out of the site.`;
    return {
      problems: [sidecarProblem(path, message, true)],
      withhold: 'the sidecar withholds a member that is not found',
    };
  }
  const isWithheld = named.withholdsAll || named.withheld.length > 0;
  return {
    problems: [
      ...(named.unshared.length > 0 ? [unshareable(path, named.unshared, isWithheld)] : []),
      ...(strangers.length > 0 ? [unknownItems(path, strangers, items, named.withholdsAll)] : []),
    ],
    withhold: null,
  };
}
