import { bridgesIn } from './bridges.ts';
import { GroupLinks } from './group-links.ts';
import { Groups, type MayJoin } from './joined-groups.ts';
import { byScore, MergeQueue, type Weight } from './merge-queue.ts';

/*
 * Stories out of links: two groups become one where their articles are alike on the average, the most alike first, so
 * that one text between two events does not make one of them, however many copies there are of it.
 */

/**
 * Between the average of all pairs (1), which large groups never reach as not all of their articles share their words,
 * and the sum of all links (0), which makes one group of everything: so it was best with judged stories.
 */
const sizePower = 0.7;

/**
 * A link of this score or more, as of two copies of one text, needs no other beside it, whatever the size of a group: a
 * text and all its copies are of one story, before anything else is looked at.
 */
export const certain = 1e3;

/** Groups of at least two numbers, each ascending, by their first. @param least The average likeness that joins two groups. */
export function groupsOf(
  weights: readonly Weight[],
  least: number,
  mayJoin: MayJoin = () => true,
): number[][] {
  const numbers = weights.flatMap(({ a, b }) => [a, b]);
  const texts = new Groups(numbers, mayJoin);
  const sure = weights.filter(({ score }) => score >= certain);
  for (const { a, b } of sure.sort(byScore)) texts.join(texts.rootOf(a), texts.rootOf(b));
  const groups = new Groups(
    numbers.map((number) => texts.rootOf(number)),
    (a, b) => mayJoin(texts.membersOfAll(a), texts.membersOfAll(b)),
  );
  joinAlike({ texts, groups }, betweenTexts(weights, texts), least);
  return groups
    .all()
    .map((roots) => texts.membersOfAll(roots).sort((a, b) => a - b))
    .filter(({ length }) => length > 1)
    .sort(([a = 0], [b = 0]) => a - b);
}

/** The links between texts, each the sum of those between their copies, without texts that bridge events. */
function betweenTexts(weights: readonly Weight[], texts: Groups): Weight[] {
  const sums = new Map<string, Weight>();
  for (const { a: one, b: other, score } of weights) {
    const [a, b] = [texts.rootOf(one), texts.rootOf(other)];
    if (score >= certain || a === b) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    sums.set(key, { a, b, score: score + (sums.get(key)?.score ?? 0) });
  }
  const all = [...sums.values()];
  const bridges = bridgesIn(all);
  return all.filter(({ a, b }) => !bridges.has(a) && !bridges.has(b));
}

interface Joined {
  /** Of articles. */
  readonly texts: Groups;
  /** Of texts, each by the first of its articles. */
  readonly groups: Groups;
}

/** Joins groups that are alike on the average. */
function joinAlike({ texts, groups }: Joined, weights: readonly Weight[], least: number): void {
  const links = new GroupLinks(groups, weights);
  const queue = new MergeQueue();
  const sizes = new Map<number, number>();
  const sizeOf = (root: number): number => sizes.get(root) ?? texts.membersOf(root).length;
  const averageOf = (a: number, b: number): number => links.sum(a, b) / (sizeOf(a) * sizeOf(b)) ** sizePower;
  const offer = (a: number, b: number): void => {
    const score = averageOf(a, b);
    if (score >= least) queue.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  };
  for (const [a, b] of links.pairs()) offer(a, b);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, score } = next;
    if (!groups.isRoot(a) || !groups.isRoot(b)) continue;
    const average = averageOf(a, b);
    // Since they were offered one of the two grew, which makes them less alike, or more where links came to these.
    if (average < score) offer(a, b);
    if (average !== score) continue;
    if (!groups.mayJoin(a, b) || !links.isBroad(a, b)) {
      links.drop(a, b);
      continue;
    }
    sizes.set(a, sizeOf(a) + sizeOf(b));
    groups.join(a, b);
    for (const third of links.merge(a, b)) offer(a, third);
  }
}
