import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { inPlace, wholeMember } from '../shared/whole.ts';

/** A text in the form that programs for writing exchange (RTF 1.9.1). */
export const rtf: Container = {
  name: 'rtf',
  description: 'A text in RTF: its paragraphs, without its styles and pictures.',
  claims: ({ text }) => /^(?:\xef\xbb\xbf)?\s{0,8}\{\\rtf/u.test(text),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const whole = await wholeMember(opened);
    const { readRtf } = await import('./read-rtf.ts');
    const found = 'bytes' in whole ? readRtf(whole) : whole;
    if (typeof found === 'string') {
      const { listed } = await import('../press-listing/listed.ts');
      yield* listed(found);
    } else yield { isOnly: true, read: () => inPlace(found, opened) };
  },
};
