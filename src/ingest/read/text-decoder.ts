import { createRequire } from 'node:module';
import { once } from '../../cached.ts';

const require = createRequire(import.meta.url);

/**
 * The decoder of browsers' encodings: Node's own reads Big5 without the characters of Hong Kong and EUC-KR without the
 * 8,822 syllables of windows-949. Loaded when first asked, as nearly every file is UTF-8.
 */
const whatwg = once(
  // `require` is untyped; the type is that of the very module it names.
  () => require('@exodus/bytes/encoding.js') as typeof import('@exodus/bytes/encoding.js'),
);

/** Encodings that Node reads as browsers do. */
const native = /^utf-/u;

interface Decoder {
  decode(bytes: Uint8Array): string;
}

function decoderFor(encoding: string, fatal: boolean): Decoder {
  return native.test(encoding)
    ? new TextDecoder(encoding, { fatal })
    : new (whatwg().TextDecoder)(encoding, { fatal });
}

/** Text of bytes in an encoding by its WHATWG name; what is not valid in it shows as \ufffd. */
export const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  decoderFor(encoding, false).decode(bytes);

/** The text, or null where the bytes are not valid in that encoding. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decoderFor(encoding, true).decode(bytes);
  } catch {
    // Not valid in this encoding: the question that was asked.
    return null;
  }
}
