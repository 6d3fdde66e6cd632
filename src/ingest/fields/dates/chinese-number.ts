const digits = '〇一二三四五六七八九';

/** A number below 100 in Chinese numerals (二十七, 廿七, 卅) or a row of digits (二〇二〇); NaN for anything else. */
export function chineseNumber(words: string): number {
  const plain = words
    .replace(/[零○Ｏ]/gu, '〇')
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace('元', '一');
  const [tens, ones, ...more] = plain.split('十');
  if (ones !== undefined && more.length === 0) return (tens ? row(tens) : 1) * 10 + (ones ? row(ones) : 0);
  return row(plain);
}

function row(words: string): number {
  const values = [...words].map((digit) => digits.indexOf(digit));
  return values.length === 0 || values.includes(-1) ? Number.NaN : Number(values.join(''));
}
