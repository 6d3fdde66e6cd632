import { KronikaError } from '../../../errors.ts';
import { withOptional } from '../../../optional-packages.ts';
import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';

/** The history of a folder: each file is a member, as it was last and as it was before. */
export const git: Container = {
  name: 'git',
  description:
    'A bare git repository: each file of its history, its earlier versions and those that were deleted.',
  claimsFolder: (_, entries) => ['HEAD', 'objects', 'refs'].every((name) => entries.has(name)),
  async *entries(opened) {
    if (!isFolder(opened)) return;
    if (opened.files.includes('objects/info/alternates')) throw borrowing();
    const { historyOf } = await withOptional('git', () => import('./history.ts'));
    yield* historyOf(opened.folder);
  },
};

const borrowing = (): KronikaError =>
  new KronikaError(
    'breaks-off',
    'The repository takes objects from another one, which is not followed (objects/info/alternates).',
    { advice: 'Make it whole with “git repack -a” where both are, and remove objects/info/alternates.' },
  );
