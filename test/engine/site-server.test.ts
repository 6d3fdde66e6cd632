import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, suite, test } from 'node:test';
import { type SiteServer, startSiteServer } from '../../src/engine/serve/site-server.ts';

const root = mkdtempSync(join(tmpdir(), 'kronika-serve-'));
const site = join(root, 'site');
let server: SiteServer;

const files: Readonly<Record<string, string>> = {
  'site/index.html': '<!doctype html><title>Home</title>',
  'site/404.html': '<!doctype html><title>Missing</title>',
  'site/en/index.html': '<!doctype html><title>English</title>',
  'site/a b/ž.txt': 'words',
  'site/style.css': 'p {}',
  'site/search/pagefind.pf_meta': 'binary',
  'site/feed.xml': '<feed/>',
  'site/data/a.jsonl': '{}',
  'site/.hidden': 'secret',
  'site-of-others/index.html': 'secret',
  'secret.txt': 'secret',
};

before(async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  symlinkSync(join(root, 'secret.txt'), join(site, 'link.txt'));
  symlinkSync(join(root, 'site-of-others'), join(site, 'link'));
  symlinkSync(join(root, 'secret.txt'), join(site, 'en', 'linked.html'));
  symlinkSync('/dev/zero', join(site, 'zero'));
  symlinkSync('loop', join(site, 'loop'));
  server = await startSiteServer(site, 18_300);
});
after(() => {
  server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Asks for a path as it is written: fetch() would tidy it. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }).end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  assert.ok(response);
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** The first line of the answer to bytes that no client of HTTP would send. */
async function statusLine(bytes: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.end(bytes);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

suite('the development server gives', () => {
  test('files with the type of their names, which nobody may keep', async () => {
    const types: Record<string, string> = {
      '/': 'text/html; charset=utf-8',
      '/en/index.html': 'text/html; charset=utf-8',
      '/style.css': 'text/css; charset=utf-8',
      '/a%20b/%C5%BE.txt': 'text/plain; charset=utf-8',
      '/feed.xml': 'application/xml',
      '/search/pagefind.pf_meta': 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await get(path);
      assert.equal(status, 200, path);
      assert.equal(headers['content-type'], type, path);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    assert.equal((await get('/style.css?v=1')).body, 'p {}');
  });

  test('a page with what loads it again, and no other file', async () => {
    const { body } = await get('/en/');
    const [, script] = /<script defer src="([^"]+)"/u.exec(body) ?? [];
    assert.ok(body.startsWith(String(files['site/en/index.html'])));
    const { status, headers } = await get(script ?? '');
    assert.equal(status, 200);
    assert.match(headers['content-type'] ?? '', /^text\/javascript/u);
    assert.equal((await get('/style.css')).body, files['site/style.css']);
  });

  test('a folder under its address with a slash', async () => {
    const { status, headers } = await get('/en');
    assert.equal(status, 301);
    assert.equal(headers.location, '/en/');
    assert.match(String((await get('//site.example/..')).headers.location), /^\/[^/]/u);
  });

  test('the page for what is missing', async () => {
    const { status, body } = await get('/no/such/place/');
    assert.equal(status, 404);
    assert.match(body, /<title>Missing<\/title>\s*<script/u);
  });

  test('the whole file whatever part is asked for', async () => {
    const { status, body } = await get('/style.css', { range: 'bytes=1-1' });
    assert.equal(status, 200);
    assert.equal(body, 'p {}');
  });
});

