import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestName } from '../../disk/manifest.ts';
import { isManifest } from '../../engine/fixity/manifests.ts';
import { missingPath, outputFile } from '../../urls.ts';
import type { KitFormat } from '../kit-format.ts';
import { kitContext, kitTitle } from '../reading/context.ts';
import { siteFiles } from '../site-files.ts';
import { metadataOf } from './metadata.ts';
import { assertZimwriterfs, writeZim } from './zimwriterfs.ts';

/** A ZIM, which Kiwix reads and serves. */
export const zim: KitFormat = {
  ending: '.zim',
  about: 'the site for Kiwix, by zimwriterfs',
  check: assertZimwriterfs,
  write: async (task) => {
    const { folder, problems } = await task.part.site();
    const staged = join(task.setting.cacheDir, 'kit-zim');
    const context = kitContext(task, () => null);
    try {
      stage(folder, staged);
      await writeZim(staged, task.file, {
        welcome: 'index.html',
        illustration,
        ...metadataOf(context, kitTitle(context, task), task.name),
      });
    } finally {
      rmSync(staged, { recursive: true, force: true });
    }
    return problems;
  },
};

/** Every ZIM has a picture of 48 pixels in PNG. */
const illustration = 'assets/icon-48.png';

/** Only hosts of files and their visitors read it: it is of no use in a ZIM, which has a hash of its own. */
const ofHosts = (path: string): boolean =>
  path.startsWith('.') ||
  path === outputFile(missingPath) ||
  isManifest(path) ||
  path.endsWith(`/${manifestName}`) ||
  /^(?:robots\.txt|sitemap(?:-\d+)?\.xml)$/u.test(path);

/** Lays out the files that go into a ZIM. */
function stage(site: string, staged: string): void {
  rmSync(staged, { recursive: true, force: true });
  const put = (path: string, bytes: Uint8Array): void => {
    const file = join(staged, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  // A list of nothing is a file all the same, as pages lead to it; an empty one is taken for a fault.
  for (const { path, bytes } of siteFiles(site))
    if (!ofHosts(path)) put(path, bytes.length > 0 ? bytes : Buffer.from('\n'));
  copyFileSync(join(import.meta.dirname, 'icon-48.png'), join(staged, illustration));
}
