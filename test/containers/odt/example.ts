import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

/** A file of OpenDocument of a kind. */
export const odfOf = (kind: string, body: string, manifest = ''): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
      'meta.xml': strToU8(
        '<office:document-meta><office:meta><meta:initial-creator>Ida Example</meta:initial-creator></office:meta></office:document-meta>',
      ),
      'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    }),
  );

const paragraph = (text: string, style: string): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;

export const townBody = [
  '<text:tracked-changes><text:p>Deleted words</text:p></text:tracked-changes>',
  paragraph(town.title, 'Title'),
  paragraph('Ida Example', 'P1'),
  paragraph('2 November 2021', 'P1'),
  ...town.paragraphs.map((words) =>
    paragraph(words.replaceAll(' the ', '<text:s/>the<text:span text:style-name="T1"> </text:span>'), 'P2'),
  ),
].join('\n');

export const examples: readonly Example[] = [{ path: 'town/bridge.odt', bytes: odfOf('text', townBody) }];
