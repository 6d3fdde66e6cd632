import { analyse } from 'chardet';
import { guessWarnings } from '../../guesses.ts';
import { declaredEncoding, encodingName } from './declared-encoding.ts';
import { doubtsOf } from './doubts.ts';
import { decodeAs, tryDecode } from './text-decoder.ts';
import { byCharacters, byZeros } from './unmarked-utf16.ts';

/** Text read from bytes: in which encoding, and what had to be guessed. */
interface Decoded {
  readonly text: string;
  /** WHATWG name, as in `utf-8` or `gb18030`. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Byte order marks that the WHATWG knows. */
const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Bytes to text, by the first of these that decides: a byte order mark; the pattern of zero bytes that UTF-16
 * leaves; being valid UTF-8, which other encodings' text is not by chance; being Chinese or Japanese in UTF-16; the
 * encoding that a page or feed declares; being UTF-8 but for a few damaged places; the best guess from the bytes. What was guessed is warned of.
 * @param stated The name of the encoding that came with the bytes, which goes before what they declare themselves.
 */
export function decode(bytes: Uint8Array, stated = ''): Decoded {
  const decoded = decodeBytes(bytes, encodingName(stated));
  // Characters that are lost in these bytes have their warning already.
  const doubts =
    decoded.warnings.length > 0 ? doubtsOf(decoded.text.replaceAll('\ufffd', '')) : doubtsOf(decoded.text);
  return doubts.length === 0 ? decoded : { ...decoded, warnings: [...decoded.warnings, ...doubts] };
}

function decodeBytes(bytes: Uint8Array, stated: string | null): Decoded {
  const mark = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return read(bytes, mark[1]);
  const wide = byZeros(bytes);
  if (wide && tryDecode(bytes, wide) !== null) return read(bytes, wide, [guess(wide)]);
  const declared = stated ?? declaredEncoding(bytes);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return validUtf8(bytes, utf8, declared);
  const asian = byCharacters(bytes);
  if (asian && tryDecode(bytes, asian) !== null) return read(bytes, asian, [guess(asian)]);
  if (declared && declared !== 'utf-8') return asDeclared(bytes, declared);
  return damagedUtf8(bytes) ?? guessed(bytes);
}

/** Valid UTF-8 is that, unless it is ASCII that switches character sets by escapes (ISO-2022-JP). */
function validUtf8(bytes: Uint8Array, text: string, declared: string | null): Decoded {
  if (/\x1b[$(][@BIJ]/u.test(text) && !/[^\x00-\x7f]/u.test(text)) {
    const warnings = declared === 'iso-2022-jp' ? [] : [guess('iso-2022-jp')];
    return read(bytes, 'iso-2022-jp', warnings);
  }
  const wrong = declared !== null && declared !== 'utf-8' && /[^\x00-\x7f]/u.test(text);
  return {
    text,
    encoding: 'utf-8',
    warnings: wrong ? [`The file declares the encoding ${declared} but is UTF-8; it was read as UTF-8.`] : [],
  };
}

function asDeclared(bytes: Uint8Array, declared: string): Decoded {
  if (tryDecode(bytes, declared) !== null) return read(bytes, declared);
  return (
    damagedUtf8(bytes) ??
    read(bytes, declared, [`Some bytes are not valid in the declared encoding ${declared}.`])
  );
}

/** UTF-8 with some broken places: fewer than one in twenty of its characters beyond ASCII. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const { text } = read(bytes, 'utf-8');
  const broken = text.split('\ufffd').length - 1;
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  if (broken * 20 > beyondAscii) return null;
  return {
    text,
    encoding: 'utf-8',
    warnings: [`${broken} characters are not valid UTF-8 and show as \ufffd.`],
  };
}

function guessed(bytes: Uint8Array): Decoded {
  const found = analyse(bytes)
    .map((match) => encodingName(match.name))
    .find((name) => name !== null && name !== 'utf-8' && tryDecode(bytes, name) !== null);
  const encoding = found ?? 'windows-1252';
  return read(bytes, encoding, [guess(encoding)]);
}

const guess = (encoding: string): string => `${guessWarnings.encoding} from the bytes: ${encoding}.`;

const read = (bytes: Uint8Array, encoding: string, warnings: readonly string[] = []): Decoded => ({
  text: decodeAs(bytes, encoding),
  encoding,
  warnings,
});
