import { draftsAndPrivate, mediumDraft } from '../../known-files/standing.ts';
import type { Container, Entry, Found } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInZip } from '../zip/names.ts';

const post = /(?:^|\/)posts\/(?:draft|\d{4}-\d{2}-\d{2})_[^/]*\.html$/u;

/** The account of a writer on Medium. */
export const medium: Container = {
  name: 'medium',
  description: 'An export of Medium (zip): the published posts, without drafts and the rest of the account.',
  claims: (file) => namesInZip(file).some((name) => post.test(name)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { zippedFiles } = await import('../zip/files.ts');
    const { names, read } = await zippedFiles(opened);
    for (const name of names) yield entryOf(name, () => read(name));
  },
};

const entryOf = (item: string, read: () => Promise<Uint8Array | null>): Entry => ({
  read: async (): Promise<Found> => {
    if (mediumDraft.test(item)) return { passedOver: draftsAndPrivate };
    const bytes = post.test(item) ? await read() : null;
    return bytes ? { item, facts: {}, bytes } : { passedOver: 'files of the account' };
  },
});
