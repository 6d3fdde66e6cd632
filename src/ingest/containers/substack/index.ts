import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInZip } from '../zip/names.ts';

/** The line with the names of columns that stands above the list. */
const list = /^[\u00ef\u00bb\u00bf]*"?post_id"?,"?post_date"?,"?is_published"?,/u;

/** The newsletter of a writer on Substack: a list of posts, and a page of each. */
export const substack: Container = {
  name: 'substack',
  description:
    'An export of Substack (zip, or posts.csv beside its posts): the published posts for all, without drafts and the lists of subscribers.',
  claims: (file) => {
    if (list.test(file.text)) return true;
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
