import { wholeDataFiles } from '../../site/files/data.ts';
import type { SiteCacheData } from '../publish/site-cache.ts';
import { type OnWritten, type PartTask, writePart } from '../publish/write-part.ts';

/** Writes files which list the whole archive. */
export default (task: PartTask, onWritten: OnWritten): Promise<SiteCacheData> =>
  writePart(task, onWritten, wholeDataFiles);
