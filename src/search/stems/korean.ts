/*
 * A light stemmer for Korean, which writes particles in one with nouns and endings with verbs. After H. Sohn, The Korean
 * Language (1999). It works on folded words, whose syllables are divided into their letters.
 */

const listOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length);

const particles = listOf(
  `은 는 이 가 을 를 의 에 에서 에게 에게서 에는 에도 에선 으로 로 으로는 로는 으로써 와 과 도 만 만이 까지 부터 처럼
  보다 마다 조차 밖에 이나 나 이라도 라도 께서 께 한테 이며 이다 이고 인 들 들은 들이 들을 들의 들에게 들도 들과`,
);

/** Endings of verbs, from the last vowel of the stem on. */
const verbal = listOf(
  `겠다 겠다고 겠다며 겠고 겠지만 겠습니다 다고 다며 다는 라고 라며 라는
  다 고 는 며 면 면서 지 지만 자 기 기로 던 도록 려고 러 게 거나 니 나 네 세요 습니다 읍니다 었다 았다 었고 았고
  었던 았던 었으며 았으며 어 아 어서 아서 으며 으면 은 을 하다 한 할 해 하는 하고 했다 했고 됐다 된 되는 됐고 된다 한다`,
);

/** Past tense where the vowels of stem and ending become one: 싸웠 for 싸우었. */
const contractions: readonly (readonly [RegExp, string])[] = [
  ['ᅯᆻ', 'ᅮ'],
  ['ᅪᆻ', 'ᅩ'],
  ['ᅧᆻ', 'ᅵ'],
  ['ᅢᆻ', 'ᅡ'],
  ['ᅡᆻ', 'ᅡ'],
  ['ᅥᆻ', 'ᅥ'],
  ['ᅦᆻ', 'ᅦ'],
  ['ᅯ', 'ᅮ'],
].map(([from = '', to = '']) => [new RegExp(`${from}$`, 'u'), to] as const);

/** Syllables have two letters or three: a stem has two syllables. */
const shortest = 4;

const without = (word: string, endings: readonly string[]): string | undefined => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortest);
  return ending === undefined ? undefined : word.slice(0, -ending.length);
};

/** The stems of a folded word: it, it without its particles, and it without the endings of a verb. */
export function stemKorean(word: string): string[] {
  const stems = new Set([word]);
  const noun = without(word, particles);
  if (noun !== undefined) stems.add(noun).add(without(noun, particles) ?? noun);
  const verb = without(word, verbal);
  if (verb !== undefined) {
    stems.add(verb);
    for (const [from, to] of contractions) if (from.test(verb)) stems.add(verb.replace(from, to));
  }
  return [...stems];
}
