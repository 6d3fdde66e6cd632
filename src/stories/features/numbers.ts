/* Numbers that tell of an event: with the words of their scale worked out, so that 400万 is 4 million and 4 milionů. */

/** A thing found in a text: the same key in every language. */
export interface Found {
  readonly key: string;
  readonly label: string;
  readonly at: number;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:千万|千萬)/u, 1e7],
  [/^\s?(?:百万|百萬)/u, 1e6],
  [/^\s?(?:万亿|萬億|兆|trillion|bilion)/iu, 1e12],
  [/^\s?(?:亿|億|억)/u, 1e8],
  [/^\s?(?:万|萬|만)/u, 1e4],
  [/^\s?(?:billion|milliard|miliard|mld|mrd|bn\b|миллиард|млрд|мільярд|مليار|میلیارد)/iu, 1e9],
  [/^\s?(?:million|millon|millón|milion|milión|milj|mln|mio\b|миллион|млн|мільйон|مليون|میلیون|लाख)/iu, 1e6],
  [/^\s?(?:thousand|tisíc|tausend|mille\b|mil\b|тысяч|тыс|тисяч|ألف|هزار|千)/iu, 1e3],
];

const digits = /(?<![\p{L}\d.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?/gu;
const unit = /^\s?(?<unit>%|％|°|€|\$|£)/u;
const ofDate = /^\s?[年月日号號時时點点分]|^[/:.-]\d|^\.\s?\p{Ll}|^(?:st|nd|rd|th)\b/u;
const beforeDate = /[/:.\-–]$/u;
/** Years, and numbers that any text may have. */
const isCommon = (value: number, hasUnit: boolean): boolean =>
  (Number.isInteger(value) && value >= 1900 && value <= 2100) ||
  (value < 13 && !hasUnit) ||
  (value % 10 === 0 && value <= 100 && !hasUnit);

function valueIn(written: string): number {
  const thousands = /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?<rest>[.,]\d{1,2})?$/u.exec(written);
  if (thousands) {
    const rest = thousands.groups?.rest ?? '';
    const whole = written.slice(0, written.length - rest.length).replace(/\D/gu, '');
    return Number(`${whole}${rest.replace(',', '.')}`);
  }
  return Number(written.replace(',', '.'));
}

export function numbersIn(text: string): Found[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const { index } = match;
    const [written] = match;
    const after = text.slice(index + written.length, index + written.length + 14);
    if (ofDate.test(after) || beforeDate.test(text.slice(Math.max(0, index - 1), index))) return [];
    const scale = scales.find(([words]) => words.test(after));
    const its = unit.exec(after)?.groups?.unit ?? '';
    const value = valueIn(written) * (scale?.[1] ?? 1);
    if (!Number.isFinite(value) || isCommon(value, its !== '' || scale !== undefined)) return [];
    const scaleWord = scale ? (scale[0].exec(after)?.[0] ?? '') : '';
    return [
      {
        key: `${Number(value.toPrecision(6))}${its.replace('％', '%')}`,
        label: written + scaleWord + its,
        at: index,
      },
    ];
  });
}
