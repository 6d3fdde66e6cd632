import { bibtexOf, risOf } from '../../exchange/bibtex-ris.ts';
import { type CslItem, cslItem } from '../../exchange/csl-item.ts';
import type { ArticleRecord } from '../../record.ts';
import { guarded } from '../faults.ts';
import type { CitationShapes } from '../page.ts';
import { written } from './written.ts';

/** A citation of an article, in the forms that reference managers read and that people write. */
export interface Citations {
  /** CSL-JSON, one item. */
  readonly csl: string;
  readonly bibtex: string;
  readonly ris: string;
  /** null where it cannot be made. */
  readonly iso690: string | null;
  readonly gbt7714: string | null;
}

/** A line a field, as every page of an article has it. */
function cslJson(item: CslItem): string {
  const fields = Object.entries(item).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[{\n${fields.join(',\n')}\n}]`;
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
  const [iso690 = null, gbt7714 = null] =
    guarded(record.seed.path, 'A citation', () => written(item, ['iso690', 'gbt7714'], shapes)) ?? [];
  return {
    csl: cslJson(item),
    bibtex: bibtexOf(item),
    ris: risOf(item),
    iso690,
    gbt7714,
  };
}
