import readSeeds from '../seeds/read-seeds.ts';
import { answerInProcess } from '../threads/answer-process.ts';

/* The module that runs in a process that reads seeds. */

answerInProcess(readSeeds);
