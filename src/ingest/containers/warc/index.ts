import type { Container, Entry } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';

/** The log of a crawler with all that it fetched, as ISO 28500 has it. */
export const warc: Container = {
  name: 'warc',
  description:
    'A WARC of a crawler or a browser, compressed or not: each page that a server gave is a member.',
  claims: ({ text }) => /^WARC\/\d/u.test(text),
  async *entries(opened) {
    if (!isFolder(opened)) yield* read(opened);
  },
};

async function* read(opened: OpenFile): AsyncGenerator<Entry> {
  const { pagesOf } = await import('./records.ts');
  yield* pagesOf(opened.chunks());
}
