import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the seeds: the names in one are asked for before the folder itself is, and listed once. */
export class Listings {
  readonly #seedsDir: string;
  readonly #listed = new Map<string, readonly Dirent[]>();

  constructor(seedsDir: string) {
    this.#seedsDir = seedsDir;
  }

  /** The names in a folder, by its path; none where it cannot be read, of which whoever takes it is told. */
  namesIn(folder: string): ReadonlySet<string> {
    try {
      return new Set(this.#list(`${folder}/`).map(({ name }) => name));
    } catch {
      return new Set();
    }
  }

  /**
   * All that lies in a folder, by its path with its `/`: it is not asked for again.
   * @throws Error where it cannot be read
   */
  take(folder: string): readonly Dirent[] {
    const entries = this.#list(folder);
    this.#listed.delete(folder);
    return entries;
  }

  #list(folder: string): readonly Dirent[] {
    const entries =
      this.#listed.get(folder) ?? readdirSync(join(this.#seedsDir, folder), { withFileTypes: true });
    this.#listed.set(folder, entries);
    return entries;
  }
}
