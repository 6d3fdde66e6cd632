import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../archive/read.ts';
import { type SeedFile, seedFiles } from '../../archive/seed-files.ts';
import { articleFolder } from '../../article-folder.ts';
import { sha256 } from '../../disk/hash.ts';
import { fileOrNull } from '../../disk/whole.ts';
import type { Setting } from '../../engine/build.ts';
import { sidecarHash } from '../../engine/seeds/seeds-manifest.ts';
import { sidecarSuffix } from '../../engine/seeds/strays.ts';
import { KronikaError } from '../../errors.ts';
import { settingsFolders } from '../../own/folder.ts';
import type { Problem } from '../../record.ts';
import { accessionsName, redactionsName, settingsNames } from '../../settings/settings-file.ts';
import { readYaml, YamlError } from '../../settings/yaml.ts';
import { plainEnding } from '../../site/files/zips.ts';
import { idOfAddress } from '../../urls.ts';
import type { KitTask } from '../kit-format.ts';
import type { KitFile } from '../site-files.ts';

/*
 * The seeds of a bag: what its articles were made of, as far as it is published, with the sidecars and settings that one
 * needs to make them again. `redactions.yml` and the log of accessions tell of what is kept out, and never go along.
 */

/** Settings by which one makes the archive again; those left out are there to tell of what is kept out, or was. */
const settings = settingsNames.filter((name) => name !== redactionsName && name !== accessionsName);

/** Files below `seeds/`. What is left out of the bag is told to the archivist by `tell`. */
export function* bagSeeds(task: KitTask, tell: (problem: Problem) => void): Generator<KitFile> {
  const { setting, part } = task;
  const guard = new Guard(setting, tell);
  for (const path of settings) {
    const bytes = settingBytes(setting, path);
    if (bytes && guard.passes(path, bytes)) yield { path, bytes };
  }
  const names = new Set<string>();
  for (const seed of seedFiles(part.store.database, setting.seedsDir)) {
    yield { path: nameOf(seed, names), bytes: seed.bytes() };
    const sidecar = seed.isWhole ? readSidecar(setting, seed.path) : null;
    if (sidecar && guard.passes(sidecar.path, sidecar.bytes)) yield sidecar;
  }
}

/** A setting, in the seeds folder or, in an archive of one's own, beside it; null where it is in neither. */
const settingBytes = ({ seedsDir }: Setting, name: string): Uint8Array | null =>
  settingsFolders(seedsDir)
    .map((folder) => fileOrNull(join(folder, name)))
    .find((bytes) => bytes !== null) ?? null;

/** A member lies in a folder that has the name of its container; of one article there may be several. */
function nameOf({ path, isMember, item, id }: SeedFile, names: Set<string>): string {
  if (!isMember) return path;
  const [ending = '.txt'] = plainEnding.exec(item ?? '') ?? [];
  for (let n = 1; ; n += 1) {
    const name = `${path}/${id}${n > 1 ? `-${n}` : ''}${ending}`;
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}

/** The sidecar of a seed as it was read. */
function readSidecar({ store, seedsDir }: Setting, seed: string): KitFile | null {
  const hash = sidecarHash(store, seed);
  if (hash === null) return null;
  const path = seed + sidecarSuffix;
  const bytes = readFileSync(join(seedsDir, path));
  if (sha256(bytes) === hash) return { path, bytes };
  throw new KronikaError('seed-changed', `${path} changed while the kit was being made`, {
    advice: 'Make the kit again when nothing is writing to the seeds folder.',
  });
}

/** Keeps back what tells of something that is kept out: a sidecar may give words that a redaction takes out as a title. */
class Guard {
  readonly #words: ReadonlySet<string>;
  readonly #ids: ReadonlySet<string>;
  readonly #tell: (problem: Problem) => void;

  constructor({ redactions, store, seedsDir }: Setting, tell: (problem: Problem) => void) {
    const withheld = readArchive(store.database, seedsDir).tombstones();
    this.#words = new Set([
      ...redactions.redactions.flatMap(({ text }) => text ?? []),
      ...withheld.flatMap(({ id, path }) => [id, path, articleFolder(id)]),
    ]);
    this.#ids = new Set(withheld.map(({ id }) => id));
    this.#tell = tell;
  }

  passes(path: string, bytes: Uint8Array): boolean {
    if (!this.#isTold(Buffer.from(bytes).toString())) return true;
    this.#tell({
      path,
      code: 'not-in-bag',
      message: 'It speaks of what is kept out of the site, and is left out of the bag.',
      advice:
        'Take words that are redacted, and paths and ids that are withheld, out of it to have it there.',
      withheld: true,
    });
    return false;
  }

  /** A text may write the words in another way than they are read, and name an article by any address that it had. */
  #isTold(text: string): boolean {
    const said = [text, ...stringsIn(text)];
    return (
      said.some((one) => [...this.#words].some((words) => one.includes(words))) ||
      said.flatMap((one) => one.match(address) ?? []).some((one) => this.#ids.has(idOfAddress(one) ?? ''))
    );
  }
}

const address = /\bhttps?:\/\/[^\s<>"'`\])}]+/giu;

/** The texts that a YAML file stands for, keys among them; none where it is none. */
function stringsIn(text: string): string[] {
  try {
    return stringsOf(readYaml(text));
  } catch (error) {
    if (error instanceof YamlError) return [];
    throw error;
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)]);
}
