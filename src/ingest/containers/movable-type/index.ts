import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { entriesOfText } from '../shared/whole.ts';

/** The export of a blog as Movable Type writes it, and TypePad, Hatena, Ameba and Livedoor after it. */
export const movableType: Container = {
  name: 'movable-type',
  description:
    'An export of a blog in the form of Movable Type (text): its published posts, without comments and drafts.',
  claims: ({ text }) =>
    /^[\s\u00ef\u00bb\u00bf]*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE): ?[^\n]*\n(?:[A-Z][A-Z ]{2,30}: ?[^\n]*\n|[ \t\r]*\n){1,30}-----\r?\n(?:EXTENDED )?BODY:/u.test(
      text,
    ),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { postsIn } = await import('./posts.ts');
    yield* entriesOfText(opened, postsIn);
  },
};
