import { type SoundScript, soundTables } from './letters.ts';

/** One way to read a word aloud: its consonants, and the vowels before, between and behind them. */
export interface Reading {
  readonly script: SoundScript;
  /** Each consonant as all that it may be. */
  readonly consonants: readonly string[];
  /** One more than there are consonants; empty where none is written. `~` among them: there may be none. */
  readonly vowels: readonly string[];
  /** Vowels may stand where none is written. */
  readonly abjad: boolean;
}

/** A word is read in so many ways at most. */
const readingsAtMost = 8;

interface Spelling {
  readonly written: string;
  readonly start: boolean;
  readonly end: boolean;
  readonly sounds: readonly string[];
}

/** Kana are not divided: the mark of が is no diacritic. */
const form = (script: SoundScript | null) => (script === 'Kana' ? 'NFKC' : 'NFD');

/** Each is made when it is first asked for. It shares no module with the rest of the search, which fetches it only when it has to. */
const tables = new Map<SoundScript, ReadonlyMap<string, Spelling[]>>();

function spellingsOf(script: SoundScript): ReadonlyMap<string, Spelling[]> {
  const before = tables.get(script);
  if (before) return before;
  const { spellings = '' } = soundTables.find((table) => table.script === script) ?? {};
  const all = spellings.split(/\s+/u).map((pair): Spelling => {
    const [given = '', sounds = ''] = pair.split(':');
    const written = given.replace(/^\^|\$$/gu, '').normalize(form(script));
    return { written, start: given.startsWith('^'), end: given.endsWith('$'), sounds: sounds.split('/') };
  });
  const table = Map.groupBy(
    all.sort((a, b) => b.written.length - a.written.length),
    ({ written }) => written.charAt(0),
  );
  tables.set(script, table);
  return table;
}

/** The script that a word sounds in; null for one of several or of others. */
export function soundScript(word: string): SoundScript | null {
  const plain = word
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u3099\u309a]/gu, '');
  return soundTables.find(({ letters }) => letters.test(plain))?.script ?? null;
}

/** Marks that change nothing of how a letter sounds here; those of scripts with signs stay. */
const lesserMarks = /[\u0300-\u036f\u064b-\u065f\u0591-\u05c7]/gu;
const noVowel = '\u094d';

/** All readings of a word in any case. */
export function readingsOf(word: string): Reading[] {
  const script = soundScript(word);
  const table = soundTables.find((one) => one.script === script);
  if (!table) return [];
  const bare = word.toLowerCase().normalize(form(script)).replace(lesserMarks, '');
  const words = [bare, ...withoutParticles(bare, table.particles ?? '')];
  return words.slice(0, 3).flatMap((one) =>
    soundsOf(one, table.script, table.inherent ?? false).map((sounds) => ({
      script: table.script,
      ...divided(sounds),
      abjad: table.abjad ?? false,
    })),
  );
}

const shortest = 4;

const withoutParticles = (word: string, particles: string): string[] =>
  particles
    .split(' ')
    .filter((particle) => particle && word.startsWith(particle) && word.length - particle.length >= shortest)
    .map((particle) => word.slice(particle.length));

function soundsOf(word: string, script: SoundScript, inherent: boolean): string[] {
  const spellings = spellingsOf(script);
  let readings = [''];
  for (let at = 0; at < word.length; ) {
    const fitting = spellings
      .get(word.charAt(at))
      ?.find(
        ({ written, start, end }) =>
          word.startsWith(written, at) &&
          (!start || at === 0) &&
          (!end || at + written.length === word.length),
      );
    const next = at + (fitting?.written.length ?? 1);
    const sounds = fitting?.sounds ?? ['_'];
    const vowel = inherent && /[^aeiou_\]]$/u.test(sounds[0] ?? '') && word[next] !== noVowel ? '~' : '';
    readings = readings
      .flatMap((reading) => sounds.map((sound) => reading + sound + vowel))
      .slice(0, readingsAtMost);
    at = next;
  }
  return readings;
}

const unit = /\[([a-zS]+)\]|([a-zS~])/gu;
const isVowel = /^[aeiou~]/u;

function divided(sounds: string): Pick<Reading, 'consonants' | 'vowels'> {
  const consonants: string[] = [];
  const vowels = [''];
  for (const [, several, one] of sounds.matchAll(unit)) {
    const sound = several ?? one ?? '';
    const last = consonants.length;
    if (isVowel.test(sound)) vowels[last] += sound;
    else if (vowels[last] === '' && isSame(consonants[last - 1], sound)) continue;
    else {
      consonants.push(sound);
      vowels.push('');
    }
  }
  return { consonants, vowels };
}

/** A doubled letter is one sound, and so are t and s. */
const isSame = (before: string | undefined, sound: string): boolean =>
  before !== undefined && classOf(before) === classOf(sound);

const classes = new Map(
  ['pbfvw', 'mn', 'kg', 'h', 'td', 'S', 'lr'].flatMap((sounds, at) =>
    Array.from(sounds, (sound) => [sound, 'PNKHTSR'.charAt(at)] as const),
  ),
);

const classOf = (sound: string): string => classes.get(sound.charAt(0)) ?? '';

/** The classes of a reading's consonants: readings of one name have the same. */
export const keyOf = ({ consonants, vowels }: Reading): string =>
  (vowels[0] === '' ? '' : 'A') + consonants.map(classOf).join('').replace(/TS/gu, 'S');

/** Spellings that tell of a name that was written in other letters first, and may be written otherwise. */
const transliterated = /kh|dh|zh|q(?!u)|yy|iy$|ski?y+$|skij$|enko$|[eo]vi?ch$|[eo]v$/u;

/** True for a word in Latin letters that has several spellings in them. */
export const isTransliterated = (word: string): boolean => transliterated.test(word.toLowerCase());
