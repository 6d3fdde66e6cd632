import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { codeOf } from '../errors.ts';

/* Names for what only one process writes, so that another can tell when it was left by one that was killed. */

/** A name that nothing else has, of this process. */
export const ownName = (): string => `${hostname()}-${process.pid}-${randomBytes(6).toString('hex')}`;

/** Whether a name is that of a process of this machine which has ended; those of another machine may live. */
export function isOfEnded(name: string): boolean {
  const [, host, pid] = /^(.*)-(\d+)-[0-9a-f]{12}$/u.exec(name) ?? [];
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return codeOf(error) === 'EPERM';
  }
}
