import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Figures, run } from './bench/measure.ts';
import { type Answers, ask } from './search-bench/ask.ts';
import { drawQueries, type SearchRecord } from './search-bench/queries.ts';

/*
 * Compares the search with Pagefind as it comes, MiniSearch and FlexSearch, on the articles of a built site, and puts
 * the table into docs/search.md: `npm run bench:search -- --site _site`.
 */

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '_site' },
    /** At most so many articles, evenly from all. */
    articles: { type: 'string', default: '1000' },
    /** Queries of each kind. */
    queries: { type: 'string', default: '40' },
  },
});

const tools = ['Kronika', 'Pagefind as it comes', 'MiniSearch', 'FlexSearch'];
const document = join(import.meta.dirname, '../docs/search.md');
const marks = ['<!-- table -->', '<!-- end of table -->'] as const;

interface Row {
  readonly tool: string;
  readonly figures: Figures;
  readonly size: number;
  readonly answers: Answers;
}

const sizeOf = (folder: string): number =>
  globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const kB = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
const MB = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const heads = [
  '',
  'recall',
  'precision',
  'first query',
  'a further one',
  'p50 / p95',
  'index on disk',
  'build',
  'memory',
];

const cells = ({ tool, figures, size, answers }: Row): string[] => [
  tool,
  answers.recall.toFixed(3),
  answers.precision.toFixed(3),
  kB(answers.firstBytes),
  kB(answers.furtherBytes),
  `${answers.p50.toFixed(0)} / ${answers.p95.toFixed(0)} ms`,
  MB(size),
  `${figures.seconds.toFixed(1)} s`,
  MB(figures.peakMemory),
];

/** A Markdown table with its columns in line, as the formatter would have it. */
function table(rows: readonly Row[]): string {
  const all = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const [first = [], ...others] = all;
  return [line(first, ' '), line([], '-'), ...others.map((row) => line(row, ' '))].join('\n');
}

function summary(rows: readonly Row[], articles: number, queries: number): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  return `${articles} articles, ${queries} queries in Chromium; ${machine}.\n\n${table(rows)}`;
}

const all = globSync(join(values.site, 'data/articles-*.jsonl.gz'))
  .sort()
  .flatMap((file) => gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean));
const step = Math.max(1, all.length / Number(values.articles));
const lines = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
const records: SearchRecord[] = lines.map((line) => JSON.parse(line));
const queries = drawQueries(records, Number(values.queries));

const folder = mkdtempSync(join(tmpdir(), 'kronika-search-bench-'));
try {
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, lines.join('\n'));
  const rows: Row[] = [];
  for (const [at, tool] of tools.entries()) {
    const out = join(folder, String(at));
    const script = join(import.meta.dirname, 'search-bench/build-index.ts');
    const figures = await run({ command: process.execPath, args: [script, tool, file, out] });
    rows.push({ tool, figures, size: sizeOf(out), answers: await ask(out, queries) });
    console.log(`${tool}: built in ${figures.seconds.toFixed(1)} s, asked`);
  }
  const [before = '', rest = ''] = readFileSync(document, 'utf8').split(marks[0]);
  const after = rest.split(marks[1])[1] ?? '\n';
  writeFileSync(
    document,
    `${before}${marks[0]}\n${summary(rows, records.length, queries.length)}\n${marks[1]}${after}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
