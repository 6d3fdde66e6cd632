import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { mimetypeOf } from '../shared/package-files.ts';
import { inPlace, onlyEntry } from '../shared/whole.ts';

/** A text by LibreOffice and its likes (ISO 26300). */
export const odt: Container = {
  name: 'odt',
  description:
    'An OpenDocument text (ODT); tables, slides and drawings of the same kind are told as problems.',
  claims: ({ name, text }) => {
    if (/^application\/vnd\.oasis\.opendocument\./u.test(mimetypeOf(text) ?? '')) return true;
    return text.startsWith('PK\x03\x04') && /\.(?:od[tspg]|ott)$/iu.test(name);
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    yield onlyEntry(opened, async (whole) => {
      const { readOdt } = await import('./read-odt.ts');
      return inPlace(await readOdt(whole, opened), opened);
    });
  },
};
