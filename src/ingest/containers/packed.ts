import type { Container } from './container.ts';
import { isFolder } from './open-folder.ts';
import { onlyEntry } from './shared/whole.ts';

/** One file, compressed. */
export const packed: Container = {
  name: 'packed',
  description: 'One file compressed with gzip or Zstandard.',
  async *entries(opened) {
    if (!isFolder(opened)) yield onlyEntry(opened);
  },
};
