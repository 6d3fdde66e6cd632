import type { ArticleSummary } from '../../archive/archive.ts';
import { subjectId } from '../../search/headings/keys.ts';
import type { SubjectCorrections } from '../../settings/heading-corrections.ts';
import { subjectPath, subjectsPath } from '../../urls.ts';
import { keyedBy } from './keyed.ts';
import { Register } from './register.ts';

/** All subjects that articles state: those are one that fold to one key, or that `subjects.yml` joins. */
export function subjectsOf(
  articles: readonly ArticleSummary[],
  { join, remove }: SubjectCorrections,
): Register {
  const removed = new Set(remove.map(subjectId));
  const isSubject = (subject: string): boolean => removed.size === 0 || !removed.has(subjectId(subject));
  return new Register({
    keyed: keyedBy(articles, ({ subjects }) => subjects.filter(isSubject), subjectId),
    joined: join.map(({ name, spellings }) => ({ ids: [name, ...spellings].map(subjectId), name })),
    page: subjectPath,
    index: subjectsPath,
  });
}
