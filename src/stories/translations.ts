import { idOfAddress } from '../urls.ts';
import type { Anchor } from './features/anchors.ts';
import { type EventLink, tongueOf } from './links.ts';
import type { Member, TextRelation } from './relations.ts';

/* Which articles are translations of one text: as they state it, or as the order of their names and numbers shows. */

/** Names and numbers that two texts must share to be compared, and the share of the shorter list that these must be. */
const fewestShared = 6;
const leastShared = 0.4;
/** The share of these that must come in the same order. */
const leastInOrder = 0.7;
/** Two translations of one source into one language share words, too. */
const ofOneSource = 0.25;
/** A translation is told as sure as a copy. */
const surest = 1;

/**
 * Translations that state what they translate: of another article here, or of what another here translates, too. Of
 * several of one source that is not here each is told to be one with the first alone.
 */
export function statedTranslations(members: readonly Member[]): TextRelation[] {
  const numbers = new Map(members.map(({ features }, number) => [features.id, number]));
  const firsts = new Map<string, number>();
  return members.flatMap(({ features }, number): TextRelation[] => {
    const source = features.translationOf === null ? null : idOfAddress(features.translationOf);
    if (source === null) return [];
    const other = numbers.get(source) ?? firsts.get(source);
    if (other === undefined) firsts.set(source, number);
    if (other === undefined || other === number) return [];
    const [a, b] = other < number ? [other, number] : [number, other];
    const evidence = [{ kind: 'stated', value: features.translationOf ?? '' }];
    return [{ a, b, kind: 'translation', evidence, score: surest }];
  });
}

/** Translations among articles in different languages that were found to tell of one event. */
export const foundTranslations = (members: readonly Member[], links: readonly EventLink[]): TextRelation[] =>
  links.flatMap(({ a, b, score: likeness }): TextRelation[] => {
    const [one, other] = [members[a], members[b]];
    if (!one || !other) return [];
    const isOneTongue = tongueOf(one) === tongueOf(other);
    if (isOneTongue && likeness < ofOneSource) return [];
    const shared = sharedInOrder(one.anchors, other.anchors);
    if (shared === null) return [];
    const evidence = [{ kind: 'order', value: shared.map(({ label }) => label).join(', ') }];
    return [{ a, b, kind: 'translation', evidence, score: surest }];
  });

const isNameOrNumber = ({ kind, isGlossed }: Anchor): boolean =>
  !isGlossed && (kind === 'name' || kind === 'number');

/** The names and numbers of two texts in the order of both; null where the one is no translation of the other. */
function sharedInOrder(a: readonly Anchor[], b: readonly Anchor[]): Anchor[] | null {
  const [ours, theirs] = [a, b].map((anchors) =>
    anchors.filter(isNameOrNumber).toSorted((x, y) => x.at - y.at),
  );
  if (!ours || !theirs) return null;
  const places = new Map(theirs.map(({ hash }, place) => [hash, place]));
  const shared = ours.filter(({ hash }) => places.has(hash));
  if (shared.length < fewestShared || shared.length < leastShared * Math.min(ours.length, theirs.length))
    return null;
  const inOrder = longestRising(shared, ({ hash }) => places.get(hash) ?? 0);
  return inOrder.length < leastInOrder * shared.length ? null : inOrder;
}

/** The longest row of items whose places rise. */
function longestRising<Item>(items: readonly Item[], placeOf: (item: Item) => number): Item[] {
  const rows: Item[][] = items.map((item) => [item]);
  for (const [at, item] of items.entries())
    for (const [before, other] of items.slice(0, at).entries()) {
      const row = rows[before] ?? [];
      if (placeOf(other) < placeOf(item) && row.length >= (rows[at]?.length ?? 0)) rows[at] = [...row, item];
    }
  return rows.reduce<Item[]>((longest, row) => (row.length > longest.length ? row : longest), []);
}
