import type { Email } from 'postal-mime';

/** Whether a mail lacks its end: the mark that closes its parts (RFC 2046, 5.1.1), or letters of the last four of its body. */
export function breaksOff(bytes: Uint8Array, { headers }: Pick<Email, 'headers'>): boolean {
  const fieldOf = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
  const type = fieldOf('content-type');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boundary = /^\s*multipart\/[\s\S]*?boundary\s*=\s*(?:"([^"]{1,70})"|([^\s;]{1,70}))/iu.exec(type);
  if (boundary) return !text.includes(`--${boundary[1] ?? boundary[2]}--`, 0, 'latin1');
  if (!/^\s*base64\s*$/iu.test(fieldOf('content-transfer-encoding'))) return false;
  const written = text.toString('latin1');
  const from = /\n\r?\n/u.exec(written)?.index ?? written.length;
  const body = written.slice(from).replace(/\s+/gu, '');
  // Letters in which bodies are written in fours (RFC 2045, 6.8).
  return /^[A-Za-z\d+/]+={0,2}$/u.test(body) && body.length % 4 !== 0;
}
