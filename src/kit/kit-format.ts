import type { ArticleSummary } from '../archive/archive.ts';
import type { Setting } from '../engine/build.ts';
import type { Problem } from '../record.ts';
import type { Part } from './part.ts';
import type { Wishes } from './selection.ts';

/** All that a kit is made of. */
export interface KitTask {
  readonly setting: Setting;
  readonly part: Part;
  /** Those of the kit, the oldest first. */
  readonly articles: readonly ArticleSummary[];
  readonly wishes: Wishes;
  /** The name of the kit without its ending. */
  readonly name: string;
  /** The file to write. */
  readonly file: string;
}

/** A form in which an archive can be taken along. */
export interface KitFormat {
  readonly ending: string;
  /** For the help of the command. */
  readonly about: string;
  /** Looks, before anything is made, whether it can be. @throws KronikaError */
  readonly check?: () => void;
  /** @returns the problems of seeds that something could not be made of */
  readonly write: (task: KitTask) => Promise<readonly Problem[]>;
}

/** The one time of all that kits hold, so that the same archive gives the same bytes: the oldest that a zip can state. */
export const kitTime = new Date(Date.UTC(1980, 0, 1, 12));
