import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { namesInZip } from '../zip/names.ts';

const file = /(?:^|\/)data\/tweets?(?:-part\d+)?\.js$/u;

/** The posts of an account of X, once Twitter, as its owner asks for them. */
export const xArchive: Container = {
  name: 'x-archive',
  description:
    'An archive of an account of X (Twitter), the zip or its tweets.js: its own posts, and nothing else of it.',
  claims: (opened) =>
    /^\s*window\.YTD\.tweets?\.part\d+\s*=/u.test(opened.text) ||
    namesInZip(opened).some((name) => file.test(name)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { postsIn, zippedPosts } = await import('./posts.ts');
    yield* opened.text.startsWith('PK') ? zippedPosts(opened, file) : postsIn(opened);
  },
};
