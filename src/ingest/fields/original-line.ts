import type { Element, Root } from 'hast';
import { anyOf } from '../any-of.ts';
import type { Draft } from '../draft.ts';
import { elements, isElement, stringProperty, textOf } from '../html/tree.ts';
import { addRemoved } from '../removed.ts';

/** How people who copy an article write where it stood first, by their languages; a mere “source” may be another article. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['original(?: article| link| url| post)?', 'originally published (?:at|on|in)', 'permalink'],
  cs: ['originál', 'původní (?:článek|odkaz)'],
  de: ['original(?:artikel|link)?'],
  fr: ["(?:article|lien) d['’]origine", '(?:article|lien) original'],
  es: ['(?:artículo|enlace) original'],
  pt: ['(?:artigo|link) original'],
  it: ['(?:articolo|link) originale'],
  pl: ['oryginał', 'oryginalny artykuł'],
  ru: ['оригинал(?: статьи)?'],
  uk: ['оригінал(?: статті)?'],
  zh: ['原文(?:链接|鏈接|連結|连接|連接|地址|网址|網址|出处|出處)?'],
  ja: ['元記事', '原文'],
  ko: ['원문(?: ?(?:링크|주소|보기))?'],
  ar: ['(?:المقال|الرابط|النص) الأصلي'],
  fa: ['(?:لینک|متن) اصلی'],
};

const line = new RegExp(
  String.raw`^[\s(（【[]*${anyOf(Object.values(words).flat())}\s*[:：]\s*(https?://[^\s<>）】)\]]+)[\s)）】\].。]*$`,
  'iu',
);
/** The same words alone, where a link behind them has the address. */
const label = new RegExp(String.raw`^[\s(（【[]*${anyOf(Object.values(words).flat())}\s*[:：]`, 'iu');

/** Blocks at either end of a text in which such a line may stand. */
const looked = 3;

/** Takes the address of a text that was copied from somewhere, where a line at its end or its beginning gives it. */
export function takeOriginalLine(draft: Draft): void {
  if (draft.originalUrl !== undefined) return;
  const blocks = draft.body.children.filter((node) => isElement(node));
  for (const block of [...blocks.slice(-looked).reverse(), ...blocks.slice(0, looked)]) {
    const address = addressIn(block);
    if (address === null) continue;
    const isTranslated = draft.contributors.some(({ role }) => role === 'translator');
    if (isTranslated) draft.translationOf ??= address;
    else draft.originalUrl = address;
    addRemoved(draft.removed, 'credit', textOf(block).trim());
    remove(draft.body, block);
    return;
  }
}

function addressIn(block: Element): string | null {
  if (!isElement(block, 'p')) return null;
  const text = textOf(block).trim();
  const stated = line.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const [link, ...others] = elements(block, 'a');
  const href = link ? stringProperty(link, 'href') : '';
  if (!link || others.length > 0 || !label.test(text) || !/^https?:/u.test(href)) return null;
  return text.endsWith(textOf(link).trim()) ? href : null;
}

function remove(body: Root, block: Element): void {
  body.children.splice(body.children.indexOf(block), 1);
}
