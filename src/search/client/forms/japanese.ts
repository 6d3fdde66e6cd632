import variants from './japanese-variants.json' with { type: 'json' };

/*
 * Other forms of a Japanese verb or adjective: a Chinese character with its ending in kana. What stays the same in them
 * is found wherever it stands, so that an ending is only taken away; where nothing but one character is left, each form
 * is named. After S. Martin, A Reference Grammar of Japanese (1975). The words that newspapers write with more or fewer
 * characters (japanese-variants.json) are after the Agency for Cultural Affairs, 公用文作成の考え方 (2022), and its list of
 * Jōyō characters, outside of which papers write kana.
 */

const word = /^(?<stem>\p{Script=Han}+)(?<ending>\p{Script=Hiragana}+)$/u;

/** Endings of the forms that are typed; the longest is taken. */
const endings = `なかった ています ていた ている られる られた させる させた れば たい ない なく
  います きます ぎます します ちます にます びます みます ります ます
  って った んで んだ いて いた いで いだ して した する される された しない かった くて ければ
  て た る う く ぐ す つ ぬ ぶ む い`
  .split(/\s+/u)
  .sort((a, b) => b.length - a.length);

/** A verb of one character and one kana has these instead of the kana. */
const rows: Readonly<Record<string, string>> = {
  う: 'わいえおっ',
  く: 'かきけこい',
  ぐ: 'がぎげごい',
  す: 'さしせそ',
  つ: 'たちてとっ',
  ぬ: 'なにねのん',
  ぶ: 'ばびべぼん',
  む: 'まみめもん',
  る: 'たてなまらりれろよっ',
  い: 'くかさけ',
};

/** Polite forms end as that of the present does, which is in the list. */
const polite = /(?:ませんでした|ました|ません|ましょう)$/u;

/** The dictionary forms that an inflected form may be of. */
const origins: Readonly<Record<string, string>> = {
  ...{ いて: 'く', いた: 'く', いで: 'ぐ', いだ: 'ぐ', して: 'す', した: 'す' },
  ...{
    います: 'う',
    きます: 'く',
    ぎます: 'ぐ',
    します: 'す',
    ちます: 'つ',
    にます: 'ぬ',
    びます: 'ぶ',
    みます: 'む',
    ります: 'る',
    ます: 'る',
  },
  ...{ って: 'うつる', った: 'うつる', んで: 'ぬぶむ', んだ: 'ぬぶむ', て: 'る', た: 'る' },
};

/** Other forms and spellings of a Japanese word; none of any other. */
export function japaneseForms(text: string): string[] {
  const { stem = '', ending = '' } = word.exec(text)?.groups ?? {};
  const forms = ending === '' ? [] : inflections(stem, ending.replace(polite, 'ます'));
  return [...new Set([...forms, ...spellings(text)])].filter((form) => form !== text);
}

function inflections(stem: string, ending: string): string[] {
  const taken = endings.find((one) => ending.endsWith(one));
  if (taken === undefined) return [];
  const rest = ending.slice(0, ending.length - taken.length);
  if (rest !== '' || Array.from(stem).length > 1) return [stem + rest];
  return Array.from(origins[taken] ?? taken).flatMap((origin) =>
    Array.from(origin + (rows[origin] ?? ''), (kana) => stem + kana),
  );
}

/** The same word with more of it in kana, or less. */
const spellings = (text: string): string[] =>
  variants.flatMap((group) => {
    const written = group.find(
      (one) => text === one || (text.startsWith(one) && /^\p{Script=Han}/u.test(one)),
    );
    return written === undefined ? [] : group.map((one) => one + text.slice(written.length));
  });
