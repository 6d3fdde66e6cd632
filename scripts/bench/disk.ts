import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from './measure.ts';

/* Waits until a disk has written what it was given before, which would be measured with what comes next. */

/** Lets it finish what earlier runs left to write. */
export async function settleDisk(): Promise<void> {
  await run({ command: 'sync', args: [] });
}

/** Files that are made to see how long it takes. */
const probe = 20_000;
/** Milliseconds for one, between what was seen on a disk at rest (0.04) and on one that is not (0.3). */
const restful = 0.12;
const pause = 30_000;
/** Past this the disk is slow by itself. */
const longest = 10;

/**
 * Waits until files are made as fast as on a disk at rest. ext4 shuns what was freed within the last five minutes: making
 * 40,000 files right after as many were removed takes ten times as long, for the tool that makes most files.
 * @param folder Gets files, which are left there.
 */
export async function waitForRest(folder: string, say: (line: string) => void): Promise<void> {
  for (let attempt = 1; attempt <= longest; attempt += 1) {
    const each = timeOfFile(join(folder, `probe-${attempt}`));
    if (each < restful) return;
    say(`Making a file takes ${each.toFixed(2)} ms, as after many were removed: waiting for half a minute`);
    await setTimeout(pause);
  }
}

/** Milliseconds for making one of many files, a few in a folder as on a site. */
function timeOfFile(folder: string): number {
  const start = performance.now();
  for (let at = 0; at < probe; at += 1) {
    const within = join(folder, `${Math.floor(at / 4)}`);
    if (at % 4 === 0) mkdirSync(within, { recursive: true });
    writeFileSync(join(within, `${at}`), 'x');
  }
  return (performance.now() - start) / probe;
}