suite('the development server gives nothing', () => {
  const attacks: Readonly<Record<string, number>> = {
    '/%': 400,
    '/%ff': 400,
    '/%00': 400,
    '/a%00.html': 400,
    '/..%2f..': 404,
    '/..%2fsecret.txt': 404,
    '/../secret.txt': 404,
    '/en/../../secret.txt': 404,
    '/%2e%2e/secret.txt': 404,
    '/..%5csecret.txt': 403,
    '/..%2fnone': 403,
    '/../site-of-others/index.html': 404,
    '/..%2fsite-of-others%2findex.html': 404,
    '//etc/passwd': 404,
    '/%2fetc%2fpasswd': 404,
    '/link.txt': 404,
    '/link/': 404,
    '/link/index.html': 404,
    '/en/linked.html': 404,
    '/zero': 404,
    '/loop': 404,
    '/.hidden': 404,
    '/.kronika/none': 404,
    [`/${'a'.repeat(5000)}`]: 404,
    '/style.css/': 404,
    'http://elsewhere.example/': 400,
    '*': 400,
  };
  for (const [path, expected] of Object.entries(attacks)) {
    test(`of ${path.slice(0, 40)}`, async () => {
      const { status, body } = await get(path);
      assert.doesNotMatch(body, /secret|root:/u);
      assert.equal(status, expected);
      assert.equal((await get('/')).status, 200);
    });
  }

  test('to bytes that are no request', async () => {
    assert.match(await statusLine('GARBAGE\0\r\n\r\n'), /^HTTP\/1\.1 400/u);
    assert.match(await statusLine('GET / HTTP/1.1\r\n\r\n'), /^HTTP\/1\.1 400/u);
    assert.equal((await get('/')).status, 200);
  });

  test('in the name of another host, or to a page of another origin', async () => {
    const own = `localhost:${server.port}`;
    const refused: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: `evil.example:${server.port}` },
      { host: `localhost.evil.example:${server.port}` },
      { host: 'localhost:1' },
      { host: own, origin: 'http://evil.example' },
      { host: own, origin: 'null' },
      { host: own, origin: `https://${own}` },
      { host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { host: own, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    ];
    for (const headers of refused) {
      for (const path of ['/', '/.kronika/events', '/style.css']) {
        assert.equal((await get(path, headers)).status, 403, JSON.stringify(headers));
      }
    }
    const welcome: Record<string, string>[] = [
      { host: own },
      { host: `127.0.0.1:${server.port}` },
      { host: own, origin: `http://${own}` },
      { host: own, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
      { host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ];
    for (const headers of welcome)
      assert.equal((await get('/', headers)).status, 200, JSON.stringify(headers));
  });

  test('but what can be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      assert.equal((await get('/', {}, method)).status, 405);
    }
    assert.equal((await get('/', {}, 'HEAD')).status, 200);
  });

  test('to other machines', async () => {
    const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of outer.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      await assert.rejects(once(connect(server.port, address), 'connect'), { code: 'ECONNREFUSED' });
    }
    await assert.rejects(once(connect(server.port, '127.0.0.2'), 'connect'), { code: 'ECONNREFUSED' });
  });
});

suite('the development server tells pages', () => {
  test('which site there is, and each new one', async () => {
    const [, version] = /data-version="([^"]+)"/u.exec((await get('/')).body) ?? [];
    const asked = request({ host: '127.0.0.1', port: server.port, path: '/.kronika/events' }).end();
    const [events]: IncomingMessage[] = await once(asked, 'response');
    assert.ok(events);
    assert.equal(events.headers['content-type'], 'text/event-stream');
    const [now] = await once(events.setEncoding('utf8'), 'data');
    assert.equal(now, `data: ${version}\n\n`);
    const next = once(events, 'data');
    server.reload();
    const [later] = await next;
    assert.notEqual(later, now);
    const [, newVersion] = /data-version="([^"]+)"/u.exec((await get('/')).body) ?? [];
    assert.equal(later, `data: ${newVersion}\n\n`);
    asked.destroy();
  });
});

test('a port that is taken is passed over; where all are, an error says what to do', async () => {
  const others = [];
  try {
    for (let count = 0; count < 3; count += 1) others.push(await startSiteServer(site, server.port));
    assert.equal(new Set([server, ...others].map(({ port }) => port)).size, 4);
    for (const { port } of others) assert.ok(port > server.port);
    while (others.length < 19) others.push(await startSiteServer(site, server.port));
    await assert.rejects(startSiteServer(site, server.port), { code: 'no-free-port' });
  } finally {
    for (const other of others) other.close();
  }
});
