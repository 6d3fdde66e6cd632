import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const document = join(import.meta.dirname, '..', '..', 'docs', 'own-archive.md');

/** The examples of the document, by the file that each names in its first line. */
export const examples: ReadonlyMap<string, string> = new Map(
  readFileSync(document, 'utf8')
    .split(/^```(?:js|css)$/mu)
    .slice(1)
    .map((text) => {
      const [, file = '', code = ''] = /^\n(?:\/\/|\/\*) (\S+)(?: \*\/)?\n([\s\S]*?)```/u.exec(text) ?? [];
      return [file, code];
    }),
);

/** Files of an archive by path, each with what it holds. */
export type Files = Readonly<Record<string, string>>;

export function putFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Seeds that the examples read. */
export const seeds: Files = {
  'seeds/bridge.wire':
    'WIRE 17\nHEADLINE: The bridge is open\nSENT: 2021-01-08\nBY: Jana Nováková\nLINK: https://town.example/bridge\n----\n' +
    'The bridge was opened on Friday, and many people came from both banks of the river.\n\nIt will be closed at night.\n',
  'seeds/market.html':
    '<!doctype html><html lang="en"><title>A market | Town Paper</title><link rel="canonical" href="https://www.town.example/market">' +
    '<article><h1>A market | Town Paper</h1><div class="share-box">Share this with your friends</div><p>The market was held again on Saturday, ' +
    'and the town was full of people from all of the villages around.</p><p class="signed">Signed: Petr Novák</p></article></html>',
};
