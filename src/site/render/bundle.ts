import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleAssets } from '../../search/index/assets.ts';
import { offlineScript, workerFile } from '../offline-lists.ts';
import { worklistScript } from '../worklist-strings.ts';
import { articleStyles, siteStyles } from './styles.ts';

const root = join(import.meta.dirname, '../../..');

/** One file out of an entry and all that it imports, as small as it gets. */
export const bundle = (entry: string, format: 'iife' | 'esm' = 'iife'): string =>
  buildSync({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
  }).outputFiles[0]?.text ?? '';

/** The look and the scripts of the pages, bundled: contents by name. */
export const bundleSite = (): Readonly<Record<string, string>> => ({
  [siteStyles]: bundle(`templates/css/${siteStyles}`),
  [articleStyles]: bundle(`templates/css/${articleStyles}`),
  'site.js': bundle('src/site/client/site.ts'),
  'zipped-form.js': bundle('src/site/client/zipped-form.ts', 'esm'),
  [worklistScript]: bundle('src/site/client/worklist/page.ts', 'esm'),
  'cite.js': bundle('src/site/client/cite.ts', 'esm'),
  'qr.js': bundle('src/site/client/qr.ts', 'esm'),
  [offlineScript]: bundle('src/site/client/offline/page.ts', 'esm'),
  [workerFile]: bundle('src/site/client/offline/worker.ts'),
  'icon.svg': readFileSync(join(root, 'templates/icon.svg'), 'utf8'),
  ...bundleAssets(),
});
