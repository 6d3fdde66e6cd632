import { rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ArticleSummary } from '../archive/archive.ts';
import { makeFolder } from '../disk/folders.ts';
import { fileSha256 } from '../disk/hash.ts';
import { temporaryName } from '../disk/whole.ts';
import { build, type Setting, withBuilt } from '../engine/build.ts';
import { type BuildOptions, isWithin } from '../engine/run/options.ts';
import type { BuildSummary } from '../engine/summary.ts';
import { KronikaError } from '../errors.ts';
import type { Problem } from '../record.ts';
import { type KitName, kits } from './index.ts';
import { kitName } from './kit-name.ts';
import { partOfArchive, wholeArchive } from './part.ts';
import { checkWishes, selectArticles, type Wishes, wantsAll } from './selection.ts';

/*
 * Makes kits: an archive, or a part of it, in one file that one can take along. First it builds, so that nothing goes
 * into a kit that the seeds, their sidecars or the settings keep out by now.
 */

export interface KitRequest extends BuildOptions {
  readonly kit: KitName;
  readonly wishes: Wishes;
  /** The file to write, or the folder to write it into; null for one by its own name in the folder `kits`. */
  readonly output: string | null;
}

export interface KitSummary {
  readonly build: BuildSummary;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly articles: number;
  /** Of what could not be made of a seed, and was left out of the kit. */
  readonly problems: readonly Problem[];
}

/** The folder of kits that nobody named a place for. */
const ownFolder = 'kits';

/** @throws KronikaError `usage`, `empty-kit`, `kit-in-folder`, `kit-not-written`, those of the kit, and those of a build */
export async function makeKit(request: KitRequest): Promise<KitSummary> {
  checkWishes(request.wishes);
  kits[request.kit].check?.();
  const summary = await build(request);
  return withBuilt(request, async (setting) => {
    const whole = wholeArchive(setting);
    const articles = articlesOf(whole.archive.summaries(), () =>
      selectArticles(whole.archive, request.wishes),
    );
    const name = kitName(setting.config.title, request.wishes);
    const file = fileOf(request, name, setting);
    const problems = await writeKit(request, { setting, articles, name, file });
    const { size: bytes } = statSync(file);
    const sha256 = fileSha256(file) ?? '';
    return { build: summary, file, bytes, sha256, articles: articles.length, problems };
  });
}

function articlesOf(
  all: readonly ArticleSummary[],
  select: () => readonly ArticleSummary[],
): readonly ArticleSummary[] {
  if (all.length > 0) return select();
  throw new KronikaError('empty-kit', 'The archive holds no article, and a kit would hold nothing', {
    advice: 'Put news files into the seeds folder; the report tells why a file gives no article.',
  });
}

/** The file to write: it must not become a seed, nor a part of the site. */
function fileOf({ kit, output }: KitRequest, name: string, { seedsDir, outDir, cacheDir }: Setting): string {
  const own = name + kits[kit].ending;
  const asked = resolve(output ?? join(ownFolder, own));
  const file = output !== null && isFolder(output, asked) ? join(asked, own) : asked;
  for (const folder of [seedsDir, outDir, cacheDir]) {
    if (!isWithin(file, folder)) continue;
    throw new KronikaError('kit-in-folder', `The kit ${file} would lie in ${folder}`, {
      advice: 'Name another place with --output.',
    });
  }
  return file;
}

const isFolder = (written: string, path: string): boolean =>
  /[\\/]$/u.test(written) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

interface Writing {
  readonly setting: Setting;
  readonly articles: readonly ArticleSummary[];
  readonly name: string;
  readonly file: string;
}

/** Writes it under another name, and gives it its own when it is whole. */
async function writeKit({ kit, wishes }: KitRequest, writing: Writing): Promise<readonly Problem[]> {
  const { setting, articles, file } = writing;
  const ids = new Set(articles.map(({ id }) => id));
  const part = wantsAll(wishes) ? wholeArchive(setting) : partOfArchive(setting, ids);
  const temporary = temporaryName(file);
  try {
    makeFolder(dirname(file));
    const problems = await kits[kit].write({ ...writing, part, wishes, file: temporary });
    await rename(temporary, file);
    return problems;
  } catch (error) {
    removeIfThere(temporary);
    throw notWritten(file, error);
  } finally {
    part.close();
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Whatever kept the file from being written is told instead.
  }
}

/** The file system's refusals name no advice of their own. */
function notWritten(file: string, cause: unknown): unknown {
  const refused = cause instanceof Error && 'syscall' in cause;
  if (cause instanceof KronikaError || !refused) return cause;
  return new KronikaError('kit-not-written', `The kit ${file} cannot be written`, {
    advice: 'Free some room, or name a file that you may write with --output.',
    cause,
  });
}
