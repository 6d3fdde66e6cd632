import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TaskProcess } from '../../src/engine/threads/task-process.ts';

/* A process that has another do a task from which that never comes back, and tells which it is. */

const folder = mkdtempSync(join(tmpdir(), 'kronika-parent-'));
const file = join(folder, 'pid');
const hanging = new TaskProcess<{ readonly task: string; readonly file: string }, string>(
  new URL('./signalled-main.ts', import.meta.url),
  { processorSeconds: 1e9, memoryMegabytes: 1024 },
);
hanging.run({ task: 'hangs', file });
let pid = '';
while (pid === '') {
  await wait(50);
  try {
    pid = readFileSync(file, 'utf8');
  } catch {
    // It is not written yet.
  }
}
rmSync(folder, { recursive: true });
process.send?.(Number(pid));
