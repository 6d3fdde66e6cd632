import type { Element, Root } from 'hast';
import { fullPicture, pictureSource } from '../../clean/picture-source.ts';
import { followable } from '../../html/address.ts';
import { descendants, elements, isElement, stringProperty } from '../../html/tree.ts';

/** The folder that browsers put beside a page saved with its pictures, by the languages that they speak. */
const beside =
  /^(?:\.\/)?[^/?#]*[_-](?:files|file|soubory|súbory|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|tiedostot|filer|fájlok|файлы|файли)\/[^/?#]+$/iu;

const ownAddress = /^(?:data|blob|cid|file|about):/iu;

/** Whether an address names something of the saved file and nothing on the web. */
const isOwn = (address: string): boolean => ownAddress.test(address) || beside.test(decoded(address));

/**
 * A picture that only the saved file holds has no address: another one that the page gives for it is taken, or else it
 * is marked as the page's own.
 * @param base The address that relative ones are read against; null where none is known.
 */
export function releaseOwnPictures(body: Root, base: string | null): void {
  for (const node of descendants(body)) {
    if (isElement(node, 'a')) linkToFull(node);
    if (!isElement(node, 'img', 'source')) continue;
    for (const name of ['src', 'srcSet', 'dataSrc', 'dataSrcset']) {
      const address = stringProperty(node, name);
      if (!isOwn(address)) continue;
      // The pictures that came with the page are found by it, where they are kept.
      node.properties.dataFile ??= address;
      delete node.properties[name];
    }
    if (!followable(pictureSource(node), base)) node.properties.dataOwn = '';
  }
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

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // Not percent-encoding then: the address stands as it is written.
    return address;
  }
}
