import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { articleFolder } from '../../src/article-folder.ts';
import { KronikaError } from '../../src/errors.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { bundleAssets } from '../../src/search/index/assets.ts';
import { buildSearch } from '../../src/search/index/build.ts';
import { layouts } from '../../src/settings/layouts.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';
import { formOf } from '../../src/site/files/articles.ts';
import { memoryArchive } from '../../test/site/memory-archive.ts';

/*
 * Builds one tool's index of the same records, in a process of its own, so that its time and memory can be measured:
 * `node build-index.ts TOOL RECORDS.jsonl FOLDER`. The folder then holds `find.js`, a module with
 * `find(query) → ids` for the browser.
 */

const [, , tool = '', file = '', folder = ''] = process.argv;
const records: ArticleRecord[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** A library and what asks it, as one module. */
const bundle = (source: string): string =>
  buildSync({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  }).outputFiles[0]?.text ?? '';

const builders: Record<string, () => Promise<void>> = {
  Kronika: async () => {
    const archive = memoryArchive(records);
    const layout = layouts.lean.search;
    await buildSearch({ archive, outDir: folder, cacheDir: folder, corrections: noNameCorrections, layout });
    for (const { id } of records) {
      mkdirSync(join(folder, articleFolder(id)), { recursive: true });
      put(`${articleFolder(id)}index.md`, formOf(archive, 'markdown', id));
    }
    mkdirSync(join(folder, 'assets'), { recursive: true });
    for (const [name, content] of Object.entries(bundleAssets())) put(`assets/${name}`, content);
    put(
      'find.js',
      `import { search } from './assets/search.js';
export const find = async (query, limit) => (await search(query, { limit })).results.filter((one) => one.match === 'exact').map((one) => one.id);`,
    );
  },
  'Pagefind as it comes': async () => {
    const { index } = await createIndex();
    if (!index) throw new KronikaError('bench', 'Pagefind made no index');
    for (const { id, title, text, language } of records) {
      await index.addCustomRecord({
        url: id,
        content: `${title}\n${text}`,
        language: language.slice(0, 2),
        meta: { title },
      });
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    await close();
    put(
      'find.js',
      `import * as pagefind from './pagefind/pagefind.js';
await pagefind.options({ baseUrl: '/' });
export const find = async (query, limit) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, limit).map((one) => one.data()));
  return shown.map(({ raw_url, url }) => (raw_url ?? url).replaceAll('/', ''));
};`,
    );
  },
  MiniSearch: async () => {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(records.map(({ id, title, text }) => ({ id, title, text })));
    put('index.json', JSON.stringify(index));
    put(
      'find.js',
      bundle(`import MiniSearch from 'minisearch';
const json = await (await fetch(new URL('index.json', import.meta.url))).text();
const index = MiniSearch.loadJSON(json, { fields: ['title', 'text'] });
export const find = async (query, limit) => index.search(query, { combineWith: 'AND' }).slice(0, limit).map((one) => one.id);`),
    );
  },
  FlexSearch: async () => {
    const index = new Index({ tokenize: 'strict' });
    for (const [at, { title, text }] of records.entries()) index.add(at, `${title}\n${text}`);
    const parts: [string, string][] = [];
    await index.export((key, data) => {
      parts.push([key, data]);
    });
    put('index.json', JSON.stringify({ parts, ids: records.map(({ id }) => id) }));
    put(
      'find.js',
      bundle(`import { Index } from 'flexsearch';
const { parts, ids } = await (await fetch(new URL('index.json', import.meta.url))).json();
const index = new Index({ tokenize: 'strict' });
for (const [key, data] of parts) index.import(key, data);
export const find = async (query, limit) => index.search(query, { limit: Math.min(limit, 1e6) }).map((at) => ids[at]);`),
    );
  },
};

mkdirSync(folder, { recursive: true });
await builders[tool]?.();
