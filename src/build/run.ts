import type { Store } from '../archive/store.ts';
import type { ArchiveConfig } from '../config.ts';
import type { NameCorrections } from '../name-corrections.ts';
import type { CodeKeys } from './code.ts';
import type { BuildFolders, BuildOptions } from './options.ts';
import type { Stage } from './reporter.ts';

/** What all stages of one build share. */
export interface Run extends BuildFolders {
  readonly store: Store;
  readonly config: ArchiveConfig;
  /** What `names.yml` says. */
  readonly corrections: NameCorrections;
  readonly code: CodeKeys;
  readonly options: BuildOptions;
  readonly stage: <Result>(name: string, work: (stage: Stage) => Promise<Result>) => Promise<Result>;
}
