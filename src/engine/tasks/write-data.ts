import { wholeDataFiles } from '../../site/files/data.ts';
import type { SiteCacheData } from '../publish/site-cache.ts';
import { type PartTask, writePart } from '../publish/write-part.ts';
import type { OnProgress } from '../threads/progress.ts';

/** What a thread does that writes files which list the whole archive. */
export default (task: PartTask, report: OnProgress<readonly string[]>): Promise<SiteCacheData> =>
  writePart(task, report, wholeDataFiles);
