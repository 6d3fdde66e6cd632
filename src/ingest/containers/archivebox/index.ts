import { limits } from '../../read/limits.ts';
import type { Container, Entry, Found } from '../container.ts';
import { isFolder, type OpenFolder } from '../open-folder.ts';
import { tooLargeMember } from '../shared/whole.ts';

/** The copies that ArchiveBox makes of a page, the fullest first (docs.archivebox.io, output formats). */
const copies = [
  'singlefile.html',
  'singlefile/singlefile.html',
  'output.html',
  'dom/output.html',
  'readability/content.html',
  'mercury/content.html',
  'htmltotext.txt',
];

/** A snapshot of ArchiveBox: one page in many forms. */
export const archivebox: Container = {
  name: 'archivebox',
  description: 'A snapshot folder of ArchiveBox: one page, by the fullest of its copies.',
  claimsFolder: (name, entries) =>
    /^\d{9,11}(?:\.\d+)?$/u.test(name) &&
    entries.has('index.json') &&
    copies.some((copy) => entries.has(copy.split('/')[0] ?? '')),
  async *entries(opened) {
    if (!isFolder(opened)) return;
    const copy = copies.find((one) => opened.files.includes(one));
    for (const file of opened.files) yield entryOf(file, copy, opened);
  },
};

const entryOf = (file: string, copy: string | undefined, opened: OpenFolder): Entry => ({
  ...(file === copy && { isOnly: true }),
  read: (): Found => {
    if (file !== copy) return { passedOver: 'other forms of the page' };
    const source = opened.open(file);
    if (source.size > limits.seedBytes) return tooLargeMember(file);
    const bytes = source.read(0, source.size);
    return { item: file, facts: factsIn(opened), bytes };
  },
});

/** The page's address and the moment of the snapshot, as its own index has them. */
function factsIn(opened: OpenFolder): { address?: string; captured?: string } {
  const source = opened.open('index.json');
  const index = readIndex(Buffer.from(source.read(0, Math.min(source.size, limits.seedBytes))).toString());
  const seconds = Number(index.timestamp);
  return {
    ...(typeof index.url === 'string' && /^https?:/u.test(index.url) && { address: index.url }),
    ...(seconds > 0 && { captured: new Date(seconds * 1000).toISOString() }),
  };
}

function readIndex(text: string): { readonly url?: unknown; readonly timestamp?: unknown } {
  try {
    const index: unknown = JSON.parse(text);
    return typeof index === 'object' && index !== null ? index : {};
  } catch {
    // The page is read all the same.
    return {};
  }
}
