import { isUtf8 } from 'node:buffer';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCacheData } from '../../publish/site-cache.ts';
import { newTurns, type WrittenOutput } from '../../publish/write-outputs.ts';
import { type PartPlan, planPart, writePlanned } from '../../publish/write-part.ts';
import { conditionsOf } from '../conditions.ts';
import { Lines } from '../lines.ts';
import { archiveFolder, readNames } from '../snapshot.ts';
import type { JobContext } from './context.ts';

/** Outputs that are to be written. */
export interface PartInput {
  readonly archive: string;
  /** The file of the names that the search has gathered; null before. */
  readonly names: string | null;
  /** Paths below the output folder, each with its fingerprint. */
  readonly outputs: readonly (readonly [path: string, fingerprint: string])[];
}

export interface PartHead {
  readonly cache: SiteCacheData;
}

/** An output with all its files. */
export interface PartOutput {
  readonly path: string;
  readonly files: readonly (readonly [path: string, sha256: string, content: string | Uint8Array])[];
}

/** Writes a part of the site: a line for each output. One that cannot be made whole is left to whoever takes over the others. */
export default async function render(
  { archive, names, outputs }: PartInput,
  context: JobContext,
): Promise<Uint8Array> {
  const { scratchDir, own } = context;
  const outDir = join(scratchDir, 'site');
  const paths = outputs.map(([path]) => path);
  const lines = new Lines();
  const take = ({ path, files, lacks }: WrittenOutput): void => {
    if (!lacks)
      lines.add({
        path,
        files: files.map(([file, sha256]) => [file, sha256, contentOf(join(outDir, file))] as const),
      } satisfies PartOutput);
    for (const [file] of files) rmSync(join(outDir, file), { force: true });
  };
  const plan = planOf({ archive, names }, context);
  plan.cache.forgetAdded();
  await writePlanned(plan, { outDir, paths, turns: newTurns(), templates: own.templates }, (run) =>
    run.outputs.forEach(take),
  );
  return lines.bytes({ cache: addedBy(plan, paths) } satisfies PartHead);
}

/** The measures of the files of this part alone: other files are measured by the way, or were by a job before. */
function addedBy({ cache }: PartPlan, paths: readonly string[]): SiteCacheData {
  const { measures, shapes } = cache.added();
  const written = new Set(paths.map((path) => `/${path}`));
  const own = Object.entries(measures).filter(([path]) => written.has(path));
  return { measures: Object.fromEntries(own), shapes };
}

/** The plan of the last part: the next one is mostly of the same archive, and to plan takes as long as to write many pages. */
let last: { readonly key: string; readonly plan: PartPlan } | null = null;

function planOf({ archive, names }: Omit<PartInput, 'outputs'>, context: JobContext): PartPlan {
  const { shared, seedsDir, code, config, corrections, subjects } = context;
  const conditions = conditionsOf('render', context);
  const key = JSON.stringify([shared.dir, seedsDir, archive, names, conditions]);
  if (last?.key === key) return last.plan;
  last?.plan.close();
  last = null;
  const plan = planPart({
    seedsDir,
    cacheDir: shared.path(archiveFolder(archive)),
    code: code.site,
    config,
    names: names === null ? null : readNames(shared, names),
    corrections: { names: corrections, subjects },
  });
  last = { key, plan };
  return plan;
}

/** Text as it is, so that a part can be read by people and is small. */
function contentOf(file: string): string | Uint8Array {
  const bytes = readFileSync(file);
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}
