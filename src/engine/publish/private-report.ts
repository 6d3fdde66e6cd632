import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalFinding } from '../../archive/candidate.ts';
import { refusedError } from '../../disk/refused.ts';
import { writeWhole } from '../../disk/whole.ts';
import type { Problem, Tombstone } from '../../record.ts';

/** Beside the cache, which is not published. */
const privateReportName = 'report.json';

/**
 * Writes for the archivist alone what the published report does not tell: all problems and notes, and which files are kept out of
 * the site and why, and in which articles personal data stand. A report that would be the same is left as it is.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export function writePrivateReport(
  told: {
    readonly withheld: readonly Tombstone[];
    readonly problems: readonly Problem[];
    readonly notes: readonly Problem[];
    readonly personal: readonly PersonalFinding[];
  },
  cacheDir: string,
): void {
  const content = `${JSON.stringify(told, null, 2)}\n`;
  try {
    if (content !== before(cacheDir)) writeWhole(join(cacheDir, privateReportName), content);
  } catch (error) {
    throw refusedError('cache', cacheDir, error);
  }
}

/** The problems of the last build that was done; null where none was, or nobody can read what it wrote. */
export function lastProblems(cacheDir: string): readonly Problem[] | null {
  try {
    const stated: unknown = JSON.parse(before(cacheDir) ?? 'null');
    const problems: unknown =
      typeof stated === 'object' && stated !== null && Reflect.get(stated, 'problems');
    return Array.isArray(problems) && problems.every(isProblem) ? problems : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'code', 'message'].every((field) => typeof Reflect.get(value, field) === 'string');

function before(cacheDir: string): string | null {
  try {
    return readFileSync(join(cacheDir, privateReportName), 'utf8');
  } catch {
    return null;
  }
}
