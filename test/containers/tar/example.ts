import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { type Example, page } from '../examples.ts';

const file = (name: string, body: string): TarEntry => ({
  header: { name, size: Buffer.byteLength(body) },
  body,
});

const bytes = await packTar([
  { header: { name: 'pages/', size: 0, type: 'directory' } },
  file('pages/bridge.html', page('The bridge is open', 'People crossed it at noon.')),
  { header: { name: 'pages/link.html', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
  file('pages/mill.html', page('The mill is sold', 'A baker bought it.')),
]);

export const examples: readonly Example[] = [
  { path: 'pages.tar', bytes },
  { path: 'pages.tgz', bytes: gzipSync(bytes) },
];
