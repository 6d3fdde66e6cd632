import type { Standing } from '../conditions.ts';
import type { SharedFolder } from '../shared-folder.ts';

/** The machine that does a job. */
export interface JobContext extends Standing {
  readonly shared: SharedFolder;
  /** A folder of this process alone, for the time of the job. */
  readonly scratchDir: string;
  /** The last day that a date may name, of a range: the clock of this machine does not count. */
  readonly day: string;
}
