import MarkdownIt from 'markdown-it';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { articleRecordSchema } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';

/* The process that reads inputs for the fuzz, one after the other, and says of each what it took and what was wrong. */

export interface Reading {
  /** A sentence for each fault; none where the input was read or refused as it should be. */
  readonly faults: readonly string[];
  /** Processor seconds. */
  readonly seconds: number;
  /** By how many bytes the most memory that the process ever held has grown. */
  readonly growth: number;
}

const config = { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' };
const markdown = new MarkdownIt({ html: false });

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const result = await ingestSeed({ path: 'input.txt', bytes, sidecar: null }, config);
  const { records, tombstones, problems } = result;
  const faults = problems
    .filter(({ code }) => code === 'unreadable')
    .map(({ message }) => `throws: ${message}`);
  if (records.length + tombstones.length + problems.length === 0)
    faults.push('gives nothing, not even a problem');
  for (const record of records) {
    const { error } = articleRecordSchema.safeParse(record);
    if (error) faults.push(`gives a record that is none: ${error.message}`);
    if (/<script/iu.test(markdown.render(record.body))) faults.push('gives a body with a script');
  }
  return faults;
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const before = process.resourceUsage();
  const faults = await faultsOf(bytes).catch((error: unknown) => [
    `throws out of the reader: ${String(error)}`,
  ]);
  const after = process.resourceUsage();
  const microseconds = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
  return { faults, seconds: microseconds / 1e6, growth: (after.maxRSS - before.maxRSS) * 1024 };
}

process.on('message', async (bytes: Uint8Array) => {
  process.send?.(await read(bytes));
});
process.once('disconnect', () => process.exit());
