import { gzipSync } from 'node:zlib';
import type { Example } from '../examples.ts';

export const words =
  ' The council of the small town met on Tuesday and talked about it for three hours.\n' +
  'A second paragraph says what happened next, who was there, and what it will cost in the end.';

/** As news-please writes an article. */
export const rows = [
  {
    authors: ['Ida Example'],
    date_download: '2024-01-01 08:00:00',
    date_publish: '2021-05-04 10:00:00',
    language: 'en',
    maintext: `People crossed it at noon.${words}`,
    source_domain: 'town.example',
    title: 'The bridge is open',
    url: 'https://town.example/bridge',
  },
  {
    authors: ['Jan Vzorny', 'Ann Lee'],
    date_download: '2024-01-01 08:00:00',
    date_publish: '2021-05-05 09:00:00',
    language: 'en',
    maintext: `A baker bought it.${words}`,
    source_domain: 'town.example',
    title: 'The mill is sold',
    url: 'https://town.example/mill',
  },
];

const quoted = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;

/** A table of text with these names of columns. */
export const csv = (names: readonly string[], lines: readonly (readonly unknown[])[], sign = ','): string =>
  [names, ...lines].map((line) => line.map(quoted).join(sign)).join('\r\n');

const scraped = csv(
  ['Title', 'Text', 'Date', 'URL', 'Author', 'Source'],
  rows.map(({ title, maintext, date_publish, url, authors }) => [
    title,
    maintext,
    date_publish.slice(0, 10),
    url,
    authors.join('; '),
    'Town Post',
  ]),
);

/**
 * Three rows, the last without a text, in two groups, compressed with Zstandard: written by pyarrow with the columns of
 * the set cc_news and a list of authors.
 */
