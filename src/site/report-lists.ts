import { createHash } from 'node:crypto';
import type { ArticleSummary } from '../archive/archive.ts';
import { type Guess, guessWarnings } from '../guesses.ts';
import type { Problem, Tombstone } from '../record.ts';
import { digestOf } from './collection.ts';
import type { Site } from './site.ts';

/** The files that an archivist may want to look at, each under all the headings that it belongs to. */

/** What the report says of a file that became an article, in the order in which it says so. */
export const doubts = ['published', 'publisher', 'title', 'language', 'text', 'warnings', 'copies'] as const;

export type Doubt = (typeof doubts)[number];

/** A file of which the report has something to say. */
export type Reported =
  | { readonly is: 'article'; readonly article: ArticleSummary; readonly doubts: readonly Doubt[] }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: 'withheld'; readonly tombstone: Tombstone };

/** The files under one heading: of a kind, of a format or of a source; those that became no article have only a kind. */
export interface ReportList {
  readonly by: 'problem' | 'kind' | 'format' | 'source';
  readonly name: string;
  /** Articles oldest first; the others by path. */
  readonly files: readonly Reported[];
}

export interface ReportPart {
  readonly list: ReportList;
  /** The first is 1. */
  readonly number: number;
  readonly files: readonly Reported[];
  readonly last: boolean;
  readonly depends: readonly string[];
}

/** How many files a page shows at most. */
export const partSize = 100;

/** The warnings that say more than the guessed fields do. */
export function otherWarnings({ warnings }: Pick<ArticleSummary, 'warnings'>): string[] {
  return warnings.filter((warning) => !guessBeginnings.some((beginning) => warning.startsWith(beginning)));
}

const guessBeginnings = Object.values(guessWarnings);

export function doubtsOf(article: ArticleSummary): Doubt[] {
  const guessed = new Set<Guess['field']>(article.guesses.map(({ field }) => field));
  const holds: Record<Doubt, boolean> = {
    title: guessed.has('title'),
    published: guessed.has('published'),
    language: guessed.has('language'),
    publisher: guessed.has('publisher'),
    text: guessed.has('text'),
    warnings: otherWarnings(article).length > 0,
    copies: article.duplicates.length > 0,
  };
  return doubts.filter((doubt) => holds[doubt]);
}

/** All lists of the report: problems by code, then doubts, then formats and sources, those with most files first. */
export function reportLists({ archive, timeline }: Site): ReportList[] {
  const lists = { problem: new Lists('problem'), kind: new Lists('kind') };
  const [format, source] = [new Lists('format'), new Lists('source')];
  for (const problem of archive.problems()) lists.problem.add(problem.code, { is: 'problem', problem });
  for (const article of timeline.articles) {
    const found = doubtsOf(article);
    if (found.length === 0) continue;
    const file: Reported = { is: 'article', article, doubts: found };
    for (const doubt of found) lists.kind.add(doubt, file);
    format.add(article.format, file);
    if (article.publisher) source.add(article.publisher.id, file);
  }
  for (const tombstone of archive.tombstones()) lists.kind.add('withheld', { is: 'withheld', tombstone });
  return [...lists.problem.bySize(), ...lists.kind.inOrder(), ...format.bySize(), ...source.bySize()];
}

class Lists {
  readonly #by: ReportList['by'];
  readonly #files = new Map<string, Reported[]>();

  constructor(by: ReportList['by']) {
    this.#by = by;
  }

  add(name: string, file: Reported): void {
    const files = this.#files.get(name);
    if (files) files.push(file);
    else this.#files.set(name, [file]);
  }

  bySize(): ReportList[] {
    const sorted = [...this.#files].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    return sorted.map(([name, files]) => ({ by: this.#by, name, files }));
  }

  inOrder(): ReportList[] {
    return [...doubts, 'withheld'].flatMap((name) => {
      const files = this.#files.get(name);
      return files ? [{ by: this.#by, name, files }] : [];
    });
  }
}

/**
 * A list page by page. Pages are counted from the oldest file, so that what is new touches the last ones; only
 * whether there is a next one stands on a page, not how many there are.
 */
export function reportParts(list: ReportList): ReportPart[] {
  const count = Math.ceil(list.files.length / partSize);
  return Array.from({ length: count }, (_, index) => {
    const files = list.files.slice(index * partSize, (index + 1) * partSize);
    const last = index === count - 1;
    return { list, number: index + 1, files, last, depends: [stateOf(files), String(last)] };
  });
}

function stateOf(files: readonly Reported[]): string {
  const articles = files.flatMap((file) => (file.is === 'article' ? [file.article] : []));
  if (articles.length === files.length) return digestOf(articles);
  return createHash('sha256').update(JSON.stringify(files)).digest('base64url');
}
