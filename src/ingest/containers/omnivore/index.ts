import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInZip } from '../zip/names.ts';

const list = /(?:^|\/)metadata_\d+_to_\d+\.json$/u;

/** Articles saved with Omnivore, which ended in 2024: lists of them, and a page of each in a folder beside these. */
export const omnivore: Container = {
  name: 'omnivore',
  description: 'An export of Omnivore, as a zip or unpacked: each saved article whose text is in it.',
  claims: (file) =>
    (list.test(basename(file.name)) && /^\s*\[/u.test(file.text)) ||
    namesInZip(file).some((name) => list.test(name)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { unpackedArticles, zippedArticles } = await import('./articles.ts');
    yield* list.test(basename(opened.name)) ? unpackedArticles(opened) : zippedArticles(opened, list);
  },
};
