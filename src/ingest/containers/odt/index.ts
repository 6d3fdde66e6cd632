import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { mimetypeOf } from '../shared/package-files.ts';
import { wholeMember } from '../shared/whole.ts';

/** A text by LibreOffice and its likes (ISO 26300). */
export const odt: Container = {
  name: 'odt',
  description:
    'An OpenDocument text (ODT); tables, slides and drawings of the same kind are told as problems.',
  isSingle: true,
  claims: ({ name, text }) => {
    if (/^application\/vnd\.oasis\.opendocument\./u.test(mimetypeOf(text) ?? '')) return true;
    return text.startsWith('PK\x03\x04') && /\.(?:od[tspg]|ott)$/iu.test(name);
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    yield {
      read: async () => {
        const whole = await wholeMember(basename(opened.name), opened);
        if (!('bytes' in whole)) return whole;
        const { readOdt } = await import('./read-odt.ts');
        return { ...(await readOdt(whole, opened)), ...(!opened.isCompressed && { offset: 0 }) };
      },
    };
  },
};
