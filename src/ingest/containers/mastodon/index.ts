import { basename } from 'node:path/posix';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';

/** The posts of an account of Mastodon, and of others that keep an outbox of ActivityPub. */
export const mastodon: Container = {
  name: 'mastodon',
  description: 'The outbox.json of a Mastodon archive: posts for all, without boosts and answers to others.',
  claims: ({ name, text }) =>
    /^\s*\{/u.test(text) &&
    /"type"\s*:\s*"OrderedCollection(?:Page)?"/u.test(text) &&
    (/"orderedItems"\s*:\s*\[/u.test(text) || basename(name) === 'outbox.json'),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { exportedIn } = await import('../shared/json-export.ts');
    const { postOf } = await import('./post.ts');
    yield* exportedIn(opened, ['orderedItems'], postOf);
  },
};
