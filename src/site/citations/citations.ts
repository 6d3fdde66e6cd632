import type { ArticleRecord } from '../../record.ts';
import type { CitationShapes } from '../site-cache.ts';
import { cslItem } from './csl-item.ts';
import { bibtexOf, risOf } from './exchange.ts';
import { written } from './written.ts';

/** A citation of an article, in the forms that reference managers read and that people write. */
export interface Citations {
  /** CSL-JSON, one item. */
  readonly csl: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly iso690: string;
  readonly gbt7714: string;
}

/**
 * All forms of an article's citation.
 * @param shapes Those that are cached; others are added.
 */
export function citationsOf(
  record: ArticleRecord,
  archivedAt: string | null,
  shapes: CitationShapes = new Map(),
): Citations {
  const item = cslItem(record, archivedAt);
  const [iso690 = '', gbt7714 = ''] = written(item, ['iso690', 'gbt7714'], shapes);
  return {
    csl: JSON.stringify([item], null, 2),
    bibtex: bibtexOf(item),
    ris: risOf(item),
    iso690,
    gbt7714,
  };
}
