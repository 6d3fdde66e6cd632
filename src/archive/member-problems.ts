import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../record.ts';
import { rows } from './database.ts';

/** A problem of one member of a container. */
interface MemberProblem extends Problem {
  readonly item: string;
}

/** The problems of the members of all containers: a line for each kind of a container, with how many members have it. */
export function memberProblems(database: DatabaseSync): Problem[] {
  const all = database.prepare(
    "SELECT item, problems FROM members WHERE problems <> '[]' ORDER BY path, item, digest",
  );
  const problems = rows<{ item: string; problems: string }>(all).flatMap(({ item, problems }) =>
    JSON.parse(problems).map((problem: Problem): MemberProblem => ({ ...problem, item })),
  );
  const groups = Map.groupBy(problems, ({ path, code, withheld }) => JSON.stringify([path, code, withheld]));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [counted(first, others.length)] : []));
}

function counted({ item, ...problem }: MemberProblem, others: number): Problem {
  const more =
    others === 0 ? '' : ` The same is true of ${others.toLocaleString('en')} more of what the file holds.`;
  return { ...problem, message: `“${item}”: ${problem.message}${more}` };
}
