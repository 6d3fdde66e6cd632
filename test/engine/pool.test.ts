import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IngestTask } from '../../src/engine/tasks/read.ts';
import { startPool } from '../../src/engine/threads/pool.ts';

const reader = new URL('./fragile-reader.ts', import.meta.url);

const taskOf = (...paths: string[]): IngestTask => ({
  seedsDir: '.',
  config: { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  jobs: paths.map((path) => ({ path, hasSidecar: false, knownDigest: '' })),
});

describe('a file that its reader does not survive', () => {
  for (const culprit of ['kills', 'throws', 'hangs']) {
    test(`is the only one lost where it ${culprit}`, async () => {
      const pool = startPool(1, { reader, patience: 3000 });
      try {
        const replies = await pool.run(taskOf('a', culprit, 'b'));
        assert.deepEqual(
          replies.map((reply) => [reply.path, 'unchangedStamp' in reply ? 'read' : reply.problems[0]?.code]),
          [
            ['a', 'read'],
            [culprit, 'reader-failed'],
            ['b', 'read'],
          ],
        );
      } finally {
        await pool.close();
      }
    });
  }
});
