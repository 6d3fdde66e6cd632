import type { Element, Root } from 'hast';
import { followable } from '../html/address.ts';
import { elements, stringProperty } from '../html/tree.ts';
import { type HeldPicture, type HeldPictures, pictureInAddress } from './pictures.ts';

/** Where pages keep the addresses of a picture: as it was before reading changed it, shown, lazy, and in other sizes. */
const properties = ['dataFile', 'src', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigSrc'] as const;
const lists = ['srcSet', 'dataSrcset'] as const;

/**
 * Marks each picture of a body that came with it, so that cleaning leaves it where it stands.
 * @param base The address that relative ones are read against.
 * @returns By the marks, for each picture all that may be it: pages show small ones or blanks before others are loaded
 */
export function markHeld(body: Root, pictures: HeldPictures, base: string | null): HeldPicture[][] {
  const held: HeldPicture[][] = [];
  for (const image of elements(body, 'img')) {
    const found = addressesOf(image).flatMap(
      (address) => pictureInAddress(address) ?? findAt(address, pictures, base) ?? [],
    );
    delete image.properties.dataHeld;
    if (found.length === 0) continue;
    image.properties.dataHeld = String(held.length);
    image.properties.dataOwn ??= '';
    held.push(found);
  }
  return held;
}

const addressesOf = (image: Element): string[] =>
  [
    ...properties.map((name) => stringProperty(image, name)),
    ...lists.flatMap((name) => stringProperty(image, name).split(/,\s+|\s+/u)),
  ].filter(Boolean);

/** By the address as it is written, or in full. */
export function findAt(address: string, { find }: HeldPictures, base: string | null): HeldPicture | null {
  const full = followable(address, base);
  return find(address) ?? (full === null ? null : find(full));
}
