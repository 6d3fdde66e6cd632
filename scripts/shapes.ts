import { spawnSync } from 'node:child_process';
import { shapes } from '../test/hostile/shapes.ts';

/*
 * Tells how many processor seconds and how much memory each hostile shape takes to read, in a process of its own:
 * `node scripts/shapes.ts [characters] [name of a shape]`.
 */

/** Megabytes and seconds, as a stop for what has no end. */
const [heap, patience] = [2000, 60_000];

async function measureHere(name: string, size: number): Promise<string> {
  const shape = shapes[name];
  if (!shape) return `no shape is called ${name}; there are: ${Object.keys(shapes).join(', ')}`;
  const { ingestSeed } = await import('../src/ingest/ingest.ts');
  const read = (characters: number) =>
    ingestSeed(
      { path: shape.path, bytes: new TextEncoder().encode(shape.text(characters)), sidecar: null },
      { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
    );
  // Loading and compiling is not the shape's work.
  await read(500);
  const before = process.cpuUsage();
  const { records, problems } = await read(size);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(2);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${seconds.padStart(7)} s ${megabytes} MB, ${records.length} records ${problems.map(({ code }) => code)}`;
}

const [size = '200000', only] = process.argv.slice(2);
if (only) console.log(only.padEnd(40), await measureHere(only, Number(size)));
else
  for (const name of Object.keys(shapes)) {
    const options = [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning'];
    const run = spawnSync(process.execPath, [...options, import.meta.filename, size, name], {
      timeout: patience,
      encoding: 'utf8',
    });
    console.log(run.stdout.trim() || `${name.padEnd(40)} did not end`);
  }
