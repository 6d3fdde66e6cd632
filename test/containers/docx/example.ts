import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Files that every text of Word has. */
const frame = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'docProps/core.xml':
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Microsoft Word - a.doc</dc:title><dc:creator>Ida Example</dc:creator></cp:coreProperties>',
};

const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  'Title',
  'Date',
]
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;

const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A text of Word around what stands in its body. */
export const docxOf = (body: string, before = ''): Buffer =>
  packed({
    ...frame,
    'word/styles.xml': styles,
    'word/document.xml': `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

export const packed = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

export const townBody = [
  paragraph(town.title, 'Title'),
  paragraph('Ida Example'),
  paragraph('2 November 2021', 'Date'),
  ...town.paragraphs.map((words) => paragraph(words)),
].join('');

export const examples: readonly Example[] = [{ path: 'town/bridge.docx', bytes: docxOf(townBody) }];
