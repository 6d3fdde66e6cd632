import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * The address that `kronika serve` says it serves at. What it says later is read too: it must not wait for a reader.
 * @throws Error where it ends before.
 */
export function servedAt({ stdout }: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const lines = stdout ? createInterface(stdout) : null;
  lines?.on('line', (line) => {
    const [found] = /http:\/\/localhost:\d+\//u.exec(line) ?? [];
    if (found) resolve(found);
  });
  lines?.on('close', () => reject(new Error('The server ended before it served')));
  return promise;
}
