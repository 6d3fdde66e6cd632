import { createHash } from 'node:crypto';
import type { ArticleSummary } from '../../../archive/archive.ts';
import { cached } from '../../../cached.ts';
import { type Guess, guessWarnings } from '../../../guesses.ts';
import type { Problem } from '../../../record.ts';
import { madeOfEach } from '../../faults.ts';
import { digestOf } from '../../periods.ts';
import { publicProblems } from '../../public-problems.ts';
import type { Site } from '../../site.ts';
import { copiesOf } from '../../views/copies.ts';
import { type Step, stepOf, steps } from './problem-steps.ts';

/* The files that an archivist may want to look at, each under all the headings that it belongs to. */

/** The report says these of a file that became an article, in this order. */
const doubts = [
  'published',
  'publisher',
  'title',
  'language',
  'text',
  'versions',
  'warnings',
  'copies',
] as const;

type Doubt = (typeof doubts)[number];

/** A file of which the report has something to say. */
export type Reported =
  | { readonly is: 'article'; readonly article: ArticleSummary; readonly doubts: readonly Doubt[] }
  | { readonly is: 'problem'; readonly problem: Problem };

/** A list is of a kind of problem or doubt, of a format or of a publisher. */
export type ListHeading =
  | { readonly by: 'kind'; readonly name: Doubt | 'withheld' }
  | { readonly by: 'problem'; readonly name: Step }
  | { readonly by: 'format' | 'publisher'; readonly name: string };

/** The files under one heading. */
export type ReportList = ListHeading & {
  /** Articles oldest first; the others by path. */
  readonly files: readonly Reported[];
};

export interface ReportPart {
  readonly list: ReportList;
  /** The first is 1. */
  readonly number: number;
  readonly files: readonly Reported[];
  readonly last: boolean;
  readonly depends: readonly string[];
}

/** A list of no more files than this stands on one page. */
export const partSize = 100;
/** How many files a page of a longer list shows at most. */
const partLimit = 300;
/** One id of a hundred: the page of a long list begins with it, whatever else the list holds. */
const beginsPart = /0\d$/u;

/** The warnings that say more than the guessed fields do. */
export function otherWarnings({ warnings }: Pick<ArticleSummary, 'warnings'>): string[] {
  return warnings.filter((warning) => !guessBeginnings.some((beginning) => warning.startsWith(beginning)));
}

const guessBeginnings = Object.values(guessWarnings);

function doubtsOf(article: ArticleSummary): Doubt[] {
  const guessed = new Set<Guess['field']>(article.guesses.map(({ field }) => field));
  const holds: Record<Doubt, boolean> = {
    title: guessed.has('title'),
    published: guessed.has('published'),
    language: guessed.has('language'),
    publisher: guessed.has('publisher'),
    text: guessed.has('text'),
    warnings: otherWarnings(article).length > 0,
    versions: article.versions.length > 0,
    copies: copiesOf(article).length > 0,
  };
  return doubts.filter((doubt) => holds[doubt]);
}

/** All lists of the report: problems by what to do next, then doubts, then formats and publishers, those with most files first. */
export const reportLists = cached(({ archive, timeline }: Site): readonly ReportList[] => {
  const problems = publicProblems(archive).map((problem) => ({ is: 'problem', problem }) as const);
  const judged = madeOfEach(
    timeline.articles,
    'Its line in the report',
    (article) => ({ is: 'article', article, doubts: doubtsOf(article) }) as const,
  );
  const doubted = [...judged].filter((file) => file.doubts.length > 0);
  const kinds = doubts.map((name) => ({
    by: 'kind' as const,
    name,
    files: doubted.filter((file) => file.doubts.includes(name)),
  }));
  return [
    ...steps
      .map((name) => ({
        by: 'problem' as const,
        name,
        files: problems.filter(({ problem }) => stepOf(problem) === name),
      }))
      .filter(({ files }) => files.length > 0),
    ...kinds.filter(({ files }) => files.length > 0),
    ...bySize('format', doubted, ({ article }) => article.format),
    ...bySize('publisher', doubted, ({ article }) => article.publisher?.id ?? null),
  ];
}, new WeakMap());

/** The files in a list for each name, those without a name in none. */
function bySize<File extends Reported>(
  by: 'format' | 'publisher',
  files: readonly File[],
  nameOf: (file: File) => string | null,
): ReportList[] {
  return [...Map.groupBy(files, nameOf)]
    .flatMap(([name, own]) => (name === null ? [] : { by, name, files: own }))
    .sort((a, b) => b.files.length - a.files.length || (a.name < b.name ? -1 : 1));
}

/**
 * A list page by page. A file more touches the page that it stands on, wherever that is; only whether there is a next
 * one stands on a page, not how many there are.
 */
export function reportParts(list: ReportList): ReportPart[] {
  const parts = list.files.length <= partSize ? [list.files] : divided(list.files);
  return parts.map((files, index) => {
    const last = index === parts.length - 1;
    return { list, number: index + 1, files, last, depends: [stateOf(files), String(last)] };
  });
}

/** Divides at what a file is and not at how many stand before it, which changes with each file more. */
function divided(files: readonly Reported[]): Reported[][] {
  const parts: Reported[][] = [];
  let part: Reported[] = [];
  for (const file of files) {
    const begins = file.is === 'article' && beginsPart.test(file.article.id);
    if (part.length === 0 || begins || part.length >= partLimit) {
      part = [];
      parts.push(part);
    }
    part.push(file);
  }
  return parts;
}

function stateOf(files: readonly Reported[]): string {
  const articles = files.flatMap((file) => (file.is === 'article' ? [file.article] : []));
  if (articles.length === files.length) return digestOf(articles);
  return createHash('sha256').update(JSON.stringify(files)).digest('base64url');
}
