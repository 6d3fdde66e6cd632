import type { ArchiveConfig } from '../../settings/config.ts';
import { planSite } from '../../site/plan.ts';
import type { SiteCacheData } from '../publish/site-cache.ts';
import { type PartTask, writePart } from '../publish/write-part.ts';
import type { OnProgress } from '../threads/progress.ts';

export interface WriteTask extends PartTask {
  readonly config: ArchiveConfig;
}

/** What a thread does that writes any part of the site: it makes the whole plan. */
export default (task: WriteTask, report: OnProgress<readonly string[]>): Promise<SiteCacheData> =>
  writePart(task, report, (archive, cache) => {
    const { pages, files } = planSite(archive, task.config, cache);
    return [...pages, ...files];
  });
