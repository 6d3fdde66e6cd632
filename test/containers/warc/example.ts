import { gzipSync } from 'node:zlib';
import { type Example, page } from '../examples.ts';

/** A record as crawlers write it (ISO 28500). */
export function record(
  type: string,
  address: string,
  content: Uint8Array,
  fields: readonly string[] = [],
): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    ...(fields.some((field) => field.startsWith('WARC-Date')) ? [] : ['WARC-Date: 2022-03-15T08:00:00Z']),
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${content.length}`,
    ...fields,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
}

export function answer(status: string, head: readonly string[], body: Uint8Array | string): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ]);
}

export const html = 'Content-Type: text/html; charset=utf-8';
const bridge = Buffer.from(page('The bridge is open', 'People crossed it at noon.'));
const chunked = Buffer.concat([
  Buffer.from(`${bridge.length.toString(16)}\r\n`),
  bridge,
  Buffer.from('\r\n0\r\n\r\n'),
]);

const records = [
  record(
    'request',
    'https://town.example/bridge',
    Buffer.from('GET /bridge HTTP/1.1\r\nHost: town.example\r\n\r\n'),
  ),
  record(
    'response',
    'https://town.example/bridge',
    answer('200 OK', [html, 'Transfer-Encoding: chunked'], chunked),
  ),
  record(
    'response',
    'https://town.example/mill',
    answer(
      '200 OK',
      [html, 'Content-Encoding: gzip'],
      gzipSync(page('The mill is sold', 'A baker bought it.')),
    ),
  ),
  record(
    'response',
    'https://town.example/',
    answer('200 OK', [html], page('Town News', 'All that is new.')),
  ),
  record('response', 'https://town.example/gone', answer('404 Not Found', [html], '<p>Not here.</p>')),
  record('response', 'https://town.example/logo.png', answer('200 OK', ['Content-Type: image/png'], 'PNG')),
];

export const examples: readonly Example[] = [
  { path: 'town.warc', bytes: Buffer.concat(records) },
  { path: 'town.warc.gz', bytes: Buffer.concat(records.map((one) => gzipSync(one))) },
];
