import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureContainers } from './bench/containers.ts';
import { settleDisk, waitForRest } from './bench/disk.ts';
import { KronikaBench, scenarios } from './bench/kronika.ts';
import { type LayoutLine, measureLayouts } from './bench/layouts.ts';
import { type Figures, median, run } from './bench/measure.ts';
import { generators, prepareOthers } from './bench/others.ts';
import { type Line, page, plot, type Section } from './bench/report.ts';
import { measureShown } from './bench/shown.ts';
import { type Weights, weigh } from './bench/weights.ts';

/* Measures Kronika and the others side by side, and writes docs/performance.md with what it found. */

const project = join(import.meta.dirname, '..');
const docs = join(project, 'docs');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'seeds' },
    runs: { type: 'string', default: '3' },
    /**
     * How many times the articles each archive has, `1,5`: other names, dates and words, no copies. The others are
     * measured beside the first.
     */
    times: { type: 'string', default: '1' },
    /** Only Kronika: for trying things out. Nothing is written into docs/. */
    own: { type: 'boolean', default: false },
  },
});

const rounds = Number(values.runs);
/** The first of the loopback's ports that the server tries. */
const port = 18_200;
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

/** Builds the articles of Kronika's site with the other generators. */
async function measureOthers(
  folder: string,
  kronika: KronikaBench,
  results: Results,
  round: number,
): Promise<void> {
  prepareOthers(kronika.out, folder);
  for (const { name, build } of generators) {
    const site = join(folder, `${name} ${round}`);
    await settleDisk();
    results.add(name, 'from nothing, each time', await build(join(folder, name), site));
  }
}

interface Measured extends Section {
  readonly weights: Weights;
  readonly layouts: readonly LayoutLine[];
}

/** The tools take turns, so that what else the machine does meets all of them. */
async function measureArchive(folder: string, times: number, withOthers: boolean): Promise<Measured> {
  say(`The articles of ${values.corpus}, ${times} times`);
  const results = new Results();
  const kronika = new KronikaBench(folder, values.corpus, times);
  for (let round = 1; round <= rounds; round += 1) {
    for (const scenario of scenarios)
      results.add('Kronika', scenario.name, await kronika.build(scenario, round));
    if (withOthers) await measureOthers(folder, kronika, results, round);
  }
  results.add('Kronika', 'an edit in the browser', await measureShown(kronika, port));
  if (withOthers) await compareSearches(kronika.out);
  const weights = weigh(kronika.out);
  const layouts = await measureLayouts(kronika);
  return { articles: weights.articles, lines: results.lines(), weights, layouts };
}

/** A small archive: the project's own seeds. */
async function measureSmall(folder: string): Promise<Figures> {
  const kronika = new KronikaBench(folder, join(project, 'seeds'), 1);
  const shown = await measureShown(kronika, port);
  say(`An edit in the browser, on the five seeds: ${shown.seconds.toFixed(2)} s`);
  return shown;
}

async function measureAll(folder: string): Promise<void> {
  await waitForRest(folder, say);
  const sections: Measured[] = [];
  for (const [at, times] of values.times.split(',').map(Number).entries()) {
    sections.push(await measureArchive(join(folder, `${times}`), times, at === 0 && !values.own));
  }
  const [first] = sections;
  if (!first) return;
  const shownOfFew = await measureSmall(join(folder, 'small'));
  const facts = {
    containers: values.own ? [] : await measureContainers(join(folder, 'containers')),
    weights: first.weights,
    layouts: first.layouts,
    day: new Date().toISOString().slice(0, 10),
    shownOfFew,
  };
  const text = page(sections, machine(), facts);
  say(text);
  if (values.own) return;
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'performance.md'), text);
  writeFileSync(join(docs, 'performance.svg'), plot(first.lines));
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  await run({ command: process.execPath, args: [biome, 'format', '--write', docs], cwd: project });
}

const folder = mkdtempSync(join(tmpdir(), 'kronika-bench-'));
try {
  await measureAll(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
