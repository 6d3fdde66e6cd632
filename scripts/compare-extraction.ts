/**
 * How much of the articles in saved pages each reader keeps, and how much of what stands around them it lets through.
 *
 *   node scripts/compare-extraction.ts test/formats/web-page
 *
 * The folder holds folders with a page, `input.html`, and `truth.json`: `{ "keep": [phrases], "gone": [phrases] }`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { ingestSeed } from '../src/ingest/ingest.ts';
import { decode } from '../src/ingest/read/decode.ts';
import { archiveConfigSchema } from '../src/settings/config.ts';

interface Page {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly keep: readonly string[];
  readonly gone: readonly string[];
}

const truthSchema = z.object({ keep: z.array(z.string()), gone: z.array(z.string()) });

/** Each gives the words of the article that it finds. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<string>>> = {
  kronika: async (bytes) => {
    const file = { path: 'page.html', bytes, sidecar: null };
    const { records } = await ingestSeed(file, { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' });
    return records
      .map(({ body, images }) => `${body} ${images.map(({ caption, credit }) => caption + credit).join(' ')}`)
      .join('\n');
  },
  readability: async (bytes) =>
    new Readability(parseHTML(decode(bytes).text).document).parse()?.textContent ?? '',
  defuddle: async (bytes) => {
    const { content } = await Defuddle(
      parseHTML(decode(bytes).text).document,
      'https://page.example/article',
    );
    return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body.textContent ?? '';
  },
};

function readPages(folder: string): Page[] {
  return readdirSync(folder).flatMap((name) => {
    const truth = join(folder, name, 'truth.json');
    if (!existsSync(truth)) return [];
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? 'input.html';
    const stated = truthSchema.parse(JSON.parse(readFileSync(truth, 'utf8')));
    return [{ name, bytes: readFileSync(join(folder, name, input)), ...stated }];
  });
}

const letters = (text: string): string =>
  text.replace(/<[^>]*>|\]\([^)\s]*/gu, '').replace(/[^\p{L}\p{N}]+/gu, '');
const found = (phrases: readonly string[], text: string): number =>
  phrases.filter((phrase) => letters(text).includes(letters(phrase))).length;

async function measure(
  pages: readonly Page[],
  read: (bytes: Uint8Array) => Promise<string>,
  verbose: boolean,
): Promise<number[]> {
  const sums = { keep: 0, kept: 0, gone: 0, leaked: 0, ms: 0 };
  for (const page of pages) {
    await read(page.bytes);
    const start = performance.now();
    const text = await read(page.bytes);
    sums.ms += performance.now() - start;
    const kept = found(page.keep, text);
    const leaked = found(page.gone, text);
    if (verbose && (kept < page.keep.length || leaked > 0)) report(page, text);
    sums.keep += page.keep.length;
    sums.gone += page.gone.length;
    sums.kept += kept;
    sums.leaked += leaked;
  }
  return [sums.kept / sums.keep, sums.leaked / sums.gone, sums.ms / pages.length];
}

function report({ name, keep, gone }: Page, text: string): void {
  for (const phrase of keep)
    if (found([phrase], text) === 0) console.log(`  ${name} lost: ${phrase.slice(0, 90)}`);
  for (const phrase of gone)
    if (found([phrase], text) > 0) console.log(`  ${name} leaked: ${phrase.slice(0, 90)}`);
}

const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/compare-extraction.ts FOLDER [READER]');
  process.exitCode = 2;
} else {
  const pages = readPages(folder);
  console.log(`${pages.length} pages\nreader        kept    leaked  ms a page`);
  for (const [name, read] of Object.entries(readers)) {
    if (only && name !== only) continue;
    const [kept = 0, leaked = 0, ms = 0] = await measure(pages, read, only !== undefined);
    console.log(`${name.padEnd(12)}  ${kept.toFixed(3)}   ${leaked.toFixed(3)}   ${ms.toFixed(1)}`);
  }
}
