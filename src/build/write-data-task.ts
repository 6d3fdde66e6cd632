import { wholeDataFiles } from '../site/files/data.ts';
import { answerTask } from './thread.ts';
import { type PartTask, writePart } from './write-part.ts';

/** What a thread does that writes files which list the whole archive. */
await answerTask((task: PartTask) => writePart(task, wholeDataFiles));
