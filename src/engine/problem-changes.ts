import type { Problem } from '../record.ts';

/*
 * The problems that came and went since the last build, for the archivist's own eyes: the published report tells of the
 * seeds as they are, so that a site is the same whatever was built before it.
 */

export interface ProblemChanges {
  readonly came: readonly Problem[];
  readonly gone: readonly Problem[];
}

const keyOf = ({ path, code, message }: Problem): string => JSON.stringify([path, code, message]);

/** @param before Those of the last build; null where there was none, and nothing is new. */
export function problemChanges(
  before: readonly Problem[] | null,
  now: readonly Problem[],
): ProblemChanges | null {
  if (before === null) return null;
  const [old, own] = [before, now].map((problems) => new Set(problems.map(keyOf)));
  return {
    came: now.filter((problem) => !old?.has(keyOf(problem))),
    gone: before.filter((problem) => !own?.has(keyOf(problem))),
  };
}

/** So many of either are named. */
const mostNamed = 20;

/** The changes in lines; none where nothing changed. */
export function describeChanges(changes: ProblemChanges | null): string[] {
  if (!changes) return [];
  const { came, gone } = changes;
  const told = [
    ...(came.length > 0 ? [`${came.length} new`] : []),
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
  ];
  if (told.length === 0) return [];
  return [`Problems since the last build: ${told.join(', ')}`, ...named('new', came), ...named('gone', gone)];
}

const named = (what: string, problems: readonly Problem[]): string[] => [
  ...problems.slice(0, mostNamed).map(({ path, message }) => `  ${what}: ${path}: ${message}`),
  ...(problems.length > mostNamed ? [`  ${what}: ${problems.length - mostNamed} more`] : []),
];
