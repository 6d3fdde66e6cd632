import type { Archive } from '../../archive/archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { once } from '../../cached.ts';
import { sha256 } from '../../disk/hash.ts';
import { manifestName, manifestOf } from '../../disk/manifest.ts';
import type { PlannedFile } from '../../site/page.ts';
import { outputFile } from '../../urls.ts';
import { isManifest, listedForPart, manifestFolder, manifestFor, stampName } from '../fixity/manifests.ts';
import { stampOf } from '../fixity/stamps.ts';
import type { Differences } from '../output/differences.ts';
import { folderStamp, removeOutput, searchParts, sizeIn } from '../output/output.ts';
import type { Run } from '../run/run.ts';
import { type Changes, findChanges, type Planned } from './changes.ts';
import { filesOfSearch, offlineFiles, type WrittenFile } from './offline-files.ts';
import { newTurns, writeOutputs } from './write-outputs.ts';
import { WrittenOutputs } from './written.ts';

interface Manifests {
  readonly run: Run;
  readonly archive: Archive;
  /** All that is planned besides, and stored as far as it is written. */
  readonly planned: ReadonlyMap<string, Planned>;
  /** How the output folder differed, when the build began, from what the build before had left. */
  readonly differences: Differences;
  readonly code: string;
}

/** Brings the manifests to what the store knows of the outputs, when all of those are written and stored. */
export async function writeManifests({
  run,
  archive,
  planned,
  differences,
  code,
}: Manifests): Promise<Changes> {
  const { store, outDir, stampsDir } = run;
  const fingerprints = new Map([...store.outputs.fingerprints()].filter(([path]) => isManifest(path)));
  const parts = searchParts(outDir);
  const offline = run.config.offline ? offlineFiles(archive, allWritten(run, planned, parts)) : [];
  const manifests = planManifests(store, planned, { parts, offline });
  const plan = { pages: [], files: [...manifests, ...stampFiles(stampsDir, manifests)] };
  const changes = findChanges(plan, code, { fingerprints, filesOf: store.outputs.filesOf, differences });
  const left = [...fingerprints.keys(), ...differences.unknown.filter(isManifest)];
  const stale = left.filter((path) => !changes.planned.has(path));
  removeOutput(outDir, stale);
  const written = new WrittenOutputs(run, changes.files);
  const sources = changes.files.map(({ source }) => source);
  await writeOutputs(sources, { outDir }, (some) => written.add(some), newTurns());
  written.end();
  store.transaction(() => {
    for (const path of stale) store.outputs.forget(path);
    store.outputs.putFolder(manifestFolder, folderStamp(outDir, manifestFolder));
  });
  return changes;
}

function planManifests(
  store: Store,
  planned: ReadonlyMap<string, Planned>,
  { parts, offline }: { parts: readonly string[]; offline: readonly PlannedFile[] },
): PlannedFile[] {
  const { [manifestName]: atTop = [], ...groups } = Object.groupBy(planned.keys(), manifestFor);
  const below = Object.entries(groups).map(([path, outputs = []]) => {
    const text = once(() => manifestOf(outputs.flatMap((output) => filesOf(store, planned.get(output)))));
    const depends = store.outputs.get(path)?.fingerprint ? store.outputs.dependsOf(path) : [sha256(text())];
    return { path, depends, content: text };
  });
  const listed = [
    ...atTop.flatMap((output) => filesOf(store, planned.get(output))),
    ...parts.map((part) => ({
      path: listedForPart(part),
      sha256: store.outputs.get(part)?.files[0]?.[2] ?? '',
    })),
    ...below.map(({ path, depends: [hash = ''] }) => ({ path, sha256: hash })),
    ...offline.map(({ path, depends: [hash = ''] }) => ({ path: outputFile(path), sha256: hash })),
  ];
  const top = manifestOf(listed);
  const own = [...below, { path: manifestName, depends: [sha256(top)], content: () => top }];
  return [...own.map((file): PlannedFile => ({ ...file, path: `/${file.path}` })), ...offline];
}

function* allWritten(
  { store, outDir }: Pick<Run, 'store' | 'outDir'>,
  planned: ReadonlyMap<string, Planned>,
  parts: readonly string[],
): Generator<WrittenFile> {
  for (const output of planned.values()) yield* filesOf(store, output);
  yield* filesOfSearch(outDir, parts);
}

/** The time stamp of the manifest at the top, where the archivist has had one made of it as it is now. */
function stampFiles(stampsDir: string | null, manifests: readonly PlannedFile[]): PlannedFile[] {
  const hash = manifests.find(({ path }) => path === `/${manifestName}`)?.depends[0];
  const stamp = stampsDir !== null && hash !== undefined ? stampOf(stampsDir, hash) : null;
  return stamp ? [{ path: `/${stampName}`, depends: [sha256(stamp)], content: () => stamp }] : [];
}

/** The time stamp that the site should have beside its manifest, told by its hash; empty where there is none. */
export function stampKey({ store, stampsDir }: Pick<Run, 'store' | 'stampsDir'>): string {
  const hash = store.outputs.get(manifestName)?.files[0]?.[2];
  const stamp = stampsDir !== null && hash !== undefined ? stampOf(stampsDir, hash) : null;
  return stamp ? sha256(stamp) : '';
}

/** The files of an output as they were written for this plan; none where it could not be made. */
function filesOf(store: Store, output: Planned | undefined): WrittenFile[] {
  const stored = output && store.outputs.get(output.path);
  // One without a fingerprint was written, and lacks something.
  if (!stored || !['', output.fingerprint].includes(stored.fingerprint)) return [];
  return stored.files.map(([path, stamp, hash]) => ({ path, sha256: hash, bytes: sizeIn(stamp) }));
}
