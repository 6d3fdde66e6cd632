import { KronikaError } from '../../../errors.ts';
import { picturesByAddress } from '../../pictures/pictures.ts';
import { limits } from '../../read/limits.ts';
import type { Container, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';
import { wholeBytes } from '../shared/whole.ts';

/** A page as Safari saves it with all that it shows. */
export const webarchive: Container = {
  name: 'webarchive',
  description: 'A web archive of Safari: the page in it, and its pictures where they are kept.',
  claims: ({ text }) => text.startsWith('bplist00') && text.includes('WebMainResource'),
  async *entries(opened) {
    if (!isFolder(opened)) yield { isOnly: true, read: () => read(opened) };
  },
};

/** The resources that Safari names, as far as they are read. */
interface Resource {
  readonly WebResourceData?: unknown;
  readonly WebResourceURL?: unknown;
  readonly WebResourceMIMEType?: unknown;
  readonly WebResourceTextEncodingName?: unknown;
}

async function read(opened: OpenFile): Promise<Found> {
  const { parseBuffer } = await import('bplist-parser');
  const bytes = await wholeBytes(opened, limits.seedBytes);
  const page = bytes && pageOf(() => parseBuffer(Buffer.from(bytes)));
  const main = page?.WebMainResource;
  if (!main || !(main.WebResourceData instanceof Uint8Array)) throw damaged();
  const { WebResourceURL: address, WebResourceTextEncodingName: charset } = main;
  return {
    item: typeof address === 'string' && address !== '' ? address : opened.name,
    facts: {
      ...(typeof address === 'string' && /^https?:/u.test(address) && { address }),
      ...(typeof charset === 'string' && { charset }),
      pictures: picturesByAddress(new Map((page.WebSubresources ?? []).flatMap(pictureOf))),
    },
    bytes: main.WebResourceData,
  };
}

interface Page {
  readonly WebMainResource?: Resource;
  readonly WebSubresources?: readonly Resource[];
}

function pageOf(parse: () => unknown): Page | null {
  try {
    const [list] = parse() as Page[];
    return list ?? null;
  } catch {
    return null;
  }
}

/** A picture that the page shows, by its address. */
const pictureOf = (resource: Resource): [address: string, bytes: Uint8Array][] => {
  const { WebResourceURL: address, WebResourceData: bytes, WebResourceMIMEType: kind } = resource;
  const isPicture = typeof kind === 'string' && kind.startsWith('image/');
  return isPicture && typeof address === 'string' && bytes instanceof Uint8Array ? [[address, bytes]] : [];
};

const damaged = (): KronikaError =>
  new KronikaError('breaks-off', 'The web archive is damaged: the page in it cannot be found.', {
    advice: 'Save the page again, or open the file in Safari and save it as a web page.',
  });
