import { KronikaError } from '../../../errors.ts';
import { limits } from '../../read/limits.ts';
import type { Container, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';
import { wholeBytes } from '../shared/whole.ts';

/** A page as Safari saves it with all that it shows. */
export const webarchive: Container = {
  name: 'webarchive',
  description: 'A web archive of Safari: the page in it, and not the files that it shows.',
  claims: ({ text }) => text.startsWith('bplist00') && text.includes('WebMainResource'),
  async *entries(opened) {
    if (!isFolder(opened)) yield { isOnly: true, read: () => read(opened) };
  },
};

/** The resources that Safari names, as far as they are read. */
interface Resource {
  readonly WebResourceData?: unknown;
  readonly WebResourceURL?: unknown;
  readonly WebResourceTextEncodingName?: unknown;
}

async function read(opened: OpenFile): Promise<Found> {
  const { parseBuffer } = await import('bplist-parser');
  const bytes = await wholeBytes(opened, limits.seedBytes);
  const main = bytes && mainOf(() => parseBuffer(Buffer.from(bytes)));
  if (!main || !(main.WebResourceData instanceof Uint8Array)) throw damaged();
  const { WebResourceURL: address, WebResourceTextEncodingName: charset } = main;
  return {
    item: typeof address === 'string' && address !== '' ? address : opened.name,
    facts: {
      ...(typeof address === 'string' && /^https?:/u.test(address) && { address }),
      ...(typeof charset === 'string' && { charset }),
    },
    bytes: main.WebResourceData,
  };
}

function mainOf(parse: () => unknown): Resource | null {
  try {
    const [list] = parse() as { WebMainResource?: Resource }[];
    return list?.WebMainResource ?? null;
  } catch {
    return null;
  }
}

const damaged = (): KronikaError =>
  new KronikaError('breaks-off', 'The web archive is damaged: the page in it cannot be found.', {
    advice: 'Save the page again, or open the file in Safari and save it as a web page.',
  });
