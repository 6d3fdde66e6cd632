/** Words that organisations, works and places are called by; a person is not. */
const notOfNames = new Set(
  `academy act administration affairs agency agreement air airlines airport alliance america american and
  army article assembly association at authority award bank board brothers bureau by campaign capital
  center central centre chamber city club coalition college commission committee communist company
  conference congress convention corp corporation council country county court daily defense department
  development district economic economics economist energy entertainment environment european exchange
  express federal federation film finance financial fleet for forces forum foundation freedom from fund
  general getty global government group harbor health holdings hospital hotel house human images in inc
  industries initiative institute institution insurance intelligence international investment island
  islands journal justice league library limited llc lives ltd magazine management market matter media
  medical medicine memorial mountain movement museum my national nations nature navy network new news
  newspaper north office officer of on online order organization pacific parliament partners party peace
  people photo photos plan police policy press program project protection public radio report republic
  research review rights river road royal school science sciences security senate service services social
  society solutions south space spring square standard state states station street studies studio studios
  summit supreme system systems technologies technology television the theatre times to tower trade treaty
  tribune trust tv union united university us usa valley video village war watch with world youth`.split(
    /\s+/u,
  ),
);

/** Particles that belong to the family name after them, in lower case. */
export const particles = 'de del della der den di da das do dos du van von zu bin ibn al el la le ter'.split(
  ' ',
);

const titles =
  /^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sen|Senator|Rep|Gov|Gen|Sir|Lord|Lady|President|Judge|St)\.?\s/u;

const generations = /,?\s(?:Jr|Sr|I{2,3}|IV)\.?$/u;

/**
 * A name as it is shown and compared, without title and middle initials; null where the words are no name of a
 * person, a place or a firm: acronyms, and what is called by common words.
 */
export function latinNameOf(words: string): string | null {
  const bare = words.replace(titles, '').replace(generations, '');
  const spaced = bare.replace(/(\p{L}\.)(?=\p{L}{2})/gu, '$1 ');
  const parts = spaced.replaceAll('’', "'").split(/\s+/u);
  const kept = parts
    .filter((part, at) => at === 0 || at === parts.length - 1 || !/^.\.?$/u.test(part))
    .map((part, at) => (at > 0 && /^\p{Lu}{2,}$/u.test(part) ? capitalized(part) : part));
  if (kept.some((part) => notOfNames.has(part.toLowerCase().replace(/\.$/u, '')))) return null;
  if (kept.some((part) => /^\p{Ll}/u.test(part) && !particles.includes(part.replace(/-.*/u, ''))))
    return null;
  // AFP, NATO, GetTR.
  if (kept.some((part) => /^\p{Lu}{2,}s?(?:-|$)/u.test(part) || /\p{Ll}\p{Lu}{2}/u.test(part))) return null;
  const name = kept.join(' ').replace(/(?<![.'-])[.'-]+$/u, '');
  return /\p{Ll}/u.test(name) && name.length >= 3 ? name : null;
}

/** Macron for MACRON, as the French write. */
const capitalized = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** Au Nok-hin: the family name stands first, and nobody is called by the rest. */
const familyFirst = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** The bearer of a name is called for short by its last word with its particles; null where it is all of it. */
export function lastName(name: string): string | null {
  const words = name.split(' ');
  if (words.length < 2 || familyFirst.test(name)) return null;
  let from = words.length - 1;
  while (from > 1 && particles.includes((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return words.slice(from).join(' ');
}
