import { parentPort, workerData } from 'node:worker_threads';
import { listOutput } from './output.ts';

/** What the thread does that looks at the output folder. */
parentPort?.postMessage(listOutput(workerData));
