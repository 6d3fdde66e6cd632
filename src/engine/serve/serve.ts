import { join, resolve } from 'node:path';
import { watch } from 'chokidar';
import { startBuilder } from './builder.ts';
import type { BuilderReply, BuildRequest } from './builder-process.ts';
import { startSiteServer } from './site-server.ts';

/** Serves the site on this machine, and makes it again and shows it when seeds, templates or code change. */

export interface ServeOptions {
  readonly request: BuildRequest;
  readonly port: number;
  readonly say: (text: string) => void;
}

const projectDir = join(import.meta.dirname, '..', '..', '..');
/** Milliseconds of quiet after which a change is taken to be whole; editors write in several steps. */
const settleMs = 60;

/**
 * Runs until the process is ended.
 * @throws KronikaError `no-free-port`
 */
export async function serve({ request, port, say }: ServeOptions): Promise<void> {
  let builder = startBuilder();
  const buildAndTell = async (): Promise<BuilderReply> => {
    const start = performance.now();
    const reply = await builder.build(request);
    say(describeReply(reply, performance.now() - start));
    return reply;
  };
  await buildAndTell();
  const server = await startSiteServer(request.out, port);
  say(`The site is at http://localhost:${server.port}/ – Ctrl+C ends.`);
  const code = ['templates', 'src', '.eleventy.js'].map((name) => join(projectDir, name));
  const later = queue(async (changed) => {
    if (changed.has('code')) {
      // A process keeps the code that it has loaded: new code needs a new one.
      builder.end();
      builder = startBuilder();
    }
    const { changed: isOther } = await buildAndTell();
    if (isOther) server.reload();
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
