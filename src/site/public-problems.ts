import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../record.ts';

/**
 * The problems that what is published may tell of: none whose file is kept out of the site, or decides that another
 * is, as its name alone may give away what it was about. The archivist's own report has them all.
 */
export function publicProblems(archive: Archive): readonly Problem[] {
  const problems = archive.problems().filter(({ withheld }) => !withheld);
  const withheld = new Set(archive.tombstones().flatMap(({ path }) => [path, `${path}.yml`]));
  return withheld.size === 0 ? problems : problems.filter(({ path }) => !withheld.has(path));
}
