import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { ListedFolder, manifestName } from '../../../disk/manifest.ts';
import { KronikaError } from '../../../errors.ts';
import { searchFolder } from '../../format.ts';

/** Milliseconds between two looks at whether Pagefind can still write: where it cannot, it tries for ever. */
const pulse = 2000;

/** A site needs this of a bundle; the rest is Pagefind's own pages. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|index|wasm\.unknown\.pagefind|.*\.pf_meta)$/u;

/**
 * Writes Pagefind's script and WebAssembly, with an index of one word on no page of the site: Pagefind starts with an
 * index, and those of the segments are merged into it.
 * @param folder nothing is done where it is there already.
 * @throws KronikaError `search-not-written`
 */
export async function writeEngine(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await probe(part);
  try {
    const { index, errors } = await createIndex();
    if (!index) throw failure(errors);
    const added = await index.addCustomRecord({ url: '/', content: 'kronika', language: 'und' });
    if (added.errors.length > 0) throw failure(added.errors);
    await writeOrFail(index, part);
  } finally {
    await close();
  }
  for (const name of await readdir(part)) {
    if (!wanted.test(name)) await rm(join(part, name), { recursive: true });
  }
  await writeManifest(part);
  await rename(part, folder);
}

/** Of the files that Pagefind has written, which are read once more for it. */
async function writeManifest(folder: string): Promise<void> {
  const files = new ListedFolder(folder);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.list(relative(folder, file).replaceAll('\\', '/'), await readFile(file));
  }
  await writeFile(join(folder, manifestName), files.manifest(`${searchFolder}pagefind/`));
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
  let probing = Promise.resolve();
  const timer = setInterval(() => {
    probing = probe(folder).catch(trouble.reject);
  }, pulse);
  try {
    const written = await Promise.race([index.writeFiles({ outputPath: folder }), trouble.promise]);
    if (written.errors.length > 0) throw failure(written.errors);
  } finally {
    clearInterval(timer);
    // A file that comes and goes while the folder is read would be missed when it is removed.
    await probing;
  }
}
