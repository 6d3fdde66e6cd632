/** A fault that is to happen in a build, told to its process by the environment (preload.ts). */
export interface Fault {
  /** The folder or file that is struck, with all below it. */
  readonly below: string;
  /** The operations that count. */
  readonly on: 'read' | 'write' | 'sqlite';
  /** The operation that is struck, counted from 1 in each thread. */
  readonly nth: number;
  readonly strike: Strike;
  /** Whether all later operations are struck, too; else only the nth. */
  readonly lasts: boolean;
  /** A file that is made when the fault has happened: one that never does proves nothing. */
  readonly sign: string;
}

export type Strike =
  /** The process is killed before or after the operation. */
  | { readonly kill: 'before' | 'after' }
  /** The operation fails with a code of the system or, on SQLite, of its own. */
  | { readonly fail: 'ENOSPC' | 'EACCES' | 'EIO' | 'SQLITE_FULL' | 'SQLITE_IOERR' }
  /** Somebody removes a folder, or puts another file in the place of one, before the operation. */
  | { readonly remove: string }
  | { readonly replace: string; readonly content: string }
  /** A folder is listed the other way round. */
  | { readonly list: 'reversed' };

const variable = 'KRONIKA_TEST_FAULT';
const preload = new URL('./preload.ts', import.meta.url).href;

/** The environment of a process in which the fault is to happen, in all its threads and processes. */
export const environmentOf = (fault: Fault): Record<string, string> => ({
  [variable]: JSON.stringify(fault),
  NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${preload}`,
});

/** The fault that this process was told of; only this module writes the variable. */
export const toldFault = (): Fault => JSON.parse(process.env[variable] ?? '') as Fault;
