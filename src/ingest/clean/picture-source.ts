import type { Element } from 'hast';
import { stringProperty } from '../html/tree.ts';

/** Where lazy loaders keep the picture's address, before the placeholder in `src`. */
const lazyProperties = [
  'dataLazySrc',
  'dataSrc',
  'dataOriginal',
  'dataOrigSrc',
  'dataLargeFile',
  'dataUrl',
] as const;

const placeholder =
  /^data:|^$|(?:placeholder|blank|grey|lazy|transparent|spacer|1x1)[\w-]*\.(?:gif|png|svg)|\/grey-/iu;

/** The best address that an `img` gives for its picture. */
export function pictureSource(image: Element): string {
  const own = stringProperty(image, 'src');
  const lazy = lazyProperties
    .map((name) => stringProperty(image, name))
    .find((value) => value && !placeholder.test(value));
  const widest = largest(stringProperty(image, 'srcSet') || stringProperty(image, 'dataSrcset'));
  if (placeholder.test(own)) return unproxied(lazy ?? widest ?? own);
  return unproxied(widest && sameFile(widest, own) ? widest : own);
}

/** Whether two addresses name one upload of WordPress in two sizes: `bridge-150x150.jpg`, `bridge.jpg`. */
const sameFile = (one: string, other: string): boolean => withoutSize(one) === withoutSize(other);

const withoutSize = (address: string): string => address.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/u, '');

/** The widest picture of a `srcset`. */
function largest(sources: string): string | undefined {
  let best: string | undefined;
  let width = -1;
  for (const source of sources.split(/,\s+|,(?=https?:)/u)) {
    const [url, size = '0'] = source.trim().split(/\s+/u);
    if (url && Number.parseFloat(size) > width) {
      best = url;
      width = Number.parseFloat(size);
    }
  }
  return best;
}

/** A proxy's address names the picture that it passes on. */
function unproxied(source: string): string {
  const weserv = /^(?:https?:)?\/\/images\.weserv\.nl\/?\?(?:.*&)?url=([^&]+)/u.exec(source)?.[1];
  if (weserv) {
    const url = decoded(weserv);
    return /^(?:https?:)?\/\//u.test(url) ? url : `https://${url}`;
  }
  const photon = /^(?:https?:)?\/\/i\d\.wp\.com\/([^?]+)/u.exec(source)?.[1];
  return photon ? `https://${photon}` : source;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a link where it is a picture's, which is then the picture in full. */
export const fullPicture = (href: string): string | null =>
  /\.(?:jpe?g|png|gif|webp)(?:[?#]|$)/iu.test(href) && !/\/wiki\//u.test(href) ? unproxied(href) : null;

/** A name of a picture whatever its size, so that a copy of it is known. */
export function pictureFile(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/u, '').replace(/--ss(?=\.\w+$)/u, '');
  return host + path + (/\.\w{3,4}$/u.test(path) ? '' : search);
}
