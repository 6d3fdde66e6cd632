import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../archive/database.ts';
import { findDifferences } from './differences.ts';

/** What the thread does that looks at the output folder. */
const database = openReader(workerData.cacheDir);
try {
  parentPort?.postMessage(findDifferences(database, workerData.outDir));
} finally {
  database.close();
}
