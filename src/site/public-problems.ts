import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../record.ts';

/**
 * The problems that what is published may tell of: none whose file is kept out of the site, or decides that another
 * is, as its name alone may give away what it was about. The archivist's own report has them all.
 */
export const publicProblems = (archive: Archive): readonly Problem[] => publicOf(archive.problems(), archive);

/** The notes of files of which the same is true. */
export const publicNotes = (archive: Archive): readonly Problem[] => publicOf(archive.notes(), archive);

function publicOf(problems: readonly Problem[], archive: Archive): readonly Problem[] {
  const withheld = new Set(archive.tombstones().flatMap(({ path }) => [path, `${path}.yml`]));
  return problems.filter((problem) => !problem.withheld && !withheld.has(problem.path)).map(withoutFolders);
}

/** The message without the names of folders on the archivist's machine, which systems put into their errors. */
const withoutFolders = (problem: Problem): Problem => ({
  ...problem,
  message: problem.message.replace(/,? (?:\w+ )?(["'])(?:\/|[A-Za-z]:[\\/]|file:)[^"']*\1/gu, ''),
});
