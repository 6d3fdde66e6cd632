import { isOwnName } from '../../publishers/registry/find.ts';
import type { Publisher } from '../../publishers/registry/publisher.ts';
import type { Contributor } from '../../record.ts';
import type { Draft } from '../draft.ts';
import { namesIn } from './credits.ts';

/** Says that more people wrote than are named. */
const andMore = /(?<!\s)\s*(?:&|and)\s*more$/iu;

/**
 * Names the authors of a draft's byline before those whom its text names. The author that a file states is often the
 * publisher: then nobody is named.
 */
export function nameAuthors(draft: Draft, publisher: Publisher | null): void {
  const { authorIsOne = false, nobody = [] } = publisher?.habits ?? {};
  const isNobody = (name: string): boolean =>
    // Where each writes for himself, the file names him as the publisher too.
    (name === draft.publisherName && !authorIsOne) ||
    (publisher !== null && isOwnName(name, publisher)) ||
    nobody.includes(name);
  const byline = draft.byline?.trim() ?? '';
  const isOne = authorIsOne || isNobody(byline);
  const names = byline === '' ? [] : isOne ? [byline] : namesIn(byline.replace(andMore, ''));
  const known = new Set(draft.contributors.map(({ name }) => name));
  const authors = names
    .filter((name) => !known.has(name))
    .map((name): Contributor => ({ role: 'author', name }));
  draft.contributors = [...authors, ...draft.contributors].filter(
    ({ role, name }) => role !== 'author' || !isNobody(name),
  );
}
