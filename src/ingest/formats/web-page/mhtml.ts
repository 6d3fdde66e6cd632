import { once } from '../../../cached.ts';
import type { HeldPicture, HeldPictures } from '../../pictures/pictures.ts';
import { encodingName } from '../../read/declared-encoding.ts';
import { decode } from '../../read/decode.ts';

/** The page inside a file that a browser packed with all that the page shows. */
interface Unpacked {
  readonly html: string;
  /** Where the page was saved from; null where the file does not say. */
  readonly address: string | null;
  /** The pictures that it shows, by addresses and by names of parts (`cid:`). */
  readonly pictures: HeldPictures;
}

/** The first HTML part of an MHTML file; null where it has none. */
export function unpack(text: string): Unpacked | null {
  const head = readHead(text);
  const boundary = /boundary="?([^";\n]+)"?/iu.exec(head.fields.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return null;
  const parts = text.split(`--${boundary.trim()}`).slice(1);
  for (const part of parts) {
    const { fields, rest } = readPart(part);
    const type = fields.get('content-type') ?? '';
    if (!/^\s*(?:text\/html|application\/xhtml\+xml)/iu.test(type)) continue;
    const charset = /charset="?([\w.:-]+)"?/iu.exec(type)?.[1];
    const address = head.fields.get('snapshot-content-location') ?? fields.get('content-location') ?? null;
    const html = decodePart(rest, fields.get('content-transfer-encoding') ?? '', charset);
    return { html, address, pictures: picturesOf(parts) };
  }
  return null;
}

const readPart = (part: string): Part => readHead(part.replace(/^\n/u, ''));

/** The pictures among the parts of a file, which are looked for when one is wanted. */
function picturesOf(parts: readonly string[]): HeldPictures {
  const all = once(() => new Map(parts.flatMap(pictureIn)));
  return { find: (address) => all().get(address) ?? null };
}

function pictureIn(part: string): [address: string, picture: HeldPicture][] {
  const { fields, rest } = readPart(part);
  if (!/^\s*image\//iu.test(fields.get('content-type') ?? '')) return [];
  if (!/base64/iu.test(fields.get('content-transfer-encoding') ?? '')) return [];
  const id = /<([^<>]+)>/u.exec(fields.get('content-id') ?? '')?.[1];
  const picture = { state: '', bytes: () => Buffer.from(rest, 'base64') };
  return [fields.get('content-location'), id && `cid:${id}`].flatMap((address) =>
    address ? [[address, picture]] : [],
  );
}

interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: string;
}

/** The fields before the first blank line; a line that begins with a blank goes on with the one before it. */
function readHead(text: string): Part {
  const end = /\n\s*\n/u.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\n[ \t]+/gu, ' ');
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { fields, rest: end ? text.slice(end.index + end[0].length) : '' };
}

/** The part's own bytes, read in the encoding that its head or else the page itself declares. */
function decodePart(text: string, transfer: string, charset: string | undefined): string {
  if (/base64/iu.test(transfer)) return decodeBytes(Buffer.from(text, 'base64'), charset);
  if (!/quoted-printable/iu.test(transfer)) return text;
  const joined = text.replace(/=[ \t]*\n/gu, '');
  const bytes = joined.replace(/[^=]+|=[\dA-F]{2}|=/giu, (piece) =>
    /^=[\dA-F]{2}$/iu.test(piece) ? piece.slice(1) : Buffer.from(piece).toString('hex'),
  );
  return decodeBytes(Buffer.from(bytes, 'hex'), charset);
}

function decodeBytes(bytes: Uint8Array, charset: string | undefined): string {
  const encoding = charset === undefined ? null : encodingName(charset);
  const text = encoding === null ? decode(bytes).text : new TextDecoder(encoding).decode(bytes);
  return text.replace(/\r\n?/gu, '\n');
}
