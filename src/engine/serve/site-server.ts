import { once } from 'node:events';
import { realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import send from 'send';
import { codeOf, KronikaError } from '../../errors.ts';
import { Reloading, reloadScript } from './reloading.ts';

/* Serves the folder of a site on this machine alone, for who works on it: nothing is cached, and pages reload. */

export interface SiteServer {
  readonly port: number;
  /** Has the browsers load their pages again. */
  readonly reload: () => void;
  readonly close: () => void;
}

const loopback = '127.0.0.1';
const portsTried = 20;

/** Nobody keeps a copy, guesses at a type, or shows a file of the site as part of another one. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** A refusal is told in plain text: a page of the site is there only for what is missing. */
const refusals = {
  400: 'This is no address of a site.',
  403: 'This is not to be had here.',
  404: 'There is nothing here. The terminal says whether the site was built.',
  405: 'This server only shows files.',
  500: 'The file could not be read.',
} as const;
type Refusal = keyof typeof refusals;

/**
 * @param firstPort The first of those that are tried.
 * @throws KronikaError `no-free-port`
 */
export async function startSiteServer(folder: string, firstPort: number): Promise<SiteServer> {
  const root = resolve(folder);
  const reloading = new Reloading(await reloadScript());
  const server = createServer((request, response) => {
    try {
      answer({ root, reloading, request, response });
    } catch {
      refuse(response, 500);
    }
  });
  const port = await listen(server, firstPort);
  return {
    port,
    reload: () => reloading.reload(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Exchange {
  readonly root: string;
  readonly reloading: Reloading;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function answer(exchange: Exchange): void {
  const { root, reloading, request, response } = exchange;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const path = (request.url ?? '').replace(/[?#].*$/su, '');
  const refusal = refusalOf(request);
  if (refusal !== null) refuse(response, refusal);
  else if (reloading.answer(path, response)) return;
  else if (leadsElsewhere(root, path)) sendMissing(exchange);
  else sendFile(exchange, path, (status) => refuseFile(exchange, status));
}

function refuseFile(exchange: Exchange, status: Refusal): void {
  if (status === 404) sendMissing(exchange);
  else refuse(exchange.response, status);
}

/** Only pages of this server, and people who follow a link to it, may ask; and only in its own name and for files. */
function refusalOf({ method, url = '', headers: asked, socket }: IncomingMessage): Refusal | null {
  const { hostname, port } = URL.parse(`http://${asked.host}/`) ?? { hostname: '', port: '' };
  const isOurHost = ['localhost', loopback].includes(hostname) && Number(port || 80) === socket.localPort;
  const isOurOrigin = asked.origin === undefined || asked.origin === `http://${asked.host}`;
  const site = asked['sec-fetch-site'] ?? 'none';
  const isOurPage = ['same-origin', 'none'].includes(String(site)) || asked['sec-fetch-mode'] === 'navigate';
  if (!isOurHost || !isOurOrigin || !isOurPage) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return url.startsWith('/') ? null : 400;
}

function refuse(response: ServerResponse, status: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) if (!(name in headers)) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8').end(`${refusals[status]}\n`);
}

/** Whether a path that exists is none of the folder's own files and folders: a link out of it, a pipe, a device. */
function leadsElsewhere(root: string, path: string): boolean {
  return ['', 'index.html'].some((name) => {
    try {
      const real = realpathSync(join(root, decodeURIComponent(path), name));
      const stats = statSync(real);
      const isInside = `${real}${sep}`.startsWith(`${realpathSync(root)}${sep}`);
      return !isInside || !(stats.isFile() || stats.isDirectory());
    } catch (error) {
      // Whatever sends the files says that one does not exist, or is no path.
      return codeOf(error) === 'ELOOP';
    }
  });
}

const sendOptions = { acceptRanges: false, cacheControl: false, etag: false, lastModified: false };

function sendFile(
  { root, reloading, request, response }: Exchange,
  path: string,
  onRefusal: (status: Refusal) => void,
): void {
  // The tag says which site there was before the file was read: where it is made anew meanwhile, the page asks again.
  const { tag } = reloading;
  let isPage = false;
  send(request, path, { root, ...sendOptions })
    .on('headers', (_, file) => {
      isPage = file.endsWith('.html');
    })
    .on('stream', (file) => {
      if (!isPage) return;
      response.removeHeader('content-length');
      file.once('end', () => response.write(tag));
    })
    .on('error', ({ status }) => onRefusal(isRefusal(status) ? status : 500))
    .pipe(response);
}

const isRefusal = (status: number): status is Refusal => status in refusals;

/** The site's own page for what is missing, where it has one. */
function sendMissing(exchange: Exchange): void {
  exchange.response.statusCode = 404;
  sendFile(exchange, '/404.html', () => refuse(exchange.response, 404));
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + portsTried; port += 1) {
    try {
      await once(server.listen(port, loopback), 'listening');
      return port;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new KronikaError('no-free-port', `No port from ${first} to ${first + portsTried - 1} is free`, {
    advice: 'Name another one with --port.',
  });
}

/** Another program has the port, or the system keeps it for programs of more rights. */
const isTaken = (error: unknown): boolean => ['EADDRINUSE', 'EACCES'].includes(String(codeOf(error)));
