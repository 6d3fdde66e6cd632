import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type IngestConfig, ingestSeed } from '../src/ingest/ingest.ts';
import { type Case, isRight } from './gate/cases.ts';
import { compare, type Floors, type Gate, gateSchema, raised, share, type Verdict } from './gate/floors.ts';
import { measures, type Truth } from './gate/measures.ts';

/*
 * Keeps what was reached: reads the files of a truth file, measures the records, and fails where a measure has
 * fallen below its floor in test/gate.json. A floor only rises; lowering one has to be asked for by name.
 */

const usage = `npm run gate -- --corpus PATH... [--raise] [--lower MEASURE]... [--verbose]
  --corpus a truth file (JSON lines, its files beside it), or a folder that holds some; or small cases
           (expected.json, their inputs in cases/ or seeds/ beside it)
  --raise  write what was measured as the new floors, where it is higher
  --lower  with --raise: let this floor sink to what was measured
  --verbose  name the files that were read wrongly`;

const gateFile = new URL('../test/gate.json', import.meta.url);

/** As an archive without settings of its own; all files that have a truth were found before that day. */
const settings: IngestConfig = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };

interface Measured {
  readonly values: Record<string, number>;
  readonly wrong: readonly string[];
}

async function measure(truthFile: string): Promise<Measured & { files: number }> {
  const truths: Truth[] = readFileSync(truthFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const tally = new Map<string, { right: number; of: number }>();
  const wrong: string[] = [];
  const count = (name: string, answers: readonly boolean[], file: string): boolean => {
    const cell = tally.get(name) ?? { right: 0, of: 0 };
    const right = answers.filter(Boolean).length;
    tally.set(name, { right: cell.right + right, of: cell.of + answers.length });
    if (right < answers.length) wrong.push(`${file}: ${name}`);
    return right === answers.length;
  };
  for (const truth of truths) {
    const path = join(dirname(truthFile), truth.file);
    const file = { path: basename(path), bytes: readFileSync(path), sidecar: null };
    const [record] = (await ingestSeed(file, settings)).records;
    const answers = Object.entries(measures).map(
      ([name, ask]) => [name, record ? ask(truth, record) : [false]] as const,
    );
    const all = answers.map(([name, given]) => count(name, given, truth.file));
    count('perfect', [all.every(Boolean)], truth.file);
  }
  const values = Object.fromEntries([...tally].map(([name, { right, of }]) => [name, share(right, of)]));
  return { values, wrong, files: truths.length };
}

/** Measures a file of small cases, `expected.json`, whose inputs stand in the folder `cases` or `seeds` beside it. */
async function measureCases(casesFile: string): Promise<Measured & { files: number }> {
  const cases: Case[] = JSON.parse(readFileSync(casesFile, 'utf8'));
  const wrong: string[] = [];
  for (const one of cases) {
    const path = ['cases', 'seeds']
      .map((folder) => join(dirname(casesFile), folder, one.file))
      .find((place) => existsSync(place));
    if (path === undefined)
      throw new Error(`${casesFile} names ${one.file}, which is in no folder beside it.`);
    const file = { path: one.file, bytes: readFileSync(path), sidecar: null };
    if (!isRight(one, (await ingestSeed(file, settings)).records)) wrong.push(one.file);
  }
  return { values: { right: share(cases.length - wrong.length, cases.length) }, wrong, files: cases.length };
}

/** The names of floors: cases by their folder's name too, as all are called alike. */
const keyOf = (truthFile: string): string =>
  truthFile.endsWith('.json') ? join(basename(dirname(truthFile)), basename(truthFile)) : basename(truthFile);

function truthFilesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /^(?:truth.*\.jsonl|expected\.json)$/u.test(name))
    .sort()
    .map((name) => join(path, name));
}

const line = ({ measure: name, floor, value, fallen }: Verdict): string =>
  `  ${fallen ? 'FALLEN' : '      '} ${name.padEnd(22)} ${value.toFixed(4)}  floor ${floor?.toFixed(4) ?? 'none'}`;

async function check(
  truthFile: string,
  gate: Gate,
  options: { raise: boolean; lower: string[]; verbose: boolean },
): Promise<[Floors, boolean]> {
  const digest = createHash('sha256').update(readFileSync(truthFile)).digest('hex');
  const { values, wrong, files } = await (truthFile.endsWith('.json') ? measureCases : measure)(truthFile);
  const before = gate[keyOf(truthFile)];
  const known = before?.digest === digest ? before.floors : {};
  const verdicts = compare(values, known);
  console.log(
    `${keyOf(truthFile)}: ${files} files${before && before.digest !== digest ? ' (another corpus than the floors are of)' : ''}`,
  );
  for (const verdict of verdicts) console.log(line(verdict));
  if (options.verbose) for (const name of wrong) console.log(`    ${name}`);
  const fallen = verdicts.some(
    ({ measure: name, fallen }) => fallen && !(options.raise && options.lower.includes(name)),
  );
  return [{ digest, files, floors: raised(verdicts, options.lower) }, fallen];
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    raise: { type: 'boolean', default: false },
    lower: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
  },
});
const truthFiles = [...flags.corpus, ...positionals].flatMap(truthFilesIn);
if (truthFiles.length === 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const gate = existsSync(gateFile) ? gateSchema.parse(JSON.parse(readFileSync(gateFile, 'utf8'))) : {};
  for (const truthFile of truthFiles) {
    const [floors, fallen] = await check(truthFile, gate, flags);
    if (fallen) process.exitCode = 1;
    else gate[keyOf(truthFile)] = floors;
  }
  if (flags.raise) writeFileSync(gateFile, `${JSON.stringify(gate, null, 2)}\n`);
}
