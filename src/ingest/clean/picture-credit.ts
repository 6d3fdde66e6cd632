import { anyOf } from '../any-of.ts';

/* Finds whom a picture's caption credits, in the forms that newspapers use. */

/** Words before the name in scripts that write no blanks between words. */
const unspacedLabels = [
  '图片来源',
  '圖片來源',
  '图源',
  '圖源',
  '图片版权',
  '圖片版權',
  '供图',
  '摄影',
  '图片',
  '写真',
  '撮影',
  '사진',
];

/** The same in other scripts, where they may be the end of a longer word. */
const spacedLabels = [
  'Photo(?:graph|graphy)?(?: by| credit)?',
  '(?:Image )?Credit',
  'Image copyright',
  'Foto(?:grafie)?',
  'Bild',
  'Snímek',
  'Zdroj',
  'Crédits?(?: photo)?',
  'Фото',
  'تصوير',
  'عکس',
  'צילום',
];

const labels = [...unspacedLabels, String.raw`(?<!\p{L})${anyOf(spacedLabels)}`];

const credited = [
  // 电脑屏幕上的Parler。(OLIVIER DOULIERY/AFP via Getty Images)
  /[(（](?=[^()（）]*(?:\/|Getty|AFP|AP\b|Reuters|via|法新社|路透|美联社|新华社|大纪元|摄影|摄))([^()（）]*)[)）]\s*[。.]?$/u,
  new RegExp(String.raw`[(（]?${anyOf(labels)}\s*[:：]\s*([^()（）]+?)[)）]?\s*$`, 'iu'),
  /(?:©|&copy;)\s*([^()（）]+)$/u,
  /(?:^|\s)((?:AP|AFP|Reuters|Getty Images?|法新社|路透社|美联社)(?:\s*\/\s*[\p{L} .'-]+)?)$/u,
];

/** A caption's words and, apart, the photographer or agency at its end; '' where none is named. */
function splitCredit(whole: string): { caption: string; credit: string } {
  if (whole === '') return { caption: '', credit: '' };
  for (const form of credited) {
    const match = form.exec(whole);
    if (match) return { caption: whole.slice(0, match.index).trim(), credit: (match[1] ?? '').trim() };
  }
  return { caption: whole, credit: '' };
}

/** A caption with the credit that a format found apart from it (`data-credit`), unless it says it already. */
export const captionWith = (caption: string, credit: string): string =>
  !credit || caption.includes(credit) ? caption : `${caption} (${credit})`.trim();

/** The two apart again. */
export function captionAndCredit(title: string, credit: string): { caption: string; credit: string } {
  const added = ` (${credit})`;
  if (credit && ` ${title}`.endsWith(added))
    return { caption: ` ${title}`.slice(0, -added.length).trim(), credit };
  const { caption, credit: read } = splitCredit(title);
  return credit && read !== credit ? { caption: title, credit } : { caption, credit: read };
}
