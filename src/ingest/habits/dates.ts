import type { Element, Root } from 'hast';
import type { DateRule } from '../../publishers/registry/habits.ts';
import type { DateClaim } from '../draft.ts';
import { findDates } from '../fields/dates/date-forms.ts';
import { claimOf } from '../fields/dates/date-in-text.ts';
import { selectIn } from '../html/select.ts';
import { stringProperty } from '../html/tree.ts';
import { lineOf } from './cut.ts';

/** Reads a tree by a publisher's rules: the dates, the first of each rule, and the elements that only held them. */
export function readDates(tree: Root, rules: readonly DateRule[]): { dates: DateClaim[]; labels: Element[] } {
  const dates: DateClaim[] = [];
  const labels: Element[] = [];
  const select = selectIn(tree);
  for (const rule of rules) {
    for (const node of select(rule.select)) {
      const claim = claimIn(node, rule);
      if (!claim) continue;
      dates.push(claim);
      if (rule.cut) labels.push(node);
      break;
    }
  }
  return { dates, labels };
}

function claimIn(node: Element, rule: DateRule): DateClaim | null {
  const words = rule.attribute === undefined ? lineOf(node) : stringProperty(node, rule.attribute);
  const date = rule.text && !rule.text.test(words) ? undefined : findDates(words)[0];
  return date ? claimOf(date, rule.origin, rule.zone ?? null) : null;
}
