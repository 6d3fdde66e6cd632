import { basename } from 'node:path/posix';
import type { Container } from './container.ts';
import { isFolder } from './open-folder.ts';
import { wholeMember } from './shared/whole.ts';

/** One file, compressed. */
export const packed: Container = {
  name: 'packed',
  description: 'One file compressed with gzip or Zstandard.',
  isSingle: true,
  async *entries(opened) {
    if (!isFolder(opened)) yield { read: () => wholeMember(basename(opened.name), opened) };
  },
};
