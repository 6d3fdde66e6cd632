import type { ArticleSummary } from '../archive/archive.ts';
import { undated, yearOf } from '../edtf.ts';
import { KronikaError } from '../errors.ts';

interface Size {
  /** The kit, at the beginning of a sentence. */
  readonly what: string;
  readonly bytes: number;
  readonly largest: number;
  readonly articles: readonly ArticleSummary[];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** @throws KronikaError `kit-too-large`, which says how large and how to ask for less */
export function assertNotLarger({ what, bytes, largest, articles }: Size): void {
  if (bytes <= largest) return;
  const years = Map.groupBy(articles, ({ edtf }) => (edtf === null ? undated : yearOf(edtf)));
  const list = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => `${year} ${own.length}`)
    .join(', ');
  throw new KronikaError(
    'kit-too-large',
    `${what} would have ${megabytes(bytes)}, of ${megabytes(largest)} at most`,
    {
      advice: `Ask for less with --from, --to, --publisher, --language or --story. Articles by year: ${list}.`,
    },
  );
}
