import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KronikaBench, scenarios } from './bench/kronika.ts';
import { type Figures, median } from './bench/measure.ts';
import { collectMarkdown, generators } from './bench/others.ts';
import { type Line, page, plot } from './bench/report.ts';

/** Measures Kronika and the others side by side, and writes docs/performance.md with what it found. */

const docs = join(import.meta.dirname, '..', 'docs');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'seeds' },
    runs: { type: 'string', default: '3' },
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

/** The tools take turns, so that what else the machine does meets all of them. */
async function measureAll(
  folder: string,
  corpus: string,
  rounds: number,
): Promise<{ lines: Line[]; articles: number }> {
  const results = new Results();
  const kronika = new KronikaBench(folder, corpus);
  let articles = 0;
  for (let round = 1; round <= rounds; round += 1) {
    for (const scenario of scenarios)
      results.add('Kronika', scenario.name, await kronika.build(scenario, round));
    if (values.own) continue;
    if (round === 1) {
      articles = collectMarkdown(kronika.out, join(folder, 'markdown'));
      for (const { name, prepare } of generators) prepare(join(folder, name), join(folder, 'markdown'));
    }
    for (const { name, build } of generators) {
      results.add(name, 'from nothing, each time', await build(join(folder, name)));
    }
  }
  return { lines: results.lines(), articles };
}

const folder = mkdtempSync(join(tmpdir(), 'kronika-bench-'));
try {
  const { lines, articles } = await measureAll(folder, values.corpus, Number(values.runs));
  const facts = { articles, day: new Date().toISOString().slice(0, 10) };
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
