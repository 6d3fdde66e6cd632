/** The letters of Serbian Cyrillic with their Latin ones without diacritics, after the Pravopis srpskoga jezika (2010). */
const latin = new Map(
  `а:a б:b в:v г:g д:d ђ:d е:e ж:z з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:h ц:c ч:c
  џ:dz ш:s`
    .split(/\s+/u)
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A folded word of Serbian in Latin letters, whichever it is written in. */
export const inLatinLetters = (word: string): string =>
  Array.from(word, (letter) => latin.get(letter) ?? letter).join('');
