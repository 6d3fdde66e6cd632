import { withOptional } from '../../../optional-packages.ts';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { inPlace, onlyEntry } from '../shared/whole.ts';

/** A file for printing (ISO 32000) that holds its text. */
export const pdf: Container = {
  name: 'pdf',
  description: 'A PDF with text: its lines are joined, its columns read in order, its running heads removed.',
  claims: ({ text }) =>
    /^\s{0,8}%PDF-\d/u.test(text) || /^[\s\S]{0,1000}\n%PDF-1\.\d\s/u.test(text.slice(0, 1024)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    yield onlyEntry(opened, async (whole) => {
      const { readPdf } = await withOptional('pdf', () => import('./read-pdf.ts'));
      return inPlace(await readPdf(whole), opened);
    });
  },
};
