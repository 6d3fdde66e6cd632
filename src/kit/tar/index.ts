import { constants, createZstdCompress } from 'node:zlib';
import type { KitFormat } from '../kit-format.ts';
import { siteFiles } from '../site-files.ts';
import { writeTar } from './write-tar.ts';

/** Of 22: from here on a site gets smaller by a hundredth, in twice the time. */
const level = 12;

export const tar: KitFormat = {
  ending: '.tar.zst',
  about: 'the site, compressed: tar --zstd -xf unpacks it',
  write: async ({ part, name, file }) => {
    const { folder, problems } = await part.site();
    const compress = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 },
    });
    await writeTar(file, inFolder(name, folder), compress);
    return problems;
  },
};

/** Unpacked they lie in a folder of their own. */
function* inFolder(name: string, folder: string) {
  for (const { path, bytes } of siteFiles(folder)) yield { path: `${name}/${path}`, bytes };
}
