import fs from 'node:fs';
import git from 'isomorphic-git';
import { describeError, KronikaError } from '../../../errors.ts';
import type { Entry, Found } from '../container.ts';
import { passedOverKind } from '../shared/passed-over.ts';
import { isInside, leadsOut } from '../shared/unsafe-name.ts';

/* The library reads the objects itself: git would follow a strange repository's own settings, which may name programs. */

/** A change of a file by a commit. */
interface Change {
  /** The object that holds the file from then on; null where it was deleted. */
  readonly blob: string | null;
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly subject: string;
}

interface Repository {
  readonly fs: typeof fs;
  readonly gitdir: string;
  readonly cache: object;
}

/** Earlier versions of one file that are read; a page that was written anew each hour says nothing new each time. */
const mostVersions = 50;

/**
 * The versions of all files, those of one file after the other, the last first.
 * @throws KronikaError `breaks-off` where the history cannot be read
 */
export async function* historyOf(gitdir: string): AsyncGenerator<Entry> {
  const repository: Repository = { fs, gitdir, cache: {} };
  const changes = await changesOf(repository);
  for (const path of [...changes.keys()].sort()) yield* versionsOf(path, changes.get(path) ?? [], repository);
}

function* versionsOf(path: string, changes: readonly Change[], repository: Repository): Generator<Entry> {
  const [last] = changes;
  const seen = new Set<string>();
  const versions = changes.filter(({ blob }) => blob !== null && !seen.has(blob) && seen.add(blob));
  const isPassedOver = passedOverKind(path);
  if (isPassedOver !== null) {
    yield { read: () => ({ passedOver: isPassedOver }) };
    return;
  }
  const deleted = last?.blob === null ? last : null;
  for (const [at, version] of versions.slice(0, mostVersions).entries())
    yield { read: () => memberOf(path, version, at === 0, deleted, repository) };
  for (const _ of versions.slice(mostVersions))
    yield { read: () => ({ passedOver: 'versions before the last 50' }) };
}

async function memberOf(
  path: string,
  { blob, commit, time }: Change,
  isLatest: boolean,
  deleted: Change | null,
  repository: Repository,
): Promise<Found> {
  if (!isInside(path)) return leadsOut(path);
  const item = isLatest ? path : `${path}@${commit.slice(0, 10)}`;
  try {
    const { blob: bytes } = await git.readBlob({ ...repository, oid: blob ?? '' });
    const facts = {
      captured: instantOf(time),
      identity: JSON.stringify(['git', path]),
      isLatest,
      notes: deleted ? [deletedNote(deleted)] : [],
    };
    return { item, facts, bytes };
  } catch (error) {
    return {
      item,
      code: 'breaks-off',
      broken: `An object of the repository cannot be read: ${describeError(error)}.`,
      advice: 'Look at the repository with “git fsck”, and fetch it again.',
    };
  }
}

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

const deletedNote = ({ time, commit, subject }: Change): string =>
  `It was deleted on ${instantOf(time).slice(0, 10)} from the repository that it was found in (commit ${commit.slice(0, 10)}: “${subject}”).`;

/** The changes of each file, the last first. */
async function changesOf(repository: Repository): Promise<Map<string, Change[]>> {
  const changes = new Map<string, Change[]>();
  try {
    for (const commit of await commitsOf(repository))
      for (const [path, blob] of await changedBy(commit, repository)) {
        const own = changes.get(path) ?? [];
        own.push({ blob, commit: commit.oid, time: commit.time, subject: commit.subject });
        changes.set(path, own);
      }
  } catch (error) {
    throw new KronikaError('breaks-off', `The history cannot be read: ${describeError(error)}.`, {
      advice: 'Look at the repository with “git fsck”, and fetch it again.',
      cause: error,
    });
  }
  return changes;
}

interface Commit {
  readonly oid: string;
  readonly tree: string;
  readonly parent: string | null;
  readonly time: number;
  readonly subject: string;
}

/** All commits that any branch or tag leads to, the last first. */
async function commitsOf(repository: Repository): Promise<Commit[]> {
  const refs = await git.listRefs({ ...repository, filepath: 'refs' });
  const waiting: string[] = [];
  for (const ref of refs) waiting.push(await git.resolveRef({ ...repository, ref: `refs/${ref}` }));
  const found = new Map<string, Commit>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    const { oid, commit } = await git.readCommit({ ...repository, oid: next });
    found.set(next, {
      oid,
      tree: commit.tree,
      parent: commit.parent[0] ?? null,
      time: commit.committer.timestamp,
      subject: commit.message.split('\n')[0]?.slice(0, 80) ?? '',
    });
    waiting.push(...commit.parent);
  }
  return [...found.values()].sort((a, b) => b.time - a.time || (a.oid < b.oid ? -1 : 1));
}

/** The files that a commit changed, with the object that holds each from then on. */
async function changedBy(
  { tree, parent }: Commit,
  repository: Repository,
): Promise<Map<string, string | null>> {
  const before = parent === null ? null : (await git.readCommit({ ...repository, oid: parent })).commit.tree;
  const changed = new Map<string, string | null>();
  const waiting = [{ path: '', before, after: tree as string | null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [old, now] = [await entriesOf(next.before, repository), await entriesOf(next.after, repository)];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
      if (was?.oid === is?.oid) continue;
      const path = next.path + name;
      if (was?.type === 'tree' || is?.type === 'tree')
        waiting.push({
          path: `${path}/`,
          before: was?.type === 'tree' ? was.oid : null,
          after: is?.type === 'tree' ? is.oid : null,
        });
      if (is?.type === 'blob') changed.set(path, is.oid);
      else if (was?.type === 'blob') changed.set(path, null);
    }
  }
  return changed;
}

interface TreeEntry {
  readonly type: string;
  readonly oid: string;
}

/** Links are entries like files, told by their mode: they lead out of the repository and are left out. */
const linkMode = '120000';

async function entriesOf(oid: string | null, repository: Repository): Promise<Map<string, TreeEntry>> {
  if (oid === null) return new Map();
  const { tree } = await git.readTree({ ...repository, oid });
  return new Map(
    tree
      .filter(({ mode }) => mode !== linkMode)
      .map(({ path, type, oid: object }) => [path, { type, oid: object }]),
  );
}
