import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { wholeMember } from '../shared/whole.ts';
import { isListing } from './signs.ts';

/** Texts of many papers as press databases list them for those who search there. */
export const pressListing: Container = {
  name: 'press-listing',
  description:
    'A list of articles as text by Factiva, LexisNexis, Nexis Uni or NewsBank; what was searched for is not published.',
  claims: ({ text }) => {
    if (/^(?:PK|%PDF|\{\\rtf|\s*[<{[])/u.test(text) || text.includes('\0')) return false;
    return isListing(text);
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    const whole = await wholeMember(basename(opened.name), opened);
    if (!('bytes' in whole)) {
      yield { read: () => whole };
      return;
    }
    const { listed } = await import('./listed.ts');
    const { decode } = await import('../../read/decode.ts');
    yield* listed(decode(whole.bytes).text);
  },
};
