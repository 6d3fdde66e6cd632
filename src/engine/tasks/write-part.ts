import { planSite } from '../../site/plan.ts';
import type { SiteCacheData } from '../publish/site-cache.ts';
import { type OnWritten, type WriteTask, writePart } from '../publish/write-part.ts';

/** Writes any part of the site: makes the whole plan for that. */
export default (task: WriteTask, onWritten: OnWritten): Promise<SiteCacheData> =>
  writePart(task, onWritten, (archive, cache) => {
    const { pages, files } = planSite(archive, task.config, { cache });
    return [...pages, ...files];
  });
