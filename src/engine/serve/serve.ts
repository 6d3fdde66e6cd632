import { once } from 'node:events';
import { join, relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { temporaryName } from '../../disk/whole.ts';
import { moduleFolders, ownFolder, stylesName } from '../../own/folder.ts';
import { accessionsName, settingsNames } from '../../settings/settings-file.ts';
import { packedCode } from '../cache/code-files.ts';
import { packedFile } from '../cache/packed.ts';
import { startBuilder } from './builder.ts';
import type { BuilderReply, BuildRequest } from './builder-process.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

/* Serves the site on this machine, and makes it again and shows it when seeds, templates or code change. */

interface ServeOptions {
  readonly request: BuildRequest;
  readonly port: number;
  readonly say: (text: string) => void;
}

const projectDir = join(import.meta.dirname, '..', '..', '..');
/** Milliseconds of quiet after which a change is taken to be whole; editors write in several steps. */
const settleMs = 60;
/** Milliseconds of quiet after which a change is logged: who writes an article stores it many times. */
const logMs = 3000;

/**
 * Runs until the process is ended.
 * @throws KronikaError `no-free-port`
 */
export async function serve({ request, port, say }: ServeOptions): Promise<void> {
  let builder = startBuilder();
  let toldHosts = '';
  const buildAndTell = async (appendsLog: boolean): Promise<BuilderReply> => {
    const start = performance.now();
    const reply = await builder.build({ ...request, appendsLog });
    const { hosts } = reply;
    const isNews = hosts !== null && hosts.state !== toldHosts;
    if (hosts) toldHosts = hosts.state;
    const lines = isNews ? [reply.text, hosts.text] : [reply.text];
    say(`${lines.join('\n')}\nBuilt in ${seconds(performance.now() - start)} s.`);
    return reply;
  };
  const begin = Promise.withResolvers<SiteServer>();
  const later = queue<'seeds' | 'code' | 'log'>(async (changed) => {
    const server = await begin.promise;
    if (changed.has('code')) {
      // A process keeps the code that it has loaded: new code needs a new one.
      builder.end();
      builder = startBuilder();
    }
    const { changed: isOther, unlogged } = await buildAndTell(changed.has('log'));
    if (isOther) server.reload();
    if (unlogged > 0 && (request.appendsLog ?? true)) logLater();
  });
  let settling: NodeJS.Timeout | undefined;
  const logLater = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => later('log'), logMs);
  };
  const seeds = watch(resolve(request.seeds), { ignoreInitial: true, ignored: isLog(request.seeds) });
  seeds.on('all', () => {
    clearTimeout(settling);
    later('seeds');
  });
  const beside = [...watchCode(() => later('code')), ...watchBeside(request.seeds, (kind) => later(kind))];
  // A change of which nobody would know must not come between the first build and the telling of the address.
  const watched = [seeds, ...beside].map((watcher) => once(watcher, 'ready'));
  await Promise.all([buildAndTell(request.appendsLog ?? true), ...watched]);
  const server = await startSiteServer(request.out, port);
  say(`The site is at http://localhost:${server.port}/ – Ctrl+C ends.`);
  begin.resolve(server);
}

/** The code of a checkout may change; that of the package is what was installed. */
function watchCode(tell: () => void): FSWatcher[] {
  if (packedFile(packedCode) !== null) return [];
  const code = ['templates', 'src', '.eleventy.js'].map((name) => join(projectDir, name));
  return [watch(code, { ignoreInitial: true }).on('all', tell)];
}

/** Watches what an archive of one's own has beside its seeds: settings, and code that a process keeps as it has loaded it. */
function watchBeside(seeds: string, tell: (kind: 'seeds' | 'code') => void): FSWatcher[] {
  const folder = ownFolder(seeds);
  if (folder === null) return [];
  const nameOf = (path: string): string => relative(folder, path).split(sep)[0] ?? '';
  const code: ReadonlySet<string> = new Set([...moduleFolders, stylesName]);
  const ignored = (path: string): boolean =>
    !['', ...code, ...settingsNames].includes(nameOf(path)) || path.includes('node_modules');
  const watcher = watch(folder, { ignoreInitial: true, ignored });
  watcher.on('all', (_, path) => tell(code.has(nameOf(path)) ? 'code' : 'seeds'));
  return [watcher];
}

/** The log of accessions is written by the builds themselves: it gives no reason for another one. */
function isLog(seeds: string): (path: string) => boolean {
  const file = resolve(seeds, accessionsName);
  const own = new Set([file, temporaryName(file)]);
  return (path) => own.has(resolve(path));
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

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
