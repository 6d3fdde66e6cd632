import { parentPort, Worker, workerData } from 'node:worker_threads';
import { explainSqlite } from '../archive/database.ts';
import { KronikaError } from '../errors.ts';
import type { BuildFolders } from './options.ts';
import { outputError } from './output.ts';

/**
 * A part of a build in a thread of its own, which starts at once: a pool would wait for this thread to be idle, and that
 * is busy making pages. Errors lose what they are on their way between threads: they go as data.
 */
type Reply<Result> =
  | { readonly result: Result }
  | { readonly failure: Pick<KronikaError, 'code' | 'message' | 'advice'> };

/**
 * @param module Calls `answerTask`.
 * @throws KronikaError as the module's work does.
 */
export async function inThread<Result>(module: URL, task: BuildFolders): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply<Result>>();
  const worker = new Worker(module, { workerData: task });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error(`${module.pathname} ended without a reply`)));
  const reply = await promise;
  if ('result' in reply) return reply.result;
  throw new KronikaError(reply.failure.code, reply.failure.message, reply.failure);
}

/** In the thread: does the work, and replies with its result, or the fault where it has words; others are faults of ours. */
export async function answerTask<Task extends BuildFolders, Result>(
  work: (task: Task) => Promise<Result>,
): Promise<void> {
  parentPort?.postMessage(await replyOf(workerData, work));
}

async function replyOf<Task extends BuildFolders, Result>(
  task: Task,
  work: (task: Task) => Promise<Result>,
): Promise<Reply<Result>> {
  try {
    return { result: await work(task) };
  } catch (error) {
    const failure = failureOf(error, task);
    if (!failure) throw error;
    const { code, message, advice } = failure;
    return { failure: { code, message, advice } };
  }
}

function failureOf(error: unknown, { cacheDir, outDir }: BuildFolders): KronikaError | null {
  const explained = explainSqlite(error, cacheDir);
  if (explained instanceof KronikaError) return explained;
  return explained instanceof Error && 'syscall' in explained ? outputError(outDir, explained) : null;
}
