import { isOfField } from '../fields.ts';
import type { FaultKind, RemarkKind } from '../query-faults.ts';
import type { Span } from './lexemes.ts';
import { keyOf, type Part } from './part.ts';

/* A query as it was read: what must stand in an article, and what must hold besides. */

/** An article has to fulfil this: a tree. */
export type Condition =
  | { readonly kind: 'part'; readonly part: Part }
  /** Stands in the title, or in a field whose tokens are its own. */
  | { readonly kind: 'stands'; readonly part: Part; readonly inTitle: boolean }
  | Near
  /** BCP 47, or the beginning of one. */
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** One of each operand's parts, each with so many tokens between it and the one before at most. */
export interface Near {
  readonly kind: 'near';
  readonly operands: readonly (readonly Part[])[];
  readonly distances: readonly number[];
  readonly inTitle: boolean;
}

/** Why a query says nothing that could be looked for, and where. */
export interface Fault extends Span {
  readonly kind: FaultKind;
}

/** Tells a reader how a query was taken, and what of it. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
}

/** A reader's query. */
export interface Query {
  /** An article must have each of them. */
  readonly parts: readonly Part[];
  /** An article with any of these is not a result. */
  readonly excluded: readonly Part[];
  /** Must hold besides. */
  readonly condition: Condition | null;
  /** Parts that the condition asks for, which an article may have; none of `parts`. */
  readonly inner: readonly Part[];
  readonly fault: Fault | null;
  readonly remarks: readonly Remark[];
}

/** All that is sought: what must stand in an article, then what may. */
export const soughtIn = ({ parts, inner }: Pick<Query, 'parts' | 'inner'>): readonly Part[] => [
  ...parts,
  ...inner,
];

export const isEmpty = ({ parts, condition }: Query): boolean => parts.length === 0 && condition === null;

/** Parts by what they are: one that stands in quotes once is meant as it stands. */
class Parts {
  readonly #found = new Map<string, Part>();

  add(part: Part): void {
    const key = keyOf(part);
    if (part.quoted || !this.#found.has(key)) this.#found.set(key, part);
  }

  has = (part: Part): boolean => this.#found.has(keyOf(part));

  all = (): Part[] => [...this.#found.values()];
}

/** Takes apart what must hold: words that must stand there, words that must not, and all else. */
export function queryOf(
  condition: Condition | null,
): Pick<Query, 'parts' | 'excluded' | 'condition' | 'inner'> {
  const each = condition?.kind === 'all' ? condition.of : condition ? [condition] : [];
  const parts = new Parts();
  const excluded = new Parts();
  const rest: Condition[] = [];
  for (const one of each) {
    if (one.kind === 'part') parts.add(one.part);
    else if (one.kind === 'not' && one.of.kind === 'part') excluded.add({ ...one.of.part, quoted: true });
    else rest.push(one);
  }
  // To leave out is a condition of its own where nothing else is asked for.
  if (parts.all().length === 0 && rest.length === 0) return { parts: [], excluded: [], condition, inner: [] };
  const inner = new Parts();
  for (const part of rest.flatMap(wantedIn)) if (!parts.has(part)) inner.add(part);
  const [first] = rest;
  return {
    parts: parts.all(),
    excluded: excluded.all(),
    condition: rest.length > 1 ? { kind: 'all', of: rest } : (first ?? null),
    inner: inner.all(),
  };
}

/** A part of a condition, and whether articles that have it are left out. */
interface Leaf {
  readonly part: Part;
  readonly left: boolean;
}

function leavesOf(condition: Condition, left = false): Leaf[] {
  switch (condition.kind) {
    case 'part':
    case 'stands':
      return [{ part: condition.part, left }];
    case 'near':
      return condition.operands.flat().map((part) => ({ part, left }));
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => leavesOf(one, left));
    case 'not':
      return leavesOf(condition.of, !left);
    case 'language':
      return [];
  }
}

/** The words that a condition asks for in articles' own text. */
const wantedIn = (condition: Condition): Part[] =>
  leavesOf(condition)
    .filter(({ part, left }) => !left && !isOfField(part.tokens[0] ?? ''))
    .map(({ part }) => part);

/** All parts of a query, those of fields too. */
export const allParts = ({ parts, excluded, condition }: Query): Leaf[] => [
  ...parts.map((part) => ({ part, left: false })),
  ...excluded.map((part) => ({ part, left: true })),
  ...(condition === null ? [] : leavesOf(condition)),
];
