import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KronikaBench, scenarios } from './bench/kronika.ts';
import { type Figures, median, run } from './bench/measure.ts';
import { collectMarkdown, generators } from './bench/others.ts';
import { type Line, page, plot } from './bench/report.ts';
import { type Weights, weigh } from './bench/weights.ts';

/** Measures Kronika and the others side by side, and writes docs/performance.md with what it found. */

const docs = join(import.meta.dirname, '..', 'docs');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'seeds' },
    runs: { type: 'string', default: '3' },
    /** Measures an archive of so many times the articles: other names, dates and words, no copies. */
    times: { type: 'string', default: '1' },
    /** Only Kronika: for trying things out. Nothing is written into docs/. */
    own: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.log(line);

/** Read at the end: how much the machine had to do, besides. */
const machine = () => ({
  load: loadavg()[2] ?? 0,
  cores: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  memory: totalmem(),
  system: `${type()} ${release()}, Node ${process.version}`,
});

class Results {
  readonly #all = new Map<string, { tool: string; task: string; figures: Figures[] }>();

  add(tool: string, task: string, figures: Figures): void {
    const key = `${tool}: ${task}`;
    const known = this.#all.get(key) ?? { tool, task, figures: [] };
    known.figures.push(figures);
    this.#all.set(key, known);
    say(`${key}: ${figures.seconds.toFixed(2)} s, ${(figures.peakMemory / 2 ** 20).toFixed(0)} MiB`);
  }

  lines(): Line[] {
    return [...this.#all.values()].map(({ tool, task, figures }) => ({
      tool,
      task,
      runs: figures.length,
      figures: median(figures),
    }));
  }
}

/** Compares the searches, on articles of the site that was built, and writes docs/search.md. */
async function compareSearches(site: string): Promise<void> {
  const script = join(import.meta.dirname, 'search-bench.ts');
  const { seconds } = await run({ command: process.execPath, args: [script, '--site', site] });
  say(`Searches compared in ${seconds.toFixed(0)} s`);
}

/** The tools take turns, so that what else the machine does meets all of them. */
async function measureAll(
  folder: string,
  corpus: string,
  rounds: number,
): Promise<{ lines: Line[]; weights: Weights }> {
  const results = new Results();
  const kronika = new KronikaBench(folder, corpus, Number(values.times));
  for (let round = 1; round <= rounds; round += 1) {
    for (const scenario of scenarios)
      results.add('Kronika', scenario.name, await kronika.build(scenario, round));
    if (values.own) continue;
    if (round === 1) {
      collectMarkdown(kronika.out, join(folder, 'markdown'));
      for (const { name, prepare } of generators) prepare(join(folder, name), join(folder, 'markdown'));
    }
    for (const { name, build } of generators) {
      results.add(name, 'from nothing, each time', await build(join(folder, name)));
    }
  }
  if (!values.own) await compareSearches(kronika.out);
  return { lines: results.lines(), weights: weigh(kronika.out) };
}

const folder = mkdtempSync(join(tmpdir(), 'kronika-bench-'));
try {
  const { lines, weights } = await measureAll(folder, values.corpus, Number(values.runs));
  const facts = { weights, day: new Date().toISOString().slice(0, 10) };
  const text = page(lines, machine(), facts);
  say(text);
  if (!values.own) {
    mkdirSync(docs, { recursive: true });
    writeFileSync(join(docs, 'performance.md'), text);
    writeFileSync(join(docs, 'performance.svg'), plot(lines));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
