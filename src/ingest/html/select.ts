import type { Element, Root } from 'hast';
import { selectAll as selectAny } from 'hast-util-select';
import { elements } from './tree.ts';

/**
 * Elements by CSS selector, as hast-util-select finds them. It reads its selector anew each time and asks every rule of
 * every element; outlets ask for dozens, of which most pages have none, so names and classes are compared here.
 */
export function selectAll(select: string, tree: Root): Element[] {
  const alternatives = compiled(select);
  if (!alternatives) return selectAny(select, tree);
  const plain = alternatives.every(({ whole }) => whole);
  if (!plain && !mayHold(tree, alternatives)) return [];
  if (!plain) return selectAny(select, tree);
  const found: Element[] = [];
  for (const node of elements(tree)) if (alternatives.some((one) => fits(node, one))) found.push(node);
  return found;
}

/** One of the selectors between commas. */
interface Alternative {
  /** Names and classes that it mentions: without each of them nothing matches. */
  readonly names: readonly string[];
  readonly classes: readonly string[];
  /** It is no more than a name, classes or both. */
  readonly whole: boolean;
}

const known = new Map<string, readonly Alternative[] | null>();

function compiled(select: string): readonly Alternative[] | null {
  const before = known.get(select);
  if (before !== undefined) return before;
  const alternatives = compile(select);
  known.set(select, alternatives);
  return alternatives;
}

/** What is understood here: nothing that excludes, counts or offers a choice inside. */
function compile(select: string): readonly Alternative[] | null {
  const bare = select.replace(/\[[^[\]]*\]/gu, '[]');
  if (/["'\\|*]|:(?!has\(|first-child|last-child)|\([^)]*,/u.test(bare)) return null;
  return bare.split(',').map((part) => ({
    names: part.match(/(?<![\w.#:-])[a-z][\w-]*/gu) ?? [],
    classes: (part.match(/\.[\w-]+/gu) ?? []).map((name) => name.slice(1)),
    whole: /^\s*(?:[a-z]\w*)?(?:\.[\w-]+)*\s*$/u.test(part),
  }));
}

const fits = (node: Element, { names, classes }: Alternative): boolean =>
  names.every((name) => name === node.tagName) && classes.every((name) => hasClass(node, name));

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Whether all that one of the alternatives mentions stands somewhere in the tree. */
function mayHold(tree: Root, alternatives: readonly Alternative[]): boolean {
  const names = new Set<string>();
  const classes = new Set<unknown>();
  for (const { tagName, properties } of elements(tree)) {
    names.add(tagName);
    if (Array.isArray(properties.className)) for (const name of properties.className) classes.add(name);
  }
  return alternatives.some(
    (one) => one.names.every((name) => names.has(name)) && one.classes.every((name) => classes.has(name)),
  );
}
