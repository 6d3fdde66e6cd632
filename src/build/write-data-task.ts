import { wholeDataFiles } from '../site/files/data.ts';
import type { OnProgress } from './progress.ts';
import type { Kept } from './site-memory.ts';
import { type PartTask, writePart } from './write-part.ts';

/** What a thread does that writes files which list the whole archive. */
export default (task: PartTask, report: OnProgress<readonly string[]>): Promise<Kept> =>
  writePart(task, report, wholeDataFiles);
