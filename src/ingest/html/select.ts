import { type AstRule, type AstSelector, createParser } from 'css-selector-parser';
import type { Element, Root } from 'hast';
import { selectAll as selectAny } from 'hast-util-select';
import { cached, once } from '../../cached.ts';
import { elements, isElement, type Parent } from './tree.ts';

/**
 * Elements by CSS selector, as hast-util-select finds them. It reads its selector anew each time and asks every rule of
 * every element, with its place among its siblings; publishers' habits ask for dozens, of which most pages have none, so
 * what they use of CSS is answered here.
 */
export const selectAll = (select: string, tree: Root): Element[] => selectIn(tree)(select);

/** Asks for one selector after the other; only while the tree is not changed. */
export function selectIn(tree: Root): (select: string) => Element[] {
  const content = once(() => contentOf(tree));
  return (select) => {
    const alternatives = compiled(select);
    if (!alternatives) return selectAny(select, tree);
    const possible = alternatives.filter((one) => mayBe(one, content()));
    const [only, ...others] = possible;
    if (!only) return [];
    const { places, byName } = content();
    const candidates = others.length === 0 && only.name !== null ? byName.get(only.name) : places.keys();
    return [...(candidates ?? [])].filter((node) =>
      possible.some(({ steps }) => follows(node, steps, places)),
    );
  };
}

/** Whether an element is what is asked. */
type Test = (node: Element, places: Places) => boolean;

/** One element of a selector. */
interface Step {
  readonly tests: readonly Test[];
  /** Whether the step before it is about its parent, and not about any element around it. */
  readonly isChild: boolean;
}

/** One of the selectors between commas. */
interface Alternative {
  /** The last element first. */
  readonly steps: readonly Step[];
  /** The name of the last element, where it is told. */
  readonly name: string | null;
  /** Names and classes that it mentions: without each of them nothing matches. */
  readonly names: readonly string[];
  readonly classes: readonly string[];
  /** Ids, and what its attributes must be, begin with or hold. */
  readonly values: readonly string[];
}

const parse = createParser({ syntax: 'selectors-4' });

/** Null for what is more than habits use. */
const compiled = cached((select: string): readonly Alternative[] | null => {
  const alternatives = parse(select).rules.map(alternativeOf);
  return alternatives.every((one) => one !== null) ? alternatives : null;
});

function alternativeOf(rule: AstRule): Alternative | null {
  const parts = partsOf(rule);
  const steps: Step[] = [];
  for (const { items, combinator } of parts) {
    const tests = testsOf(items);
    if (!tests || !isBelow(combinator)) return null;
    steps.unshift({ tests, isChild: combinator === '>' });
  }
  const mentioned = parts.flatMap(({ items }) => items.flatMap(mentionedBy));
  const named = parts.at(-1)?.items.find(({ type }) => type === 'TagName');
  return {
    steps,
    name: named?.type === 'TagName' ? named.name : null,
    names: mentioned.flatMap((item) => (item.type === 'TagName' ? item.name : [])),
    classes: mentioned.flatMap((item) => (item.type === 'ClassName' ? item.name : [])),
    values: mentioned.flatMap((item) => {
      if (item.type === 'Id') return item.name;
      return item.type === 'Attribute' && item.value?.type === 'String' ? item.value.value : [];
    }),
  };
}

/** A rule and those inside it, outermost first. */
function partsOf(rule: AstRule): AstRule[] {
  const parts: AstRule[] = [];
  for (let part: AstRule | undefined = rule; part; part = part.nestedRule) parts.push(part);
  return parts;
}

const isBelow = (combinator: string | undefined): boolean => combinator === undefined || combinator === '>';

type Item = AstRule['items'][number];

/** For an item to match these must stand somewhere: itself, and all that it asks to be below it. */
function mentionedBy(item: Item): Item[] {
  if (item.type !== 'PseudoClass') return [item];
  const rules = item.name === 'has' && item.argument?.type === 'Selector' ? item.argument.rules : [];
  return rules.length === 1 ? rules.flatMap(partsOf).flatMap(({ items }) => items.flatMap(mentionedBy)) : [];
}

function testsOf(items: readonly Item[]): Test[] | null {
  const tests = items.map(testOf);
  return tests.every((test) => test !== null) ? tests : null;
}

function testOf(item: Item): Test | null {
  switch (item.type) {
    case 'TagName':
      return ({ tagName }) => tagName === item.name;
    case 'ClassName':
      return (node) => classesOf(node).includes(item.name);
    case 'Id':
      return ({ properties }) => properties.id === item.name;
    case 'Attribute':
      return attributeTest(item);
    case 'PseudoClass':
      return pseudoTest(item.name, item.argument?.type === 'Selector' ? item.argument : null);
    default:
      return null;
  }
}

