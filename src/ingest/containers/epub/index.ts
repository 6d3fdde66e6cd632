import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { mimetypeOf, namesInHead } from '../shared/package-files.ts';

/** A book, or a paper as programs make it for reading on the way. */
export const epub: Container = {
  name: 'epub',
  description:
    'A book or an issue as EPUB: each chapter with a text is an article; covers and lists of contents are none.',
  claims: ({ name, text }) =>
    mimetypeOf(text) === 'application/epub+zip' ||
    (text.startsWith('PK\x03\x04') &&
      (/\.epub$/iu.test(name) || namesInHead(text).includes('META-INF/container.xml')) &&
      !/opendocument/u.test(mimetypeOf(text) ?? '')),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { chaptersOf } = await import('./chapters.ts');
    yield* chaptersOf(opened, basename(opened.name));
  },
};
