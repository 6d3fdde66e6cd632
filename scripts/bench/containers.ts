import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foundIn } from '../../src/ingest/containers/found.ts';
import { containerOf } from '../../src/ingest/containers/index.ts';
import { openFile } from '../../src/ingest/containers/open-file.ts';
import { openSource } from '../../src/ingest/read/source.ts';
import { type Figures, run } from './measure.ts';

/* Large containers, made anew for each run: what it costs to read them, beside the ingest of what they hold. */

export interface ContainerLine {
  readonly name: string;
  readonly bytes: number;
  readonly members: number;
  /** Processor seconds of one reader that passes over all of it, and of one that takes out each member. */
  readonly passing: number;
  readonly reading: number;
  readonly whole: Figures;
  readonly oneMore: Figures;
}

interface Large {
  readonly file: string;
  readonly name: string;
  readonly members: number;
  /** One member's own bytes in the file. */
  readonly member: (at: number) => string;
}

const words =
  'council bridge water harbour ferry library night winter people river meeting vote money years town'.split(
    ' ',
  );

/** Words that look like a text, the same for the same number. */
function textOf(at: number, letters: number): string {
  let [state, text] = [at + 1, ''];
  while (text.length < letters) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const word = words[(state >> 8) % words.length] ?? '';
    text += state % 11 === 0 ? `${word}.\n` : `${word} `;
  }
  return text;
}

function row(at: number): string {
  const fields = {
    authors: ['Ida Example'],
    date_download: '2024-01-01 08:00:00',
    date_publish: `20${10 + (at % 12)}-0${1 + (at % 9)}-1${at % 10} 10:00:00`,
    language: 'en',
    maintext: textOf(at, 2_800),
    title: `The council of the town, number ${at}`,
    url: `https://town.example/news/${at}`,
  };
  return `${JSON.stringify(fields)}\n`;
}

function response(at: number): string {
  const body = textOf(at, 16_500).replaceAll('\n', '</p>\n<p>');
  const html = `<!DOCTYPE html><html lang="en"><head><title>The page ${at}</title></head><body><article><h1>The page ${at}</h1><p>${body}</p></article></body></html>`;
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const fields = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://town.example/news/${at}`,
    'WARC-Date: 2022-03-15T08:00:00Z',
    `Content-Length: ${answer.length}`,
  ];
  return `${fields.join('\r\n')}\r\n\r\n${answer}\r\n\r\n`;
}

const large: readonly Large[] = [
  { file: 'rows.jsonl', name: 'JSON Lines', members: 100_000, member: row },
  { file: 'pages.warc', name: 'WARC', members: 10_000, member: response },
];

const cli = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');

/** Makes each container, reads it, builds a site of it, and builds again with one more member. */
export async function measureContainers(folder: string): Promise<ContainerLine[]> {
  const lines: ContainerLine[] = [];
  for (const { file, name, members, member } of large) {
    const own = join(folder, file);
    const seeds = join(own, 'seeds');
    mkdirSync(seeds, { recursive: true });
    const path = join(seeds, file);
    const bytes = written(path, members, member);
    const [passing, reading] = [await processorSeconds(path, false), await processorSeconds(path, true)];
    const args = [
      cli,
      'build',
      '--quiet',
      '--seeds',
      seeds,
      '--out',
      join(own, 'site'),
      '--cache',
      join(own, 'cache'),
    ];
    const whole = await run({ command: process.execPath, args });
    appendFileSync(path, member(members));
    const oneMore = await run({ command: process.execPath, args });
    lines.push({ name, bytes, members, passing, reading, whole, oneMore });
  }
  return lines;
}

function written(path: string, members: number, member: (at: number) => string): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  for (let at = 0; at < members; at += 1) bytes += writeSync(file, member(at));
  closeSync(file);
  return bytes;
}

async function processorSeconds(path: string, takesOut: boolean): Promise<number> {
  const source = openSource(path);
  const before = process.cpuUsage();
  const opened = await openFile(basename(path), source);
  for await (const entry of containerOf(opened)?.entries(opened) ?? [])
    if (takesOut)
      for await (const found of foundIn(entry)) if ('broken' in found) throw new Error(found.broken);
  const { user, system } = process.cpuUsage(before);
  source.close();
  return (user + system) / 1e6;
}
