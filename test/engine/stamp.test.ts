import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, type TestContext, test } from 'node:test';
import { stampSite } from '../../src/engine/fixity/stamp.ts';
import { verify } from '../../src/engine/fixity/verify.ts';
import { kronika } from './command.ts';
import { post, Workspace } from './workspace.ts';

/** An authority of our own: OpenSSL makes its certificate and its answers. */
const settings = `
[ req ]
distinguished_name = dn
prompt = no
[ dn ]
CN = An authority of ours
[ stamps ]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ mail ]
basicConstraints = critical,CA:false
extendedKeyUsage = emailProtection
[ tsa ]
default_tsa = ours
[ ours ]
serial = ./serial
signer_cert = ./stamps.pem
signer_key = ./stamps.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
`;

const folder = mkdtempSync(join(tmpdir(), 'kronika-authority-'));
const openssl = (...args: string[]): void => {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
};

function answerTo(question: Uint8Array): Buffer {
  writeFileSync(join(folder, 'question'), question);
  openssl('ts', '-reply', '-config', 'settings', '-queryfile', 'question', '-out', 'answer');
  return readFileSync(join(folder, 'answer'));
}

/** The same statement, signed with a certificate for mail. */
function answerByMail(question: Uint8Array): Buffer {
  answerTo(question);
  openssl('ts', '-reply', '-in', 'answer', '-token_out', '-out', 'token');
  openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token', '-out', 'statement');
  const signer = ['-signer', 'mail.pem', '-inkey', 'mail.key', '-md', 'sha256'];
  const type = ['-econtent_type', 'id-smime-ct-TSTInfo', '-binary', '-nodetach', '-outform', 'DER'];
  openssl('cms', '-sign', '-in', 'statement', ...type, ...signer, '-out', 'mailed');
  const granted = Buffer.from([0x30, 3, 2, 1, 0]);
  const content = Buffer.concat([granted, readFileSync(join(folder, 'mailed'))]);
  return Buffer.concat([Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff]), content]);
}

before(() => {
  writeFileSync(join(folder, 'settings'), settings);
  writeFileSync(join(folder, 'serial'), '01');
  for (const name of ['stamps', 'mail']) {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`];
    openssl('req', '-x509', '-config', 'settings', '-extensions', name, '-days', '99', ...key);
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Listens on the loopback until the test ends. */
async function listen(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  context.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  // A server on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** An authority that answers each question with what is made of it. */
const authority = (context: TestContext, make: (question: Buffer) => Uint8Array): Promise<string> =>
  listen(context, async (request, response) => {
    const question = await buffer(request);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(make(question));
  });

class Stamped extends Workspace {
  readonly stamps = join(this.root, 'stamps');

  folders() {
    const { seeds, out, cache, stamps } = this;
    return { seeds, out, cache, stamps };
  }

  async verified() {
    const lines: string[] = [];
    const { stamps } = await verify(this.folders(), (line) => lines.push(line));
    return { lines, by: stamps.map(({ authority: name }) => name) };
  }
}

async function built(context: TestContext): Promise<Stamped> {
  const workspace = new Stamped(context);
  workspace.put('one.md', post('One', '2021-01-10'));
  await workspace.build({ stamps: workspace.stamps });
  return workspace;
}

const stampFile = 'manifest-sha256.txt.tsr';

describe('a time stamp', () => {
  test('stands beside the manifest as long as that is what it was, and is checked offline', async (context) => {
    const workspace = await built(context);
    // Without a log of what came and went, as with one a site is never again what it was.
    workspace.put('archive.yml', 'accessions: none\n');
    await workspace.build();
    const address = await authority(context, answerTo);
    const { authority: name, time } = await stampSite({ ...workspace.folders(), authority: address });
    assert.equal(name, 'An authority of ours');
    assert.ok(Math.abs(time.getTime() - Date.now()) < 3_600_000);
    const stamped = workspace.read(stampFile);
    assert.deepEqual(await workspace.verified(), { lines: [], by: [name] });
    // A build publishes it again, also from nothing.
    workspace.forget();
    await workspace.build({ stamps: workspace.stamps });
    assert.equal(workspace.read(stampFile), stamped);
    assert.deepEqual(await workspace.verified(), { lines: [], by: [name] });
    // Of another site it says nothing.
    workspace.put('two.md', post('Two', '2021-01-11'));
    await workspace.build({ stamps: workspace.stamps });
    assert.ok(!workspace.site().has(stampFile));
    assert.deepEqual(await workspace.verified(), { lines: [], by: [name] });
    workspace.take('two.md');
    await workspace.build({ stamps: workspace.stamps });
    assert.equal(workspace.read(stampFile), stamped);
  });

  test('is told of where it is none of the manifest beside it', async (context) => {
    const workspace = await built(context);
    const address = await authority(context, answerTo);
    await stampSite({ ...workspace.folders(), authority: address });
    const [name = ''] = readdirSync(workspace.stamps).filter((file) => file.endsWith('.tsr'));
    const right = readFileSync(join(workspace.stamps, name));
    const changed = Buffer.from(right);
    changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1;
    writeFileSync(join(workspace.stamps, name), changed);
    writeFileSync(join(workspace.out, stampFile), right.subarray(0, 900));
    assert.deepEqual((await workspace.verified()).lines.sort(), [
      `site: ${stampFile} is no time stamp of its manifest`,
      `stamps: ${name} is no time stamp of its manifest`,
    ]);
  });

  const wrong: readonly { name: string; make: (question: Buffer) => Uint8Array }[] = [
    { name: 'of another question', make: () => readFileSync(join(folder, 'answer')) },
    { name: 'that is none', make: () => Buffer.from('<html>not here</html>') },
    { name: 'without end', make: () => Buffer.alloc(1 << 20, 1) },
  ];
  for (const { name, make } of wrong) {
    test(`is not made of an answer ${name}`, async (context) => {
      const workspace = await built(context);
      await stampSite({ ...workspace.folders(), authority: await authority(context, answerTo) });
      rmSync(workspace.stamps, { recursive: true });
      rmSync(join(workspace.out, stampFile));
      const address = await authority(context, make);
      await assert.rejects(stampSite({ ...workspace.folders(), authority: address }), {
        code: 'not-stamped',
      });
      assert.ok(!workspace.site().has(stampFile));
    });
  }

  test('is not made with a certificate for something else', async (context) => {
    const workspace = await built(context);
    const address = await authority(context, answerByMail);
    await assert.rejects(
      stampSite({ ...workspace.folders(), authority: address }),
      /certificate that is not for time stamps/u,
    );
  });

  test('as a command says who stamped, and what to do where nobody did', async (context) => {
    const workspace = await built(context);
    const { seeds, out, cache, stamps } = workspace;
    const args = ['stamp', '--seeds', seeds, '--out', out, '--cache', cache, '--stamps', stamps];
    const address = await authority(context, answerTo);
    const { code, stdout } = await kronika([...args, '--authority', address]);
    assert.deepEqual([code, /An authority of ours stamped the site at 20/u.test(stdout)], [0, true]);
    workspace.put('two.md', post('Two', '2021-01-11'));
    await workspace.build({ stamps });
    const refuses = await listen(context, (_, response) => response.writeHead(503).end());
    const refused = await kronika([...args, '--authority', refuses]);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /status 503.*\n.*--authority/u);
  });
});
