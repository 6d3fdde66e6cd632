import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { postgresPrograms } from '../../scripts/postgres.ts';

/** PostgreSQL refuses to run as root: there another user of the system runs it. */
function otherUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    ['postgres', 'nobody'].flatMap((name) => users.filter(([one]) => one === name))[0] ?? [];
  if (!uid || !gid) throw new Error('there is no user “postgres” or “nobody” who could run PostgreSQL');
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** A real PostgreSQL of a test alone, on the loopback, which can be killed and comes back with what it had. */
export class Postgres {
  readonly #programs = postgresPrograms();
  readonly #user = otherUser();
  #folder = '';
  #port = 0;
  #child: ChildProcess | null = null;

  get url(): string {
    return `postgres://kronika@127.0.0.1:${this.#port}/postgres`;
  }

  async start(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), 'kronika-postgres-'));
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
    const args = [
      '-D',
      join(this.#folder, 'data'),
      '-U',
      'kronika',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
      '-N',
    ];
    execFileSync(join(this.#programs, 'initdb'), args, { ...this.#user, cwd: this.#folder, stdio: 'ignore' });
    this.#port = await freePort();
    await this.#run();
  }

  /** Kills it at once, and starts it again when `away` is over. */
  async crash(away: () => Promise<unknown>): Promise<void> {
    this.#child?.kill('SIGKILL');
    await away();
    await this.#run();
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child && child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = '';
  }

  /** Runs it, and again as long as what is left of one that was killed is in its way. */
  async #run(): Promise<void> {
    while (this.#folder !== '') {
      const child = this.#spawn();
      if (await this.#answers(child)) {
        this.#child = child;
        return;
      }
      await wait(200);
    }
  }

  #spawn(): ChildProcess {
    const settings = ['fsync=off', 'shared_buffers=16MB', 'max_connections=60', 'listen_addresses=127.0.0.1'];
    return spawn(
      join(this.#programs, 'postgres'),
      [
        ...['-D', join(this.#folder, 'data'), '-k', this.#folder, '-p', String(this.#port)],
        ...settings.flatMap((setting) => ['-c', setting]),
      ],
      { ...this.#user, cwd: this.#folder, stdio: 'ignore' },
    );
  }

  async #answers(child: ChildProcess): Promise<boolean> {
    while (child.exitCode === null && child.signalCode === null) {
      const boss = new PgBoss({ connectionString: this.url, migrate: false, createSchema: false });
      boss.on('error', () => {});
      try {
        await boss.start();
        await boss.stop({ graceful: false });
        return true;
      } catch (error) {
        await boss.stop({ graceful: false }).catch(() => {});
        if (error instanceof Error && /not installed|migrations/u.test(error.message)) return true;
        await wait(100);
      }
    }
    return false;
  }
}
