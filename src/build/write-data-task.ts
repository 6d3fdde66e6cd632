import { wholeDataFiles } from '../site/files/data.ts';
import { type PartTask, writePart } from './write-part.ts';

/** What a thread does that writes files which list the whole archive. */
export default (task: PartTask): Promise<void> => writePart(task, wholeDataFiles);
