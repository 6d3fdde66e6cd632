import type { Archive } from '../../archive/archive.ts';
import type { Store } from '../../archive/store/store.ts';
import type { HashedRecord } from '../../archive/store/stories.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import type { CodeKeys } from '../cache/code.ts';
import type { SiteCacheData } from '../publish/site-cache.ts';
import type { OnWritten } from '../publish/write-outputs.ts';
import type { Readers } from '../seeds/read-task.ts';
import type { Scan } from '../seeds/scan.ts';
import type { Settings } from './settings.ts';

/** The state of a build that others may do a share of. */
export interface Basis extends Settings {
  readonly seedsDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  readonly store: Store;
  readonly code: CodeKeys;
  /** Goes before what `archive.yml` says. */
  readonly baseUrl: string | null;
}

/** An output that is to be written. */
export interface WantedOutput {
  /** Below the output folder. */
  readonly path: string;
  readonly fingerprint: string;
  readonly isPage: boolean;
}

/** Takes over what others wrote. */
export interface RenderedElsewhere {
  /** The names that the search has gathered; null before. */
  readonly names: readonly NameGroup[] | null;
  readonly onWritten: OnWritten;
  readonly onCache: (data: SiteCacheData) => void;
}

/**
 * Others that do a share of a build: before each stage they may have done some of it. All that they did not do, or not
 * for just this code, these settings and these seeds, the build does here, by the same functions.
 */
export interface Elsewhere {
  /** @returns readers that ask `here` only for seeds that nobody has read */
  readonly ingest: (scan: Scan, lastDay: string) => Promise<(here: Readers) => Readers>;
  /** @returns the features of an article for its stories; null where nobody has found them */
  readonly settle: () => Promise<(article: HashedRecord) => unknown>;
  /** Puts the segments of the search that others made where the build looks for them. */
  readonly search: (archive: Archive, compact: boolean) => Promise<void>;
  /** Writes what others have made of these. @returns the paths that were written */
  readonly render: (
    outputs: readonly WantedOutput[],
    rendered: RenderedElsewhere,
  ) => Promise<ReadonlySet<string>>;
}
