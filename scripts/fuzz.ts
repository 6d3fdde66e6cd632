import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { sha256 } from '../src/disk/hash.ts';
import { inputs, readFixtures } from './fuzz/inputs.ts';
import { WatchedReader } from './fuzz/watched-reader.ts';

/*
 * Reads what chance makes of the fixtures and of pieces of all grammars, in processes whose time and memory are watched:
 * no input may throw, hang, grow, or give a record that is none. Each that does is written to a folder; make a test
 * of it. `--seed` gives the same inputs again.
 */

/** Inputs that are made at once. */
const round = 50;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
      out: { type: 'string', default: '.kronika/fuzz' },
    },
  });
  const end = Date.now() + Number(values.minutes) * 60_000;
  const made = inputs(readFixtures());
  const reader = new WatchedReader();
  let count = 0;
  let found = 0;
  console.log(`Seed ${values.seed}, ${values.minutes} minutes.`);
  for (let seed = Number(values.seed); Date.now() < end; seed += 1) {
    for (const { how, bytes } of fc.sample(made, { seed, numRuns: round })) {
      if (Date.now() >= end) break;
      count += 1;
      const faults = await reader.read(bytes);
      if (faults.length === 0) continue;
      found += 1;
      console.log(`${write(values.out, bytes)} (${how}, ${bytes.length} bytes): ${faults.join('; ')}`);
    }
  }
  reader.end();
  console.log(`${count} inputs read, ${found} findings.`);
  if (found > 0) process.exitCode = 1;
}

function write(folder: string, bytes: Uint8Array): string {
  const file = join(folder, `${sha256(bytes).slice(0, 12)}.txt`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

if (import.meta.main) await main();
