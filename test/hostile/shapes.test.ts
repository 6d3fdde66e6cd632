import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { IngestResult } from '../../src/ingest/ingest.ts';
import { WorkCounter } from './counted-work.ts';
import { type Shape, shapes } from './shapes.ts';

/* Reading takes work in proportion to a file's length, whatever shape it has; `scripts/shapes.ts` tells the seconds. */

const counter = new WorkCounter();
const { ingestSeed } = await import('../../src/ingest/ingest.ts');

const ingest = ({ path, text }: Shape, size: number): Promise<IngestResult> =>
  ingestSeed(
    { path, bytes: new TextEncoder().encode(text(size)), sidecar: null },
    { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  );

const small = 6_000;
/** Twice the length may take no more than so many times the work. */
const growth = 2.5;
/** Blocks of code that are run for each character. */
const mostWork = 1500;
/** This much is done for any file, however short. */
const anyway = 500_000;

describe('twice as much of one thing takes no more than twice the work, and some', () => {
  after(() => counter.end());
  for (const [name, shape] of Object.entries(shapes)) {
    test(name, async () => {
      // All that is made once is made before, and functions are counted alike before and after they are made fast.
      await ingest(shape, 1000);
      const once = await counter.of(() => ingest(shape, small));
      const twice = await counter.of(() => ingest(shape, 2 * small));
      assert.ok(twice <= anyway || twice <= growth * once, `${once} became ${twice}`);
      assert.ok(twice <= anyway + 2 * small * mostWork, `${twice} for ${2 * small} characters`);
    });
  }
});
