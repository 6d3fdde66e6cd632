/** A piece of text on a page. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF as small programs write it: pages of text in Helvetica, and statements of itself. */
export function writePdf(pages: readonly (readonly Placed[])[], info = '', more = ''): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const first = 3;
  const kids = pages.map((_, at) => `${first + 1 + at * 2} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R ${more} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [at, page] of pages.entries()) {
    const content = page
      .map(
        ({ text, x, y, size = 12 }) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`,
      )
      .join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 + at * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  add(`<< ${info} >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Words in lines of so many characters, from a place on downwards. */
export function placed(words: string, x: number, y: number, width: number): Placed[] {
  const lines = words.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'gu')) ?? [];
  return lines.map((text, at) => ({ text, x, y: y - at * 14 }));
}
