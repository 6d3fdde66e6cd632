/** The first bytes of kinds of file that hold no plain text, and what to call them. */
const signatures: readonly { readonly kind: string; readonly start: string; readonly at?: number }[] = [
  { kind: 'a PDF', start: '%PDF-' },
  { kind: 'a mailbox of Outlook (PST, OST)', start: '!BDN' },
  { kind: 'a ZIP archive (or DOCX, ODT, EPUB)', start: 'PK\x03\x04' },
  { kind: 'an old Office document', start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'an RTF document', start: '{\\rtf' },
  { kind: 'a JPEG picture', start: '\xff\xd8\xff' },
  { kind: 'a PNG picture', start: '\x89PNG\r\n\x1a\n' },
  { kind: 'a GIF picture', start: 'GIF8' },
  { kind: 'a WebP picture or WAV sound', start: 'RIFF' },
  { kind: 'an MP3 sound', start: 'ID3' },
  { kind: 'a video or HEIC/AVIF picture', start: 'ftyp', at: 4 },
  { kind: 'a Matroska or WebM video', start: '\x1aE\xdf\xa3' },
  { kind: 'a gzip archive', start: '\x1f\x8b' },
  { kind: 'a bzip2 archive', start: 'BZh' },
  { kind: 'an xz archive', start: '\xfd7zXZ\0' },
  { kind: 'a 7z archive', start: '7z\xbc\xaf\x27\x1c' },
  { kind: 'a RAR archive', start: 'Rar!\x1a\x07' },
  { kind: 'an SQLite database', start: 'SQLite format 3\0' },
  { kind: 'a web archive (bplist)', start: 'bplist00' },
  { kind: 'text in UTF-32', start: '\xff\xfe\0\0' },
  { kind: 'text in UTF-32', start: '\0\0\xfe\xff' },
];

/** Old Office documents hold streams, whose names (in UTF-16) tell the program that wrote them (MS-CFB). */
const officeStart = '\xd0\xcf\x11\xe0';
const streams: readonly { readonly kind: string; readonly name: string }[] = [
  { kind: 'a message of Outlook (MSG)', name: '__substg1.0_' },
  { kind: 'a text of Word before 2007 (DOC)', name: 'WordDocument' },
  { kind: 'a table of Excel before 2007 (XLS)', name: 'Workbook' },
  { kind: 'slides of PowerPoint before 2007 (PPT)', name: 'PowerPoint Document' },
  { kind: 'an encrypted Office document', name: 'EncryptedPackage' },
];

/** The kind of a file that its first bytes give away as not plain text; null for one that may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  if (head.startsWith(officeStart)) {
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const stream = streams.find(({ name }) => held.includes(Buffer.from(name, 'utf16le')));
    if (stream) return stream.kind;
  }
  return signatures.find(({ start, at = 0 }) => head.startsWith(start, at))?.kind ?? null;
}
