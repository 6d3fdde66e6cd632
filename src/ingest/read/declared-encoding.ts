/** How far a declaration may stand into a file: browsers read 1,024 bytes; saved pages put comments before it. */
const reach = 4096;

const declarations = [
  /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/iu,
  /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu,
  /^\s*@charset\s+"([\w.:-]{1,40})"/iu,
];

/**
 * The encoding that an HTML or XML file says it is in, by its WHATWG name; null where it says none that is known.
 * A declaration that could be read as ASCII cannot be UTF-16: then UTF-8 is meant, as in the HTML standard.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach)).toString('latin1');
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1];
    const name = label === undefined ? null : encodingName(label);
    if (name !== null) return name.startsWith('utf-16') ? 'utf-8' : name;
  }
  return null;
}

/** The WHATWG's name for a label, or null for one that it does not know. */
export function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    // An unknown label is an answer here, not a failure.
    return null;
  }
}
