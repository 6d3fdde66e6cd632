import type { ArchiveConfig } from '../config.ts';
import { planSite } from '../site/plan.ts';
import { answerTask } from './thread.ts';
import { type PartTask, writePart } from './write-part.ts';

/** What a thread does that writes any part of the site: it makes the whole plan. */

export interface WriteTask extends PartTask {
  readonly config: ArchiveConfig;
}

await answerTask((task: WriteTask) =>
  writePart(task, (archive, measures) => {
    const { pages, files } = planSite(archive, task.config, measures);
    return [...pages, ...files];
  }),
);
