import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const cli = join(import.meta.dirname, '..', '..', 'src', 'start.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts Kronika's command as a person does, also where continuous integration runs the tests: there it would log nothing. */
export function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    env: { ...process.env, CI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function kronika(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = start(args, env);
  const closed = once(child, 'close');
  const output = (stream: ChildProcess['stdout']) => (stream ? text(stream) : Promise.resolve(''));
  const [stdout, stderr] = await Promise.all([output(child.stdout), output(child.stderr)]);
  const [code] = await closed;
  return { code, stdout, stderr };
}
