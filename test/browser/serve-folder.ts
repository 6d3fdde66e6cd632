import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * A folder on a loopback port, as a plain host of files gives it.
 * @param cacheControl How long browsers may do with what they have.
 */
export async function serveFolder(
  folder: string,
  cacheControl = 'max-age=600',
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
    let file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!isFile(file)) {
      response.statusCode = 404;
      file = join(folder, '404.html');
      if (!isFile(file)) {
        response.end();
        return;
      }
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', cacheControl);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
