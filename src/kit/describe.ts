import { describeProblems } from '../engine/summary.ts';
import type { KitSummary } from './kit.ts';

const number = new Intl.NumberFormat('en');

/** The account of a kit that is made; where told to be quiet no more than the problems. */
export function describeKit(
  { build, file, bytes, sha256, articles, problems }: KitSummary,
  quiet: boolean,
): string {
  const all = describeProblems({ problems: [...build.problems, ...problems] });
  if (quiet) return all;
  const count = `${number.format(articles)} ${articles === 1 ? 'article' : 'articles'}`;
  const size = `${number.format(bytes)} bytes`;
  return [...(all === '' ? [] : [all]), `${file}: ${count}, ${size}`, `SHA-256 ${sha256}`].join('\n');
}
