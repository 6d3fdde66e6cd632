import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import { loadConfig } from '../../src/settings/load-config.ts';
import { loadNames } from '../../src/settings/load-names.ts';
import { loadSubjects } from '../../src/settings/load-subjects.ts';

function folderFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-settings-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The message for an `archive.yml` of these lines, after the name of the file. */
function faultOf(context: TestContext, text: string): string {
  const folder = folderFor(context);
  writeFileSync(join(folder, 'archive.yml'), text);
  try {
    loadConfig(folder, null);
  } catch (error) {
    assert.ok(error instanceof KronikaError);
    assert.equal(error.code, 'bad-config');
    assert.equal(error.advice, 'Mend archive.yml, or remove it: every field has a default.');
    return error.message.replace(/^archive\.yml: /u, '');
  }
  return '';
}

suite('a mistake in archive.yml', () => {
  const cases: readonly (readonly [what: string, text: string, message: string])[] = [
    [
      'a misspelt field',
      '# mine\ntitle: A\nimagse: none\n',
      'line 3: “imagse” is no field of archive.yml, did you mean “images”?',
    ],
    [
      'a misspelt field of a publisher',
      'publishers:\n  - id: a\n    host: [a.org]\n    hosts: [a.org]\n    names: {default: A}\n',
      'line 3: publishers.0: “host” is no field of archive.yml, did you mean “hosts”?',
    ],
    [
      'a word that is not among those that are possible',
      'images: nune\n',
      'line 1: images: must be one of link, none, but “nune” stands there, did you mean “none”?',
    ],
    ['a list in place of text', 'title:\n  - A\n', 'line 1: title: must be text, but a list stands there'],
    [
      'text in place of a list',
      'title: A\npublishers: all\n',
      'line 2: publishers: must be a list, but “all” stands there',
    ],
    [
      'a field that a publisher lacks',
      'publishers:\n  - id: a\n    names: {default: A}\n',
      'line 2: publishers.0.hosts: is missing',
    ],
    ['a time zone', 'timeZone: Prague\n', 'line 1: timeZone: must be a time zone, as Europe/Prague is one'],
    [
      'an address',
      'baseUrl: www.example.org\n',
      'line 1: baseUrl: must be an http or https address, but “www.example.org” stands there',
    ],
    ['nothing in a field', 'title:\n', 'line 1: title: must not be empty'],
    [
      'two mistakes',
      'titel: A\nimages: 1\n',
      'line 2: images: must be one of link, none, but “1” stands there, did you mean “link”?; line 1: “titel” is no field of archive.yml, did you mean “title”?',
    ],
    ['YAML that is none', 'title: A\nb: [1\nc: 2\n', 'it is not valid YAML: deficient indentation in line 3'],
    ['a list', '- a\n', 'it must be a list of “field: value” lines'],
  ];
  for (const [what, text, message] of cases) {
    test(`is told by line, field and value: ${what}`, (context) => {
      assert.equal(faultOf(context, text), message);
    });
  }

  test('is none where the file holds only comments', (context) => {
    assert.equal(faultOf(context, '# title: A\n'), '');
    assert.equal(faultOf(context, '---\n'), '');
  });
});

suite('settings that are no file', () => {
  for (const [name, load] of [
    ['archive.yml', (folder: string) => loadConfig(folder, null)],
    ['names.yml', loadNames],
    ['subjects.yml', loadSubjects],
  ] as const) {
    test(`${name} as a pipe or a link is refused at once`, (context) => {
      const folder = folderFor(context);
      const file = join(folder, name);
      const refused =
        /^(archive|names|subjects)\.yml: it is a link, a folder or a device, and must be a file$/u;
      execFileSync('mkfifo', [file]);
      assert.throws(() => load(folder), { message: refused });
      rmSync(file);
      writeFileSync(join(folder, 'elsewhere'), '');
      symlinkSync(join(folder, 'elsewhere'), file);
      assert.throws(() => load(folder), { message: refused });
    });
  }
});

test('a mistake is told under serve, which goes on', async (context) => {
  const root = folderFor(context);
  const folders = ['seeds', 'out', 'cache'].flatMap((name) => [`--${name}`, join(root, name)]);
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/archive.yml'), 'titel: A\n');
  const cli = join(import.meta.dirname, '../../src/cli.ts');
  const server = spawn(process.execPath, [cli, 'serve', ...folders, '--port', '18080']);
  context.after(async () => {
    server.kill();
    await once(server, 'exit');
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  while (!said.includes('The site is at') && server.exitCode === null) {
    await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  }
  assert.match(
    said,
    /Error: archive\.yml: line 1: “titel” is no field of archive\.yml, did you mean “title”\?\nMend/u,
  );
  assert.doesNotMatch(said, /\n\s+at |ZodError|"code"/u);
});
