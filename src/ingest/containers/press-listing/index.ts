import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { entriesOfText } from '../shared/whole.ts';
import { isListing } from './signs.ts';

/** Texts of many papers as press databases list them for those who search there. */
export const pressListing: Container = {
  name: 'press-listing',
  description:
    'A list of articles as text by Factiva, LexisNexis, Nexis Uni, NewsBank or ProQuest; what was searched for is not published.',
  claims: ({ text }) => {
    if (/^(?:PK|%PDF|\{\\rtf|\s*[<{[])/u.test(text) || text.includes('\0')) return false;
    return isListing(text);
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { listed } = await import('./listed.ts');
    yield* entriesOfText(opened, listed);
  },
};
