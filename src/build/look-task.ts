import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../archive/database.ts';
import { findDifferences, outputParts } from './differences.ts';

/** What the thread does that looks at the output folder. */
const database = openReader(workerData.cacheDir);
try {
  for (const part of outputParts) {
    parentPort?.postMessage({ part, differences: findDifferences(database, workerData.outDir, part) });
  }
} finally {
  database.close();
}
