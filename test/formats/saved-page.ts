import assert from 'node:assert/strict';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import type { ArticleRecord } from '../../src/record.ts';

/** The record of a page of the test's own writing. */
export async function read(html: string): Promise<ArticleRecord> {
  const file = { path: 'page.html', bytes: Buffer.from(html), sidecar: null };
  const { records, problems } = await ingestSeed(file, {
    publishers: [],
    timeZone: 'UTC',
    lastDay: '2026-12-31',
  });
  assert.deepEqual(problems, []);
  const [record] = records;
  assert.ok(record);
  return record;
}

export const sentences = [
  'The harbour master counted eleven barges at the lower lock before the fog came down.',
  'Nobody on the quay could say where the twelfth had gone, nor who had been at its wheel.',
  'By evening the pilots had dragged the basin twice and found an anchor and a bicycle.',
  'The insurers sent a clerk, who wrote down the number of the bicycle and went home.',
];

export const prose = sentences.map((words) => `<p>${words}</p>`).join('');

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The twelfth barge</title>${head}</head><body>` +
  `<header><nav><a href="/">Home</a></nav></header><main><article><h1>The twelfth barge</h1>${body}</article></main>` +
  '<footer>Imprint</footer></body></html>';
