import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { watch } from 'chokidar';
import { KronikaError } from '../../errors.ts';
import { startBuilder } from './builder.ts';
import type { BuilderReply, BuildRequest } from './builder-process.ts';

/** Serves the site on this machine, and makes it again and shows it when seeds, templates or code change. */

export interface ServeOptions {
  readonly request: BuildRequest;
  readonly port: number;
  readonly say: (text: string) => void;
}

const host = '127.0.0.1';
const projectDir = join(import.meta.dirname, '..', '..', '..');
/** Milliseconds of quiet after which a change is taken to be whole; editors write in several steps. */
const settleMs = 60;
const portsTried = 20;

/**
 * Runs until the process is ended.
 * @throws KronikaError `no-free-port`
 */
export async function serve({ request, port, say }: ServeOptions): Promise<void> {
  let builder = startBuilder();
  const server = new EleventyDevServer('kronika', resolve(request.out), {
    domDiff: false,
    messageOnStart: () => '',
    logger: { info: say, log: say, error: say },
  });
  const buildAndShow = async (): Promise<void> => {
    const start = performance.now();
    const reply = await builder.build(request);
    say(describeReply(reply, performance.now() - start));
    if (reply.changed) server.reload();
  };
  await buildAndShow();
  const freePort = await findPort(port);
  await once(server.server.listen({ port: freePort, host }), 'listening');
  say(`The site is at http://localhost:${freePort}/ – Ctrl+C ends.`);
  const code = ['templates', 'src', '.eleventy.js'].map((name) => join(projectDir, name));
  const later = queue(async (changed) => {
    if (changed.has('code')) {
      // A process keeps the code that it has loaded: new code needs a new one.
      builder.end();
      builder = startBuilder();
    }
    await buildAndShow();
  });
  watch(resolve(request.seeds), { ignoreInitial: true }).on('all', () => later('seeds'));
  watch(code, { ignoreInitial: true }).on('all', () => later('code'));
}

const describeReply = ({ text }: BuilderReply, milliseconds: number): string =>
  `${text}\nBuilt in ${(milliseconds / 1000).toFixed(2)} s.`;

/** Gathers changes until they hold still, then acts on them: one act at a time, another for what changed meanwhile. */
function queue<Kind>(act: (changed: ReadonlySet<Kind>) => Promise<void>): (kind: Kind) => void {
  let changed = new Set<Kind>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return (kind) => {
    changed.add(kind);
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(async () => {
        const now = changed;
        changed = new Set();
        if (now.size > 0) await act(now);
      });
    }, settleMs);
  };
}

/** The first free port of this machine from `first` on; the server itself would listen to the whole network. */
async function findPort(first: number): Promise<number> {
  for (let port = first; port < first + portsTried; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new KronikaError('no-free-port', `No port from ${first} to ${first + portsTried - 1} is free`, {
    advice: 'Name another one with --port.',
  });
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer()
      .once('error', () => answer(false))
      .listen(port, host, () => probe.close(() => answer(true)));
  });
