import { articleFolder } from '../../article-folder.ts';
import { risOf } from '../../exchange/bibtex-ris.ts';
import { type Citable, cslItemOf } from '../../exchange/csl-item.ts';
import { type MadeFile, tableFile } from '../../exchange/made-file.ts';
import type { Periods } from './periods.ts';
import type { Tally } from './result.ts';

/* Makes files of results in the browser: nothing is asked of anyone for them. */

export { tableFile };

/** Results and where they are from. */
interface Found {
  readonly query: string;
  /** The search page, with the query and all that narrows it. */
  readonly address: string;
  /** The site's root. */
  readonly root: URL;
  readonly articles: readonly Citable[];
}

const archivedAt = ({ id }: Citable, root: URL): string => new URL(articleFolder(id), root).href;

/** Named after the query, in signs that every system takes. */
function nameOf(query: string, ending: string): string {
  const words = query.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return `search-${[...words].slice(0, 40).join('')}`.replace(/-+$/u, '') + ending;
}

export const risFile = ({ query, root, articles }: Found): MadeFile => ({
  name: nameOf(query, '.ris'),
  type: 'application/x-research-info-systems',
  content: articles.map((one) => `${risOf(cslItemOf(one, archivedAt(one, root)))}\n`).join('\n'),
});

export function jsonFile({ query, address, root, articles }: Found): MadeFile {
  const results = articles.map(({ edtf, ...article }) => ({
    ...article,
    published: edtf,
    url: archivedAt({ ...article, edtf }, root),
  }));
  const content = JSON.stringify({ query, address, count: results.length, results }, null, 2);
  return { name: nameOf(query, '.json'), type: 'application/json', content: `${content}\n` };
}

const noPeriods: Periods = {
  unit: 'year',
  all: [],
  vague: { found: 0, held: 0 },
  undated: { found: 0, held: 0 },
};

/** A row a period; where nothing is held there is no ratio. */
export function csvFile(query: string, periods: Periods | null): MadeFile {
  const { unit, all, vague, undated } = periods ?? noPeriods;
  const row = (period: string, { found, held }: Tally) => [
    period,
    String(found),
    String(held),
    held > 0 ? (found / held).toFixed(4) : '',
  ];
  const rows = [
    [unit, 'matching', 'held', 'ratio'],
    ...all.map((period) => row(period.edtf, period)),
    ...(vague.held > 0 ? [row('other', vague)] : []),
    ...(undated.held > 0 ? [row('undated', undated)] : []),
  ];
  return tableFile(nameOf(query, `-by-${unit}.csv`), rows);
}

/** Has the browser save a file. */
export function save({ name, type, content }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
