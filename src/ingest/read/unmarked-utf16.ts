/** Which of the two orders of bytes a text in UTF-16 has that does not begin with its mark. */
type Utf16 = 'utf-16le' | 'utf-16be';

const sampleLength = 4096;

/** ASCII in UTF-16 leaves zero bytes, all in even or all in odd places: also the blanks of Korean. */
export function byZeros(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, sampleLength);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0 || even + odd < sample.length / 100 || even + odd < 2) return null;
  return even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : null;
}

/** Fewer characters may be anything. */
const fewest = 20;
/** Of a hundred characters of Chinese or Japanese at least so many are its own, and so many its punctuation. */
const ownShare = 0.95;
const markShare = 0.01;

/** Chinese and Japanese have neither zeros nor blanks: nearly all is theirs in one order of bytes, with their punctuation. */
export function byCharacters(bytes: Uint8Array): Utf16 | null {
  if (bytes.length % 2 !== 0 || bytes.length < fewest * 2) return null;
  return (['utf-16le', 'utf-16be'] as const).find((order) => isEastAsian(bytes, order)) ?? null;
}

function isEastAsian(bytes: Uint8Array, order: Utf16): boolean {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  let [own, marks] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    const unit = order === 'utf-16le' ? second * 256 + first : first * 256 + second;
    const isMark = unit === 0x3001 || unit === 0x3002 || unit === 0xff0c || unit === 0x300c || unit === 0x0a;
    if (isMark) marks += 1;
    if (
      isMark ||
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x3000 && unit <= 0x30ff) ||
      (unit >= 0xff00 && unit <= 0xffef) ||
      (unit >= 0x20 && unit < 0x7f)
    )
      own += 1;
  }
  const units = length / 2;
  return own >= units * ownShare && marks >= units * markShare && marks > 0;
}
