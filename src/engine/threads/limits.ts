/** The last guard of a task's steps, far beyond what an honest one needs. */
export interface Limits {
  /** Processor time of one step, in all threads of its process. */
  readonly processorSeconds: number;
  /** Memory of the process that does it, in MiB. */
  readonly memoryMegabytes: number;
}

export type Limit = keyof Limits;

/** The pipe on which a process that ends itself tells its parent which limit it was over. */
export const limitPipe = 4;

export const isLimit = (word: string): word is Limit =>
  word === 'processorSeconds' || word === 'memoryMegabytes';
