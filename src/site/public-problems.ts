import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../record.ts';

/**
 * The problems that what is published may tell of: none whose file is kept out of the site, or decides that another
 * is, as its name alone may give away what it was about. The archivist's own report has them all.
 */
export function publicProblems(archive: Archive): readonly Problem[] {
  const problems = archive.problems().filter(({ withheld }) => !withheld);
  const withheld = new Set(archive.tombstones().flatMap(({ path }) => [path, `${path}.yml`]));
  return problems.filter(({ path }) => !withheld.has(path)).map(withoutFolders);
}

/** The message without the names of folders on the archivist's machine, which systems put into their errors. */
const withoutFolders = (problem: Problem): Problem => ({
  ...problem,
  message: problem.message.replace(/,? (?:\w+ )?(["'])(?:\/|[A-Za-z]:[\\/]|file:)[^"']*\1/gu, ''),
});
