import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.ts';
import type { DrawnQuery } from './queries.ts';

/** How well a tool answers, in the browser. */
export interface Answers {
  readonly recall: number;
  readonly precision: number;
  /** Bytes until the first ten results of the first query, and of a further one on average; gzip, as a host sends. */
  readonly firstBytes: number;
  readonly furtherBytes: number;
  readonly p50: number;
  readonly p95: number;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
};

/** A folder on a loopback port that counts what is fetched from it. */
async function countingServer(folder: string) {
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = join(folder, path);
    response.setHeader('cache-control', 'max-age=600');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (path === '/page.html') {
      response.end('<!doctype html><html lang="zh"><title>Bench</title></html>');
    } else if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
    } else {
      const zipped = types[extname(file)] !== undefined;
      const body = zipped ? gzipSync(readFileSync(file)) : readFileSync(file);
      if (zipped) response.setHeader('content-encoding', 'gzip');
      bytes += body.length;
      response.end(body);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    bytes: () => bytes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

export async function ask(folder: string, queries: readonly DrawnQuery[]): Promise<Answers> {
  const server = await countingServer(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/page.html`);
    const find = (text: string, limit: number) =>
      page.evaluate(
        async ([finder, text, limit]) => {
          const start = performance.now();
          const { find } = await import(finder);
          const ids: string[] = await find(text, limit);
          return { ids, ms: performance.now() - start };
        },
        [`${server.origin}/find.js`, text, limit] as const,
      );
    const rows: { bytes: number; ms: number; recall: number; precision: number }[] = [];
    for (const { text, truth } of queries) {
      const before = server.bytes();
      const { ms } = await find(text, 10);
      const bytes = server.bytes() - before;
      const { ids } = await find(text, Number.POSITIVE_INFINITY);
      const right = new Set(ids.filter((id) => truth.has(id))).size;
      rows.push({
        bytes,
        ms,
        recall: right / truth.size,
        precision: ids.length ? right / new Set(ids).size : 1,
      });
    }
    const [first, ...further] = rows;
    const times = further.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      recall: mean(rows.map(({ recall }) => recall)),
      precision: mean(rows.map(({ precision }) => precision)),
      firstBytes: first?.bytes ?? 0,
      furtherBytes: mean(further.map(({ bytes }) => bytes)),
      p50: times[Math.floor(times.length * 0.5)] ?? 0,
      p95: times[Math.floor(times.length * 0.95)] ?? 0,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
