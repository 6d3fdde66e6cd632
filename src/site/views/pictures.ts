import type { ArticleImage, ArticleRecord } from '../../record.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';

/* Pictures that came with an article are shown where they are kept; all others are links, or captions alone. */

export interface PictureView {
  readonly href: string;
  readonly label: string;
  /** Tells who cannot see the picture what it shows; empty where nobody says. */
  readonly alt: string;
  readonly caption: string;
  /** The file beside the page where the site shows the picture itself. */
  readonly kept: ArticleImage | null;
}

/** The pictures of an article that its body does not show. */
export function extraPictures(context: PageContext, record: ArticleRecord): PictureView[] {
  const offers = context.site.config.images === 'link';
  return record.images
    .flatMap((image) => (image.url === null ? [] : [{ ...image, url: image.url }]))
    .filter(({ url, file }) => (offers || file !== undefined) && !record.body.includes(url))
    .map((image) => ({
      href: image.url,
      label: pictureLabel(context.t, image.alt, [record.title, image.caption]),
      alt: image.alt,
      caption: [image.caption, image.credit].filter(Boolean).join(' '),
      kept: image.file === undefined ? null : image,
    }));
}

/** The words of the link to a picture tell what it shows, where that is more than the words around it. */
export const pictureLabel = (t: Translate, alt: string, around: readonly string[]): string =>
  alt && !around.includes(alt) ? t('article.pictureOf', { alt }) : t('article.picture');

/** The picture that a body shows under an address, where the site keeps it. */
export const keptImage = (images: readonly ArticleImage[], address: string): ArticleImage | undefined =>
  images.find(({ url, file }) => file !== undefined && (url === address || file === address));

/** Its place is known before it is loaded, and it is loaded when it comes into sight. */
export function shownPicture(
  { file = '', width = 0, height = 0 }: ArticleImage,
  alt: string,
  escapeHtml: (text: string) => string,
): string {
  const size = `width="${width}" height="${height}"`;
  return `<img src="${file}" ${size} loading="lazy" decoding="async" alt="${escapeHtml(alt)}">`;
}

/** Signs around a credit beside its caption. */
const around = 30;

/** Whether a paragraph is the caption of a picture, with its credit or without. */
export function isCaptionOf({ caption, credit }: ArticleImage, words: string): boolean {
  if (caption + credit === '') return false;
  const most = caption.length + credit.length + around;
  return words.startsWith(caption) && words.includes(credit) && words.length <= most;
}
