/** Endings of names after `Της` and `Του`, and those that the names have by themselves; the first that fits counts. */
const endings: Readonly<Record<'Της' | 'Του', readonly (readonly [RegExp, string])[]>> = {
  Της: [
    [/ης$/u, 'η'],
    [/ας$/u, 'α'],
    [/ής$/u, 'ή'],
    [/άς$/u, 'ά'],
    [/ούς$/u, 'ού'],
  ],
  Του: [
    [/οπούλου$/u, 'όπουλος'],
    [/όπουλου$/u, 'όπουλος'],
    [/άνου$/u, 'άνος'],
    [/η$/u, 'ης'],
    [/ή$/u, 'ής'],
    [/α$/u, 'ας'],
    [/ά$/u, 'άς'],
  ],
};

/** First names of men that have another ending than most: `Του Γιώργου` names Γιώργος. */
const ofFirstNames: readonly (readonly [RegExp, string])[] = [
  [/ου$/u, 'ος'],
  [/ού$/u, 'ός'],
];

/** The people whom Greek bylines name in the genitive: `Της Ελένης Παπαδοπούλου`; null for other words. */
export function nominative(line: string): string | null {
  const [, article, words = ''] = /^(Της|Του|ΤΗΣ|ΤΟΥ)\s+(\p{Lu}[\p{L}\s.-]{3,50})$/u.exec(line) ?? [];
  const of = article === 'Της' || article === 'ΤΗΣ' ? 'Της' : 'Του';
  const names = words.split(/\s+/u);
  if (article === undefined || names.length < 2 || names.length > 4) return null;
  return names
    .map((name, at) =>
      ending(name, at === 0 && of === 'Του' ? [...endings[of], ...ofFirstNames] : endings[of]),
    )
    .join(' ');
}

function ending(name: string, all: readonly (readonly [RegExp, string])[]): string {
  const found = all.find(([from]) => from.test(name));
  return found ? name.replace(found[0], found[1]) : name;
}
