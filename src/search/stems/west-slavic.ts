/*
 * Light stemmers for Czech, Slovak and Polish, which no kept package has: they take the endings of cases off nouns,
 * adjectives and names, after L. Dolamic and J. Savoy, Indexing and stemming approaches for the Czech language (2009).
 * They work on folded words, so that one typed without its diacritics has the same stems.
 */

/** Endings of which a word has at most one; the longest is taken. */
const czech = `
  iemi iich usech usem usum
  ech ich ach ych eho iho emi imi ymi emu imu ami ama ove ovi usu usy iim iou
  ou mi ie ii iu us uv am em im um ym
  a e i o u y`;
const slovak = `${czech} ovia ovho ovmu iach iami ieho iemu och om oho omu ej ia`;
const polish = `
  iami iach iego iemu owie
  ami ach ego emu ych ich ymi imi owi iej ow om em ej ie ia iu ym im am
  a e i o u y`;

/** Endings that a word may have by nature: program, problem, forum. It keeps them in a second stem. */
const doubtful = new Set(['am', 'em', 'im', 'om', 'um', 'ym', 'us', 'mi', 'ej', 'ie']);

/** Letters that are left of a word at least. */
const shortest = 3;

/** Makes the function from a folded word to its stems, of which it shares one with its other forms. */
function stemmer(endings: string): (word: string) => string[] {
  const all = new Set(endings.trim().split(/\s+/u));
  const longest = Math.max(...[...all].map((ending) => ending.length));
  return (word) => {
    for (let length = Math.min(longest, word.length - shortest); length > 0; length -= 1) {
      const ending = word.slice(-length);
      if (!all.has(ending)) continue;
      const stem = unsoftened(withoutOwner(word.slice(0, -length)));
      return doubtful.has(ending) ? [stem, unsoftened(word)] : [stem];
    }
    return [unsoftened(withoutOwner(word))];
  };
}

/** Trump for Trumpov(a), Novák for Novákov(á). */
const withoutOwner = (word: string): string =>
  word.length >= shortest + 2 && /o[vw]$/u.test(word) ? word.slice(0, -2) : word;

/** The consonant before an ending as it is without: Praha for Praze, politik for politici, zámk(u) for zámek. */
function unsoftened(word: string): string {
  const hard = word.replace(/ct$/u, 'ck').replace(/c$/u, 'k').replace(/z$/u, 'h');
  return hard.length > shortest ? hard.replace(/(?<=[^aeiouy])ek$/u, 'k') : hard;
}

export const stemCzech = stemmer(czech);
export const stemSlovak = stemmer(slovak);
export const stemPolish = stemmer(polish);
