import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';

/** The export of a blog that runs with Ghost. */
export const ghost: Container = {
  name: 'ghost',
  description: 'An export of a Ghost blog (JSON): its published posts and pages that anybody may read.',
  claims: ({ text }) =>
    /^\s*\{\s*"(?:db|meta|data)"\s*:/u.test(text) &&
    /"exported_on"\s*:/u.test(text) &&
    /^\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{/u.test(text),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { postsIn } = await import('./posts.ts');
    yield* postsIn(opened);
  },
};
