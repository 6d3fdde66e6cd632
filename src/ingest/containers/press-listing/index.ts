import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { wholeMember } from '../whole.ts';

/** Lines that only lists of press databases have, by the database. */
const signs: readonly RegExp[] = [
  /^\s{4,}\d{1,4} of \d{1,4} DOCUMENTS?\s*$/mu,
  /^Document [A-Z0-9]{6,}\d{8}[a-z0-9]{6,}\s*$/mu,
  /^(?:End of Document|Fin du document|Ende des Dokuments)\s*$/mu,
  /^Load-Date: \S[\s\S]*^Publication-Type: |^Publication-Type: \S[\s\S]*^Load-Date: /mu,
  /^(?:Record(?: Number)?|OpenURL Link)\s?: ?\S[\s\S]{0,600}^Copyright/mu,
  /^\d[\d,.]{0,6} words\n[^\n]{4,40}\n(?:\d\d:\d\d\n)?[^\n]{2,80}\n[A-Z0-9]{3,8}\n/mu,
  /^HD(?: {2,}|\n)[\s\S]{0,1500}^(?:WC|PD)(?: {2,}|\n)/mu,
];

/** Texts of many papers as press databases list them for those who search there. */
export const pressListing: Container = {
  name: 'press-listing',
  description:
    'A list of articles as text by Factiva, LexisNexis, Nexis Uni or NewsBank; what was searched for is not published.',
  claims: ({ text }) => {
    if (/^(?:PK|%PDF|\{\\rtf|\s*[<{[])/u.test(text) || text.includes('\0')) return false;
    const lines = text.replaceAll('\r\n', '\n');
    return signs.some((sign) => sign.test(lines));
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
