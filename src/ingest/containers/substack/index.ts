import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInZip } from '../zip/names.ts';

/** The newsletter of a writer on Substack: a list of posts, and a page of each. */
export const substack: Container = {
  name: 'substack',
  description:
    'An export of Substack (zip): the published posts for all, without drafts and the lists of subscribers.',
  claims: (file) => {
    const names = namesInZip(file);
    return (
      names.some((name) => /(?:^|\/)posts\.csv$/u.test(name)) &&
      names.some((name) => /(?:^|\/)posts\/\d+\.[^/]*\.html$/u.test(name))
    );
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { postsIn } = await import('./posts.ts');
    yield* postsIn(opened);
  },
};
