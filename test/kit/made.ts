import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import { silentReporter } from '../../src/engine/run/reporter.ts';
import type { KitName } from '../../src/kit/index.ts';
import { type KitSummary, makeKit } from '../../src/kit/kit.ts';
import type { Wishes } from '../../src/kit/selection.ts';
import { post, Workspace } from '../engine/workspace.ts';

export const noWishes: Wishes = { from: null, to: null, publisher: null, language: null, story: null };

/** Makes a kit of a workspace, beside its folders. */
export const kitOf = (
  { root, seeds, out, cache }: Workspace,
  kit: KitName,
  { output = 'kit', ...wishes }: Partial<Wishes> & { output?: string } = {},
): Promise<KitSummary> =>
  makeKit({
    ...{ seeds, out, cache, baseUrl: null, compact: false, workers: 2, reporter: silentReporter },
    kit,
    wishes: { ...noWishes, ...wishes },
    output: join(root, output),
  });

/** The files of a tar by their names. */
export async function filesOfTar(file: string): Promise<Map<string, Buffer>> {
  const bytes = readFileSync(file);
  const plain = bytes.readUInt32LE(0) === 0xfd2fb528 ? zstdDecompressSync(bytes) : bytes;
  const entries = await unpackTar(plain);
  return new Map(entries.map(({ header, data }) => [header.name, Buffer.from(data ?? [])]));
}

/** The text of a file, also where it is packed. */
function textOf(path: string, bytes: Buffer): string {
  if (path.endsWith('.zip'))
    return Object.entries(unzipSync(bytes))
      .flatMap(([name, file]) => [name, Buffer.from(file).toString()])
      .join('\n');
  if (bytes.readUInt16BE(0) === 0x1f8b) return gunzipSync(bytes).toString();
  return bytes.toString();
}

/** All that somebody can read in files, as one text. */
export const readable = (files: Map<string, Buffer>): string =>
  [...files].map(([path, bytes]) => `${path}\n${bytes.length > 1 ? textOf(path, bytes) : ''}`).join('\n');

/** Words of an article that the kits of these tests leave out, wherever they stand: no page, feed, index or name has them. */
export const left = { title: 'Kormorán', word: 'zimorodek', path: 'tajna' } as const;

/** Two papers in two years; one article is withheld. */
export function twoPapers(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  const text = (words: string) =>
    `${words}. It was opened on that day, and people came from both banks of the river to see it.`;
  const put = (path: string, title: string, date: string, url: string, words = title): void =>
    workspace.put(path, post(title, date, { url, text: text(words) }));
  put('one/bridge.md', 'The bridge', '2021-01-10', 'https://one.example/bridge');
  put('one/ferry.md', 'The ferry & its <captain>', '2022-03-05', 'https://one.example/ferry');
  put(
    `two/${left.path}.md`,
    left.title,
    '2021-01-11',
    'https://two.example/kormoran',
    `${left.title} and ${left.word}`,
  );
  workspace.put('archive.yml', archiveOf());
  return workspace;
}

const archiveOf = (): string => `title: Bridges & "banks"
description: Of a <river> and its people.
publishers:
  - { id: one, hosts: [one.example], names: { default: One Paper } }
  - { id: two, hosts: [two.example], names: { default: "Two, the Paper" } }
`;
