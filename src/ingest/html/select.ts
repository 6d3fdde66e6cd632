import type { Element, Root } from 'hast';
import { selectAll as selectAny } from 'hast-util-select';
import { cached, once } from '../../cached.ts';
import { isElement, type Parent } from './tree.ts';

/**
 * Elements by CSS selector, as hast-util-select finds them. It reads its selector anew each time and asks every rule of
 * every element; publishers' habits ask for dozens, of which most pages have none, so the simple ones are answered here.
 */
export const selectAll = (select: string, tree: Root): Element[] => selectIn(tree)(select);

/** Asks for one selector after the other; only while the tree is not changed. */
export function selectIn(tree: Root): (select: string) => Element[] {
  const content = contentOf(tree);
  return (select) => {
    const alternatives = compiled(select);
    if (!alternatives) return selectAny(select, tree);
    const possible = alternatives.filter((one) => mayBe(one, content));
    const chains = possible.flatMap(({ chain }) => (chain ? [chain] : []));
    if (chains.length < possible.length) return selectAny(select, tree);
    if (chains.length === 0) return [];
    const { places } = content;
    return [...places.keys()].filter((node) => chains.some((chain) => follows(node, chain, places)));
  };
}

/** One element of a selector, as `p.lead:first-child:has(> small)`. */
interface Compound {
  readonly name: string;
  readonly classes: readonly string[];
  readonly isFirst: boolean;
  /** The name of a child that it must have. */
  readonly child: string;
}

/** One of the selectors between commas. */
interface Alternative {
  /** Names and classes that it mentions: without each of them nothing matches. */
  readonly names: readonly string[];
  readonly classes: readonly string[];
  /** Ids, and what its attributes must be, begin with or hold. */
  readonly values: readonly string[];
  /** An element, its parent, that one's parent and so on, where it says no more than that. */
  readonly chain: readonly Compound[] | null;
}

/** Null for what counts or offers a choice inside: what it mentions need not be there. */
const compiled = cached((select: string): readonly Alternative[] | null => {
  const bare = select.replace(attribute, '[]').replace(/:not\([^():,]*\)/gu, '[]');
  if (/["'\\|*]|:(?!has\(|first-child|last-child)|\([^)]*,/u.test(bare)) return null;
  const parts = select.split(',');
  return bare.split(',').map((part, at) => ({
    names: part.match(/(?<![\w.#:-])[a-z][\w-]*/gu) ?? [],
    classes: (part.match(/\.[\w-]+/gu) ?? []).map((name) => name.slice(1)),
    values: valuesIn(parts[at] ?? ''),
    chain: chainOf(part.trim()),
  }));
});

const attribute = /\[[\w-]+(?:[*^]?="(?<value>[^",\\]*)")?\]/gu;

function valuesIn(part: string): string[] {
  const asked = part.replace(/:not\([^()]*\)/gu, '');
  const values = [...asked.matchAll(attribute)].flatMap(({ groups }) => groups?.value ?? []);
  return [...values, ...(asked.replace(attribute, '').match(/#[\w-]+/gu) ?? []).map((id) => id.slice(1))];
}

const compound =
  /^(?<name>[a-z][a-z\d]*)?(?<classes>(?:\.[\w-]+)*)(?<first>:first-child)?(?::has\(> (?<child>[a-z][a-z\d]*)\))?$/u;

function chainOf(part: string): Compound[] | null {
  const chain: Compound[] = [];
  for (const words of part.split(/ > (?![^(]*\))/u)) {
    const { name = '', classes = '', first, child = '' } = compound.exec(words)?.groups ?? {};
    if (name === '' && classes === '') return null;
    chain.unshift({ name, classes: classes.split('.').slice(1), isFirst: first !== undefined, child });
  }
  return chain;
}

/** The parent of every element, in document order. */
type Places = ReadonlyMap<Element, Parent>;

function placesIn(tree: Root): Places {
  const places = new Map<Element, Parent>();
  const stack: (readonly [Element, Parent])[] = [];
  const push = (parent: Parent): void => {
    for (let i = parent.children.length - 1; i >= 0; i -= 1) {
      const child = parent.children[i];
      if (isElement(child)) stack.push([child, parent]);
    }
  };
  push(tree);
  for (let place = stack.pop(); place; place = stack.pop()) {
    places.set(...place);
    push(place[0]);
  }
  return places;
}

function follows(node: Element, chain: readonly Compound[], places: Places): boolean {
  let at: Parent | undefined = node;
  for (const one of chain) {
    if (at?.type !== 'element') return false;
    const parent = places.get(at);
    if (!fits(at, parent, one)) return false;
    at = parent;
  }
  return true;
}

const fits = (
  node: Element,
  parent: Parent | undefined,
  { name, classes, isFirst, child }: Compound,
): boolean =>
  (name === '' || name === node.tagName) &&
  classes.every((one) => classesOf(node).includes(one)) &&
  (!isFirst || parent?.children.find((sibling) => isElement(sibling)) === node) &&
  (child === '' || node.children.some((below) => isElement(below, child)));

const classesOf = ({ properties: { className } }: Element): readonly unknown[] =>
  Array.isArray(className) ? className : [];

/** The nodes that stand somewhere in a tree. */
interface Content {
  readonly places: Places;
  readonly names: ReadonlySet<string>;
  readonly classes: ReadonlySet<unknown>;
  /** All that attributes say, as one text. */
  readonly stated: () => string;
}

function contentOf(tree: Root): Content {
  const places = placesIn(tree);
  const names = new Set<string>();
  const classes = new Set<unknown>();
  for (const node of places.keys()) {
    names.add(node.tagName);
    for (const one of classesOf(node)) classes.add(one);
  }
  const stated = once(() =>
    [...places.keys()].flatMap(({ properties }) => Object.values(properties).map(wordsOf)).join('\n'),
  );
  return { places, names, classes, stated };
}

/** Whether all that an alternative mentions stands somewhere. */
const mayBe = (alternative: Alternative, { names, classes, stated }: Content): boolean =>
  alternative.names.every((name) => names.has(name)) &&
  alternative.classes.every((name) => classes.has(name)) &&
  alternative.values.every((value) => stated().includes(value));

const wordsOf = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));
