import { hash } from 'node:crypto';
import { dirname, join } from 'node:path/posix';

/* Pictures that came with an article: in its container, or in the folder that a browser saved beside it. */

/** A picture as it came. */
export interface HeldPicture {
  /** Differs where its bytes may differ. */
  readonly state: string;
  /** Null where it cannot be read after all. */
  readonly bytes: () => Uint8Array | null | Promise<Uint8Array | null>;
}

/** Gives what came with an article by the addresses under which it shows it; null for any other address. */
export interface HeldPictures {
  readonly find: (address: string) => HeldPicture | null;
}

/** Pictures by their addresses, whole ones or their own names (`cid:`). */
export const picturesByAddress = (held: ReadonlyMap<string, Uint8Array>): HeldPictures => ({
  find: (address) => {
    const bytes = held.get(address) ?? held.get(withoutFragment(address));
    return bytes ? { state: hash('sha256', bytes, 'base64url'), bytes: () => bytes } : null;
  },
});

/** Pictures that lie in one archive with a file which names them by their paths from it. */
export const picturesAround = (file: string, at: (path: string) => HeldPicture | null): HeldPictures => ({
  find: (address) => {
    const path = pathOf(address);
    return path === null ? null : at(join(dirname(file), path));
  },
});

/** Those of several places, the nearest first. */
export const anyOfPictures = (all: readonly (HeldPictures | undefined)[]): HeldPictures => ({
  find: (address) => {
    for (const pictures of all) {
      const found = pictures?.find(address);
      if (found) return found;
    }
    return null;
  },
});

/** Where nothing came with an article but what stands in its own text. */
export const noPictures: HeldPictures = { find: () => null };

const withoutFragment = (address: string): string => address.replace(/#.*$/su, '');

/** The path that a relative address names; null where it names a host or a place from the root of one. */
function pathOf(address: string): string | null {
  if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|\\|#)/iu.test(address)) return null;
  const path = address.replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // Not percent-encoding then: the address stands as it is written.
    return path;
  }
}

/** Letters of the shortest `data:` address that holds more than a dot or a line. */
const shortestData = 400;

/** A picture that stands in the page itself, as SingleFile and ArchiveBox save it; null where it is none. */
export function pictureInAddress(address: string): HeldPicture | null {
  if (address.length < shortestData) return null;
  const data = /^data:image\/(?!svg)[\w.+-]+((?:;[\w=.-]+)*),/iu.exec(address);
  if (!data) return null;
  const written = address.slice(data[0].length);
  const isBase64 = /;base64$/iu.test(data[1] ?? '');
  return { state: '', bytes: () => Buffer.from(written, isBase64 ? 'base64' : 'latin1') };
}

/** Addresses in a text by which pictures may be shown in it: of HTML and of Markdown. */
const addresses =
  /\b(?:src|href|data-[\w-]+)\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')|\]\(<?([^)>\s]{1,2000})/giu;

/** The states of the pictures of a text, which tell whether it has to be read again; empty where none came with it. */
export function stateOfPictures(text: string, { find }: HeldPictures): string {
  const named = new Set(
    [...text.matchAll(addresses)].map(([, double, single, inline]) => double ?? single ?? inline ?? ''),
  );
  return [...named].flatMap((address) => find(address.replaceAll('&amp;', '&'))?.state ?? []).join(' ');
}
