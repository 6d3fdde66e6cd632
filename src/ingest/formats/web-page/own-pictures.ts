import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { fullPicture, pictureSource } from '../../clean/picture-source.ts';
import { descendants, elements, isElement, rewrite, stringProperty } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';

/** The folder that browsers put beside a page saved with its pictures, by the languages that they speak. */
const beside =
  /^(?:\.\/)?[^/?#]*[_-](?:files|file|soubory|súbory|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|tiedostot|filer|fájlok|файлы|файли)\/[^/?#]+$/iu;

const ownAddress = /^(?:data|blob|cid|file|about):/iu;

/** Whether an address names something of the saved file and nothing on the web. */
const isOwn = (address: string): boolean => ownAddress.test(address) || beside.test(decoded(address));

/**
 * A picture that only the saved file holds has no address: another one that the page gives for it is taken, or else
 * the picture goes and its caption stays as a line of its own.
 */
export function releaseOwnPictures(body: Root, removed: Removed[]): void {
  rewrite(body, (node) => {
    if (isElement(node, 'figure')) releaseCaption(node);
    if (isElement(node, 'a')) linkToFull(node);
    if (!isElement(node, 'img', 'source')) return undefined;
    for (const name of ['src', 'srcSet', 'dataSrc', 'dataSrcset'])
      if (isOwn(stringProperty(node, name))) delete node.properties[name];
    if (node.tagName === 'source' || !isLost(node)) return undefined;
    addRemoved(removed, 'image', stringProperty(node, 'alt') || 'A picture without an address.');
    return [];
  });
}

/** A saved thumbnail that links to the picture in full has that address. */
function linkToFull(link: Element): void {
  const full = fullPicture(stringProperty(link, 'href'));
  const [image, ...others] = elements(link, 'img');
  if (full && image && others.length === 0 && isLost(image)) image.properties.src = full;
}

const isLost = (image: Element): boolean => {
  const source = pictureSource(image);
  return source === '' || isOwn(source);
};

/** A caption whose pictures are all lost becomes a paragraph, before they go. */
function releaseCaption(figure: Element): void {
  const inside = [...descendants(figure)].filter((node) => isElement(node));
  const shown = inside.some((node) =>
    isElement(node, 'iframe', 'video', 'audio', 'object', 'embed', 'table'),
  );
  const images = inside.filter((node) => isElement(node, 'img', 'source'));
  const hasAddress = images.some((node) =>
    ['src', 'srcSet', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'dataSrcset'].some((name) => {
      const address = stringProperty(node, name);
      return address !== '' && !isOwn(address);
    }),
  );
  if (images.length === 0 || hasAddress || shown) return;
  for (const node of inside) if (isElement(node, 'figcaption')) Object.assign(node, { tagName: 'p' });
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // Not percent-encoding then: the address stands as it is written.
    return address;
  }
}
