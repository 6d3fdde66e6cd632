import { isLanguage } from '../query/is-language.ts';
import { areNear, type Stretch } from '../query/near.ts';
import type { Part } from '../query/part.ts';
import type { Condition, Near } from '../query/tree.ts';
import type { Facts } from './facts.ts';
import type { Found } from './segment.ts';

/* Which articles of a segment fulfil a condition. */

/** So much of a segment is asked. */
export interface Asked {
  readonly facts: Facts;
  /** Of each article all places where a part begins, counted in tokens. */
  places(part: Part): Promise<Found>;
}

type Ordinals = ReadonlySet<number>;

/**
 * @param foundOf the articles that have a part in the form that is wanted; what is left out is asked for as it stands.
 */
export async function fulfilling(
  condition: Condition,
  asked: Asked,
  foundOf: (part: Part) => Promise<Found>,
): Promise<Ordinals> {
  const inner = (one: Condition) => fulfilling(one, asked, foundOf);
  switch (condition.kind) {
    case 'part':
      return new Set((await foundOf(condition.part)).keys());
    case 'stands':
      return standing(await asked.places(condition.part), condition, asked.facts);
    case 'near':
      return nearEachOther(condition, asked);
    case 'language':
      return new Set(
        asked.facts.living.filter((ordinal) => isLanguage(asked.facts.language(ordinal), condition.tag)),
      );
    case 'all':
      return (await Promise.all(condition.of.map(inner))).reduce(inBoth);
    case 'any':
      return new Set((await Promise.all(condition.of.map(inner))).flatMap((one) => [...one]));
    case 'not': {
      const left = await fulfilling(condition.of, asked, (part) => asked.places(part));
      return new Set(asked.facts.living.filter((ordinal) => !left.has(ordinal)));
    }
  }
}

const inBoth = (a: Ordinals, b: Ordinals): Ordinals => new Set([...a].filter((ordinal) => b.has(ordinal)));

function standing(
  found: Found,
  { part, inTitle }: Pick<Extract<Condition, { kind: 'stands' }>, 'part' | 'inTitle'>,
  facts: Facts,
): Ordinals {
  const ordinals = [...found].filter(
    ([ordinal, places]) =>
      !inTitle || places.some((place) => place + part.length <= facts.titleLength(ordinal)),
  );
  return new Set(ordinals.map(([ordinal]) => ordinal));
}

/** The articles in which one of each operand stands near one of the operand before. */
async function nearEachOther({ operands, distances, inTitle }: Near, asked: Asked): Promise<Ordinals> {
  const found = await Promise.all(operands.map((parts) => stretchesOf(parts, asked)));
  const near = [...(found[0]?.keys() ?? [])].filter((ordinal) =>
    areNear(
      found.map((stretches) => stretches.get(ordinal) ?? []),
      distances,
      inTitle ? asked.facts.titleLength(ordinal) : Number.POSITIVE_INFINITY,
    ),
  );
  return new Set(near);
}

async function stretchesOf(parts: readonly Part[], asked: Asked): Promise<Map<number, Stretch[]>> {
  const stretches = new Map<number, Stretch[]>();
  for (const part of parts)
    for (const [ordinal, places] of await asked.places(part)) {
      const its = places.map((from) => ({ from, to: from + part.length }));
      stretches.set(ordinal, [...(stretches.get(ordinal) ?? []), ...its]);
    }
  return stretches;
}
