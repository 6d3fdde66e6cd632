import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { KronikaError } from '../errors.ts';

/** A page of a bundle: what it is found by, and the address that makes its id. */
export interface BundlePage {
  readonly url: string;
  readonly content: string;
}

/**
 * Positions in one of Pagefind's chunks. An eighth of its own default: of 9,820 articles in ten bundles, a chunk is
 * then 4.6 kB, of which a Chinese query fetches two or three a bundle; what names the chunks grows by a third.
 */
const chunkSize = '2500';

/** Milliseconds between two looks at whether Pagefind can still write: where it cannot, it tries for ever. */
const pulse = 2000;

/** What a site needs of a bundle; the rest is Pagefind's own pages and the texts, which it would keep twice. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|index|wasm\.unknown\.pagefind|.*\.pf_meta)$/u;
const wantedOnce = /^(?:pagefind\.js|wasm\.)/u;

export interface BundleOptions {
  /** Also keep Pagefind's script and WebAssembly: one bundle of a site does. */
  readonly engine: boolean;
}

/**
 * Writes a Pagefind bundle with one neutral index (`und`: no stemmer, no division into words) to `folder`.
 * @returns Pagefind's name for the bundle's metadata.
 * @throws KronikaError `search-not-written`
 */
export async function writeBundle(
  folder: string,
  pages: readonly BundlePage[],
  { engine }: BundleOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await probe(folder);
  // Read by the process that Pagefind starts; it has no option for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  try {
    const { index, errors } = await createIndex();
    if (!index) throw failure(errors);
    for (const page of pages) {
      const added = await index.addCustomRecord({ ...page, language: 'und' });
      if (added.errors.length > 0) throw failure(added.errors);
    }
    await writeOrFail(index, folder);
  } finally {
    // Its memory grows with every index: a bundle, a process.
    await close();
  }
  return prune(folder, engine);
}

const failure = (errors: readonly string[]) =>
  new KronikaError('search-not-written', `Pagefind could not make an index: ${errors.join('; ')}`);

/** Fails where Pagefind would wait: where nothing can be written any more. */
async function probe(folder: string): Promise<void> {
  const file = join(folder, 'probe');
  await writeFile(file, 'x');
  await rm(file, { force: true });
}

async function writeOrFail(index: PagefindIndex, folder: string): Promise<void> {
  const trouble = Promise.withResolvers<never>();
  const timer = setInterval(() => probe(folder).catch(trouble.reject), pulse);
  try {
    const written = await Promise.race([index.writeFiles({ outputPath: folder }), trouble.promise]);
    if (written.errors.length > 0) throw failure(written.errors);
  } finally {
    clearInterval(timer);
  }
}

async function prune(folder: string, engine: boolean): Promise<string> {
  let meta = '';
  for (const name of await readdir(folder)) {
    meta = name.match(/^pagefind\.(.+)\.pf_meta$/u)?.[1] ?? meta;
    if (!wanted.test(name) || (wantedOnce.test(name) && !engine)) {
      await rm(join(folder, name), { recursive: true });
    }
  }
  return meta;
}
