import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadTask } from '../../src/engine/seeds/read-task.ts';
import { processReaders } from '../../src/engine/tasks/readers.ts';

const module = new URL('./fragile-reader.ts', import.meta.url);

const taskOf = (...paths: string[]): ReadTask => ({
  seedsDir: '.',
  config: { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  seeds: paths.map((path) => ({ path, hasSidecar: false, doubts: [], digestBefore: '' })),
});

describe('a file that its reader does not survive', () => {
  for (const culprit of ['kills', 'throws', 'hangs']) {
    test(`is the only one lost where it ${culprit}`, async () => {
      const readers = processReaders(1, { module, patience: 3000 });
      try {
        const replies = await readers.read(taskOf('a', culprit, 'b'));
        assert.deepEqual(
          replies.map((reply) => [reply.path, 'unchangedStamp' in reply ? 'read' : reply.problems[0]?.code]),
          [
            ['a', 'read'],
            [culprit, 'reader-failed'],
            ['b', 'read'],
          ],
        );
      } finally {
        await readers.end();
      }
    });
  }
});