const comparisons: Readonly<Record<string, (value: string, asked: string) => boolean>> = {
  '=': (value, asked) => value === asked,
  '^=': (value, asked) => value.startsWith(asked),
  '*=': (value, asked) => value.includes(asked),
};

function attributeTest({ name, operator, value, caseSensitivityModifier }: AttributeItem): Test | null {
  const compare = operator === undefined ? () => true : comparisons[operator];
  if (!compare || caseSensitivityModifier !== undefined || (value && value.type !== 'String')) return null;
  const property = name === 'class' ? 'classname' : name.replaceAll('-', '');
  return ({ properties }) => {
    const key = Object.keys(properties).find((one) => one.toLowerCase() === property);
    const found = wordsOf(properties[key ?? ''], name);
    return found !== null && compare(found, value?.value ?? '');
  };
}

type AttributeItem = Extract<Item, { type: 'Attribute' }>;

function pseudoTest(name: string, argument: AstSelector | null): Test | null {
  if (name === 'first-child')
    return (node, places) => places.get(node)?.children.find((sibling) => isElement(sibling)) === node;
  const rules = argument?.rules ?? [];
  if (name === 'has') {
    const tests = rules.map(testBelow);
    return tests.every((test) => test !== null) ? anyOf(tests) : null;
  }
  if (name !== 'not') return null;
  const tests = rules.map(({ items, nestedRule }) => (nestedRule ? null : testsOf(items)));
  if (!tests.every((test) => test !== null)) return null;
  return (node, places) => !tests.some((all) => all.every((test) => test(node, places)));
}

const anyOf =
  (tests: readonly Test[]): Test =>
  (node, places) =>
    tests.some((test) => test(node, places));

/** Whether an element has one below it that is what the rule says. */
function testBelow({ items, combinator, nestedRule }: AstRule): Test | null {
  const tests = testsOf(items);
  const inner = nestedRule ? testBelow(nestedRule) : () => true;
  if (!tests || !inner || !isBelow(combinator)) return null;
  return (node, places) => {
    for (const below of combinator === '>' ? node.children : elements(node))
      if (isElement(below) && tests.every((test) => test(below, places)) && inner(below, places)) return true;
    return false;
  };
}

/** The parent of every element, in document order. */
type Places = ReadonlyMap<Element, Parent>;

function follows(node: Element, steps: readonly Step[], places: Places, from = 0): boolean {
  const step = steps[from];
  if (!step?.tests.every((test) => test(node, places))) return false;
  if (from === steps.length - 1) return true;
  for (let around = places.get(node); around?.type === 'element'; around = places.get(around)) {
    if (follows(around, steps, places, from + 1)) return true;
    if (step.isChild) return false;
  }
  return false;
}

const classesOf = ({ properties: { className } }: Element): readonly unknown[] =>
  Array.isArray(className) ? className : [];

/** The elements that stand somewhere in a tree. */
interface Content {
  readonly places: Places;
  readonly byName: ReadonlyMap<string, readonly Element[]>;
  readonly classes: ReadonlySet<unknown>;
  /** All that attributes say, as one text. */
  readonly stated: () => string;
}

function contentOf(tree: Root): Content {
  const places = new Map<Element, Parent>();
  const byName = new Map<string, Element[]>();
  const classes = new Set<unknown>();
  const stack: (readonly [Element, Parent])[] = [];
  const push = (parent: Parent): void => {
    for (let i = parent.children.length - 1; i >= 0; i -= 1) {
      const child = parent.children[i];
      if (isElement(child)) stack.push([child, parent]);
    }
  };
  push(tree);
  for (let place = stack.pop(); place; place = stack.pop()) {
    const [node, parent] = place;
    places.set(node, parent);
    const same = byName.get(node.tagName);
    if (same) same.push(node);
    else byName.set(node.tagName, [node]);
    for (const one of classesOf(node)) classes.add(one);
    push(node);
  }
  const stated = once(() =>
    [...places.keys()]
      .flatMap(({ properties }) => Object.values(properties).map((value) => wordsOf(value, '')))
      .join('\n'),
  );
  return { places, byName, classes, stated };
}

/** Whether all that an alternative mentions stands somewhere. */
const mayBe = (alternative: Alternative, { byName, classes, stated }: Content): boolean =>
  alternative.names.every((name) => byName.has(name)) &&
  alternative.classes.every((name) => classes.has(name)) &&
  alternative.values.every((value) => stated().includes(value));

/** The words of an attribute; null where an element has none of its name. */
function wordsOf(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return name;
  return Array.isArray(value) ? (value.length > 0 ? value.join(' ') : null) : String(value);
}
