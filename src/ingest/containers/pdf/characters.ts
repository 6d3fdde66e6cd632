/**
 * Characters that programs put into PDFs in the place of those that were written: radicals of Chinese, which look the same,
 * and ligatures. By Unicode's EquivalentUnifiedIdeograph, for radicals that are characters of their own.
 */
const radicals =
  '⺁厂⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺰纟⺶羊⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const written: ReadonlyMap<string, string> = new Map(
  radicals.match(/../gu)?.map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/** A text with the characters that were meant. */
export const asMeant = (text: string): string =>
  text
    .replace(/[\u2e80-\u2eff]/gu, (sign) => written.get(sign) ?? sign)
    .replace(/[\u2f00-\u2fdf\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\0-\x08\x0b-\x1f\ue000-\uf8ff]/gu, '');
