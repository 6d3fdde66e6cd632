import { KronikaError } from '../../../errors.ts';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { isLinkList, linksIn } from './link-lists.ts';
import { serviceOf } from './services.ts';

/** Articles that somebody saved to read them later, with their texts. */
export const readerExport: Container = {
  name: 'reader-export',
  description:
    'Articles exported by wallabag, FreshRSS or another reader with the interface of Google Reader, or Miniflux.',
  claims: (file) => serviceOf(file) !== null || isLinkList(file),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const service = serviceOf(opened);
    if (!service) throw linkList(await linksIn(opened));
    const { exportedIn } = await import('../shared/json-export.ts');
    yield* exportedIn(opened, service.keys, service.read);
  },
};

/** Links alone are nothing that could be read. */
const linkList = (links: number): KronikaError =>
  new KronikaError(
    'list-of-links',
    `The file is a list of ${links.toLocaleString('en')} links or titles without texts.`,
    { advice: 'Save the pages that it names, and put these into the seeds folder.' },
  );
