import type { Element, Root } from 'hast';
import type { ArticleImage } from '../../record.ts';
import { elements, isElement, rewrite, stringProperty, type Verdict } from '../html/tree.ts';
import { findAt } from './mark-held.ts';
import type { HeldPicture, HeldPictures } from './pictures.ts';

/** A picture that the site shows itself. */
export type Kept = Required<Pick<ArticleImage, 'file' | 'width' | 'height'>>;

/** Keeps a picture for the site; null where it is none that can be shown. */
export type KeepPicture = (bytes: Uint8Array) => Promise<Kept | null>;

/** The pictures that came with a seed, and who keeps them. */
export interface Keeping {
  readonly pictures: HeldPictures;
  readonly keep: KeepPicture;
}

/**
 * Keeps the marked pictures that cleaning has left in a body. One that has no address gets that of its file, which lies
 * beside the article's page.
 * @param held By their marks.
 */
export async function keepMarked(
  body: Root,
  held: readonly (readonly HeldPicture[])[],
  keep: KeepPicture,
): Promise<ReadonlyMap<Element, Kept>> {
  const kept = new Map<Element, Kept>();
  for (const image of elements(body, 'img')) {
    const found = await keepFirst(held[Number(stringProperty(image, 'dataHeld'))] ?? [], keep);
    if (found) kept.set(image, found);
  }
  const files = new Set<string>();
  rewrite(body, (node): Verdict => {
    if (!isElement(node, 'img') || stringProperty(node, 'src')) return undefined;
    const file = kept.get(node)?.file;
    if (file === undefined)
      return stringProperty(node, 'alt') || stringProperty(node, 'title') ? undefined : [];
    if (files.has(file)) return [];
    files.add(file);
    node.properties.src = file;
    return undefined;
  });
  return kept;
}

/** Of several sizes and placeholders of a picture the first that can be shown. */
async function keepFirst(held: readonly HeldPicture[], keep: KeepPicture): Promise<Kept | null> {
  for (const picture of held) {
    const bytes = await picture.bytes();
    const kept = bytes && (await keep(bytes));
    if (kept) return kept;
  }
  return null;
}

/** Keeps the pictures that stand outside the body and came with the article. */
export async function keepBeside(
  images: readonly ArticleImage[],
  base: string | null,
  { pictures, keep }: Keeping,
): Promise<ArticleImage[]> {
  return Promise.all(
    images.map(async (image) => {
      const held = image.url === null ? null : findAt(image.url, pictures, base);
      return { ...image, ...(held && (await keepFirst([held], keep))) };
    }),
  );
}
