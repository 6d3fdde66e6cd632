import type { ArchiveConfig } from '../config.ts';
import { planSite } from '../site/plan.ts';
import type { OnProgress } from './progress.ts';
import type { Kept } from './site-memory.ts';
import { type PartTask, writePart } from './write-part.ts';

export interface WriteTask extends PartTask {
  readonly config: ArchiveConfig;
}

/** What a thread does that writes any part of the site: it makes the whole plan. */
export default (task: WriteTask, report: OnProgress<readonly string[]>): Promise<Kept> =>
  writePart(task, report, (archive, memory) => {
    const { pages, files } = planSite(archive, task.config, memory);
    return [...pages, ...files];
  });
