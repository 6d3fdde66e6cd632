import type { Archive, ArticleSummary } from '../archive/archive.ts';
import type { ArticleRecord } from '../record.ts';
import { articlePath, type SitePath, versionPath } from '../urls.ts';

/** A page of the site that shows what stood at an article's original address at a moment that is known (RFC 7089). */
interface Memento {
  readonly path: SitePath;
  /** The moment in UTC at which it was fetched, as the seed's container says: never the day of publication. */
  readonly captured: string;
}

/** All that the site has of one original address, as far as it is known when it was fetched. */
export interface Mementos {
  /** Fit to stand between angle brackets. */
  readonly original: string;
  /** The earliest first. */
  readonly all: readonly [Memento, ...Memento[]];
}

export type Captured = Pick<ArticleSummary, 'id' | 'originalUrl' | 'versions'>;

const mementoOf = (path: SitePath, { seed: { captured } }: ArticleRecord): Memento[] =>
  captured === undefined ? [] : [{ path, captured }];

/** The article and the other texts of its address; null where it has no address, or nobody says when any was fetched. */
export function mementosOf(archive: Archive, { id, originalUrl, versions }: Captured): Mementos | null {
  if (originalUrl === null || !URL.canParse(originalUrl)) return null;
  const [first, ...others] = [
    ...mementoOf(articlePath(id), archive.record(id)),
    ...versions.flatMap(({ text }) => mementoOf(versionPath(id, text), archive.version(id, text))),
  ].sort((a, b) => Date.parse(a.captured) - Date.parse(b.captured) || (a.path < b.path ? -1 : 1));
  return first ? { original: new URL(originalUrl).href, all: [first, ...others] } : null;
}
