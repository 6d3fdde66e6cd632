import { KronikaError } from './errors.ts';

/* Libraries that only some archives need: they are optional peers of the package, which does not bring them. */

/** By the kind of file that needs them. */
const optional = {
  cluster: { files: 'The jobs of many machines', libraries: ['pg-boss'] },
  docx: { files: 'Word texts', libraries: ['mammoth'] },
  git: { files: 'Git repositories', libraries: ['isomorphic-git'] },
  parquet: { files: 'Parquet tables', libraries: ['hyparquet', 'hyparquet-compressors'] },
  pictures: { files: 'Pictures that are kept', libraries: ['wasm-vips'] },
  pdf: { files: 'PDF files', libraries: ['unpdf'] },
} as const satisfies Record<string, { readonly files: string; readonly libraries: readonly string[] }>;

/**
 * Loads what reads files of a kind.
 * @throws KronikaError `needs-package` where a library that it needs is not installed
 */
export async function withOptional<Module>(
  kind: keyof typeof optional,
  load: () => Promise<Module>,
): Promise<Module> {
  const { files, libraries } = optional[kind];
  try {
    return await load();
  } catch (cause) {
    if (!libraries.some((name) => isMissing(cause, name))) throw cause;
    const names = new Intl.ListFormat('en').format(libraries);
    throw new KronikaError('needs-package', `${files} are read with ${names}, which the archive lacks.`, {
      advice: `Install what reads them, then build again: npm install ${libraries.join(' ')}`,
    });
  }
}

/**
 * Says at once that a library is missing that will be wanted, before much is read.
 * @throws KronikaError `needs-package`
 */
export async function assertInstalled(kind: keyof typeof optional): Promise<void> {
  await withOptional(kind, async () => optional[kind].libraries.map((name) => import.meta.resolve(name)));
}

/** Node tells which package it cannot find in words alone. */
const isMissing = (error: unknown, name: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.startsWith(`Cannot find package '${name}'`);