const parquet = Buffer.from(
  [
    'UEFSMRUEFVQVZkwVBBUAEgAAKLUv/SAqUQEAEgAAAFRoZSBicmlkZ2UgaXMgb3BlbhAAAABUaGUgbWlsbCBpcyBzb2xkFQAVEhUkLBUEFRAVBh',
    'UGHAAAACi1L/0gCUkAAAIAAAAEAQEDAhUEFbADFeYBTBUEFQASAAAotS/9INhVAwBSCBgXoKVtjy3NfVrbqpG37SaTWDM46FKlUQaLvEewTpzQ',
    'OGKAmZlBpfVjxHTW6YUXedfJ2aCRtzZ6LpxRuAjrvXhYCV9n3qGMZ13ciYquF+MhPOiv3vMiG1TqqRhzcAyYWQYBAAVYpyAFFQAVEhUkLBUEFR',
    'AVBhUGHAAAACi1L/0gCUkAAAIAAAAEAQEDAhUEFSAVMkwVAhUAEgAAKLUv/SAQgQAADAAAAHRvd24uZXhhbXBsZRUAFRIVJCwVBBUQFQYVBhwA',
    'AAAotS/9IAlJAAACAAAABAEBBAAVBBUgFTJMFQQVABIAACi1L/0gEIEAAAAIJSR+wQUAAAA44InBBQAVABUSFSQsFQQVEBUGFQYcAAAAKLUv/S',
    'AJSQAAAgAAAAQBAQMCFQQVABUSTBUAFQASAAAotS/9IAABAAAVABUOFSAsFQQVEBUGFQYcAAAAKLUv/SAHOQAAAgAAAAQAABUEFXgVakwVBBUA',
    'EgAAKLUv/SA8ZQEARAIbAAAAaHR0cHM6Ly90b3duLmV4YW1wbGUvYnJpZGdlGW1pbGwBABCgegIVABUSFSQsFQQVEBUGFQYcAAAAKLUv/SAJSQ',
    'AAAgAAAAQBAQMCFQQVUBViTBUGFQASAAAotS/9IChBAQALAAAASWRhIEV4YW1wbGUKAAAASmFuIFZ6b3JueQcAAABBbm4gTGVlFQAVIBUyLBUG',
    'FRAVBhUGHAAAACi1L/0gEIEAAAIAAAADBAIAAAAGAwIDJAAVBBUgFTJMFQIVABIAACi1L/0gEIEAAAwAAABBbiBlbXB0eSByb3cVABUSFSQsFQ',
    'IVEBUGFQYcAAAAKLUv/SAJSQAAAgAAAAIBAQIAFQQVCBUaTBUCFQASAAAotS/9IAQhAAAAAAAAFQAVEhUkLBUCFRAVBhUGHAAAACi1L/0gCUkA',
    'AAIAAAACAQECABUEFSAVMkwVAhUAEgAAKLUv/SAQgQAADAAAAHRvd24uZXhhbXBsZRUAFRIVJCwVAhUQFQYVBhwAAAAotS/9IAlJAAACAAAAAg',
    'EBAgAVBBUAFRJMFQAVABIAACi1L/0gAAEAABUAFQ4VICwVAhUQFQYVBhwAAAAotS/9IAc5AAACAAAAAgAAFQQVABUSTBUAFQASAAAotS/9IAAB',
    'AAAVABUOFSAsFQIVEBUGFQYcAAAAKLUv/SAHOQAAAgAAAAIAABUEFTwVTkwVAhUAEgAAKLUv/SAe8QAAGgAAAGh0dHBzOi8vdG93bi5leGFtcG',
    'xlL2VtcHR5FQAVEhUkLBUCFRAVBhUGHAAAACi1L/0gCUkAAAIAAAACAQECABUEFQAVEkwVABUAEgAAKLUv/SAAAQAAFQAVGhUsLBUCFRAVBhUG',
    'HAAAACi1L/0gDWkAAAIAAAACAAIAAAACAQAVBBmsNQAYBnNjaGVtYRUOABUMJQIYBXRpdGxlJQBMHAAAABUMJQIYBHRleHQlAEwcAAAAFQwlAh',
    'gGZG9tYWluJQBMHAAAABUEJQIYBGRhdGUlFEyMEhwsAAAAAAAVDCUCGAtkZXNjcmlwdGlvbiUATBwAAAAVDCUCGAN1cmwlAEwcAAAANQIYB2F1',
    'dGhvcnMVAhUGTDwAAAA1BBgEbGlzdBUCABUMJQIYB2VsZW1lbnQlAEwcAAAAFgYZLBl8JgAcFQwZNQAGEBkYBXRpdGxlFQwWBBaoARbMASaKAS',
    'YIKSwVBBUAFQIAFQAVEBUCADwWRBkGGSYABAAAACYAHBUMGTUABhAZGAR0ZXh0FQwWBBaIBBbQAibaAybUASksFQQVABUCABUAFRAVAgA8FqAD',
    'GQYZJgAEAAAAJgAcFQwZNQAGEBkYBmRvbWFpbhUMFgQWdBaYASbyBCakBCksFQQVABUCABUAFRAVAgA8FjAZBhkmAAQAAAAmABwVBBk1AAYQGR',
    'gEZGF0ZRUMFgQWdBaYASaKBia8BSksFQQVABUCABUAFRAVAgA8KQYZJgAEAAAAJgAcFQwZNQAGEBkYC2Rlc2NyaXB0aW9uFQwWBBZQFnQmggcm',
    '1AYpLBUEFQAVAgAVABUQFQIAPBYAGQYZJgQAAAAAJgAcFQwZNQAGEBkYA3VybBUMFgQWzAEW0AEmzggmyAcpLBUEFQAVAgAVABUQFQIAPBZoGQ',
    'YZJgAEAAAAJgAcFQwZNQAGEBk4B2F1dGhvcnMEbGlzdAdlbGVtZW50FQwWBhayARbWASaWCiaYCSksFQQVABUCABUAFRAVAgA8FjgZJgQCGUYA',
    'AAAGAAAAFuYKFgQmCBbmCgAZfCYAHBUMGTUABhAZGAV0aXRsZRUMFgIWdBaYASa8CybuCiksFQQVABUCABUAFRAVAgA8FhgZBhkmAAIAAAAmAB',
    'wVDBk1AAYQGRgEdGV4dBUMFgIWXBaAASa8DCaGDCksFQQVABUCABUAFRAVAgA8FgAZBhkmAAIAAAAmABwVDBk1AAYQGRgGZG9tYWluFQwWAhZ0',
    'FpgBJtQNJoYNKSwVBBUAFQIAFQAVEBUCADwWGBkGGSYAAgAAACYAHBUEGTUABhAZGARkYXRlFQwWAhZQFnQmzA4mng4pLBUEFQAVAgAVABUQFQ',
    'IAPCkGGSYCAAAAACYAHBUMGTUABhAZGAtkZXNjcmlwdGlvbhUMFgIWUBZ0JsAPJpIPKSwVBBUAFQIAFQAVEBUCADwWABkGGSYCAAAAACYAHBUM',
    'GTUABhAZGAN1cmwVDBYCFpABFrQBJvAQJoYQKSwVBBUAFQIAFQAVEBUCADwWNBkGGSYAAgAAACYAHBUMGTUABhAZOAdhdXRob3JzBGxpc3QHZW',
    'xlbWVudBUMFgIWXBaAASboESa6ESksFQQVABUCABUAFRAVAgA8FgAZJgIAGUYAAgAAAAAAFtAFFgIm7goWzAcAKCBwYXJxdWV0LWNwcC1hcnJv',
    'dyB2ZXJzaW9uIDI1LjAuMRl8HAAAHAAAHAAAHAAAHAAAHAAAHAAAAJEEAABQQVIx',
  ].join(''),
  'base64',
);

const lines = rows.map((row) => JSON.stringify(row)).join('\n');

export const examples: readonly Example[] = [
  { path: 'rows.jsonl', bytes: Buffer.from(`${lines}\n`) },
  { path: 'rows.jsonl.gz', bytes: gzipSync(lines) },
  { path: 'rows.json', bytes: Buffer.from(JSON.stringify(rows, null, 1)) },
  { path: 'answer.json', bytes: Buffer.from(JSON.stringify({ status: 'ok', articles: rows })) },
  { path: 'rows.csv', bytes: Buffer.from(scraped) },
  { path: 'rows.parquet', bytes: parquet },
];
