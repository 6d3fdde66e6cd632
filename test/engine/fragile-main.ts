import readSeeds from '../../src/engine/seeds/read-seeds.ts';
import { answerInProcess } from '../../src/engine/threads/answer-process.ts';

/* A process that reads seeds as it should, but that some files kill, and some keep for ever or fill. */

const filled: number[][] = [];

answerInProcess<Parameters<typeof readSeeds>[0], unknown>(async (task, beginSeed) => {
  for (const { path } of task.stoppedBy ? [] : task.seeds) {
    beginSeed();
    if (path.startsWith('kills')) process.exit(7);
    if (path.startsWith('throws')) throw new Error('a fault');
    if (path.startsWith('hangs')) for (;;) path.trim();
    if (path.startsWith('fills')) for (;;) filled.push(Array.from({ length: 10_000 }, (_, n) => n));
    if (path.startsWith('waits')) await new Promise((resolve) => setTimeout(resolve, 3000));
  }
  return readSeeds(task, beginSeed);
});
