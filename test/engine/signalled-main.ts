import { setTimeout as wait } from 'node:timers/promises';
import { answerInProcess } from '../../src/engine/threads/answer-process.ts';

/* A process that is told to end in the midst of its task, or never comes back from one. */

answerInProcess<{ readonly task: string; readonly file?: string }, string>(async ({ task, file }) => {
  if (task === 'hangs') {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file ?? '', String(process.pid));
    for (;;) task.trim();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(process.pid, signal);
  await wait(200);
  return 'done';
});
