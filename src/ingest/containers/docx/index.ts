import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInHead } from '../shared/package-files.ts';
import { inPlace, wholeMember } from '../shared/whole.ts';

/** Names of files that only packages of these programs have. */
const ownNames =
  /^(?:\[Content_Types\]\.xml|word\/|xl\/|ppt\/|Index\/(?:Document|Tables|Slide)[\w-]*\.iwa|Index\.zip$)/u;
const endings = /\.(?:doc|dot|xls|ppt|pps)[xm]$|\.xlsb$|\.(?:pages|numbers|key)$/iu;

/** A text by Word. Tables and slides of the same kind of package are told, so that no zip is read for an article. */
export const docx: Container = {
  name: 'docx',
  description:
    'A Word text (DOCX): its paragraphs, notes and links; tables and slides of Office are told as problems.',
  claims: ({ name, text }) =>
    text.startsWith('PK\x03\x04') &&
    (endings.test(name) || namesInHead(text).some((one) => ownNames.test(one))),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const whole = await wholeMember(opened);
    const { readDocx } = await import('./read-docx.ts');
    const found = 'bytes' in whole ? await readDocx(whole, opened) : whole;
    if (typeof found === 'string') {
      const { listed } = await import('../press-listing/listed.ts');
      yield* listed(found);
    } else yield { isOnly: true, read: () => inPlace(found, opened) };
  },
};
