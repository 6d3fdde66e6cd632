import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { TaskProcess } from '../../src/engine/threads/task-process.ts';

const main = new URL('./signalled-main.ts', import.meta.url);
const limits = { processorSeconds: 1e9, memoryMegabytes: 1024 };

test('a process does its task to the end, though a terminal tells it to end', async (context) => {
  const process = new TaskProcess<{ readonly task: string }, string>(main, limits);
  context.after(() => process.end());
  assert.equal(await process.run({ task: 'is told to end' }), 'done');
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a process ends with its parent, also in a step that never comes back', async () => {
  const parent = fork(new URL('./parent-main.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [pid] = (await once(parent, 'message')) as [number];
  assert.ok(isAlive(pid));
  const ended = once(parent, 'exit');
  parent.kill('SIGKILL');
  await ended;
  while (isAlive(pid)) await wait(50);
});
