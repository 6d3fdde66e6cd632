import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import type { DateClaim } from '../../draft.ts';
import { stringProperty } from '../../html/tree.ts';
import { lineOf } from './cut.ts';
import type { DateRule } from './outlet.ts';
import { dateClaim } from './stated-date.ts';

/** The dates that an outlet's rules read in a tree, in the order of the rules; the first of each rule. */
export function readDates(tree: Root, rules: readonly DateRule[]): DateClaim[] {
  const claims: DateClaim[] = [];
  for (const rule of rules) {
    for (const node of selectAll(rule.select, tree)) {
      const words = rule.attribute === undefined ? lineOf(node) : stringProperty(node, rule.attribute);
      const match = rule.pattern.exec(words);
      const claim = match && dateClaim(match, rule.origin, rule.zone);
      if (!claim) continue;
      claims.push(claim);
      break;
    }
  }
  return claims;
}
