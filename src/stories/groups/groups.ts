import { GroupLinks } from './group-links.ts';
import { Groups, type MayJoin } from './joined-groups.ts';
import { byScore, MergeQueue, type Weight } from './merge-queue.ts';

/*
 * Stories out of links: two groups become one where their articles are alike on the average, the most alike first, so
 * that one article between two events does not make one of them.
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
  const groups = new Groups(weights, mayJoin);
  const sure = weights.filter(({ score }) => score >= certain);
  for (const { a, b } of sure.sort(byScore)) groups.join(groups.rootOf(a), groups.rootOf(b));
  const others = weights.filter(({ score }) => score < certain);
  joinAlike(groups, others, least);
  return groups.all();
}

/** Joins groups that are alike on the average. */
function joinAlike(groups: Groups, weights: readonly Weight[], least: number): void {
  const links = new GroupLinks(groups, weights);
  const queue = new MergeQueue();
  const averageOf = (a: number, b: number): number =>
    links.sum(a, b) / (groups.membersOf(a).length * groups.membersOf(b).length) ** sizePower;
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
    groups.join(a, b);
    for (const third of links.merge(a, b)) offer(a, third);
  }
}
