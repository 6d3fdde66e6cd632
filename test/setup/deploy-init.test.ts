import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { load } from 'js-yaml';
import { hostNames } from '../../src/engine/hosts/hosts.ts';
import { type Target, targets } from '../../src/setup/targets.ts';

const command = join(import.meta.dirname, '../../src/start.js');

function folderFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-deploy-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{}');
  return folder;
}

const run = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [command, 'deploy-init', ...args], { cwd: folder, encoding: 'utf8' });

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly publish: { readonly 'runs-on': string; readonly steps: readonly Step[] } };
}

suite('a file for publishing', () => {
  for (const [name, target] of Object.entries<Target>(targets)) {
    test(`is written for ${name}, builds for a host that is known, and is not written over`, (context) => {
      const folder = folderFor(context);
      const { status, stdout } = run(folder, name);
      assert.equal(status, 0);
      assert.ok(stdout.includes(target.file));
      const file = join(folder, target.file);
      const [, host = ''] = /npm run build -- --host (\w+)/u.exec(readFileSync(file, 'utf8')) ?? [];
      assert.ok(
        hostNames.some((known) => known === host),
        host,
      );
      if (target.runs) {
        assert.ok(statSync(file).mode & 0o100);
        assert.equal(spawnSync('sh', ['-n', file]).status, 0);
      }
      writeFileSync(file, 'my own');
      const again = run(folder, name);
      assert.equal(again.status, 1);
      assert.match(again.stderr, /is there already/u);
      assert.equal(readFileSync(file, 'utf8'), 'my own');
    });
  }

  test('is a workflow that keeps site and cache between runs, and may publish: GitHub, Cloudflare', () => {
    for (const { from } of [targets.github, targets.cloudflare]) {
      const { on, permissions, jobs } = load(readFileSync(from, 'utf8')) as Workflow;
      assert.ok('push' in on);
      assert.equal(permissions.contents, 'read');
      assert.equal(jobs.publish['runs-on'], 'ubuntu-latest');
      const { steps } = jobs.publish;
      for (const step of steps) assert.ok((step.uses === undefined) !== (step.run === undefined));
      const at = (what: RegExp) => steps.findIndex(({ uses = '', run: line = '' }) => what.test(uses + line));
      const order = [/checkout/u, /cache@/u, /npm ci/u, /npm run build/u, /pages deploy|deploy-pages/u].map(
        at,
      );
      assert.ok(!order.includes(-1));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
      assert.deepEqual(steps[at(/cache@/u)]?.with?.path?.trim().split('\n'), ['.kronika', '_site']);
    }
    const github = load(readFileSync(targets.github.from, 'utf8')) as Workflow;
    assert.deepEqual([github.permissions.pages, github.permissions['id-token']], ['write', 'write']);
  });

  test('is a pipeline that keeps site and cache between runs, and publishes public/: GitLab', () => {
    const { pages } = load(readFileSync(targets.gitlab.from, 'utf8')) as {
      pages: { script: string[]; cache: { paths: string[] }; artifacts: { paths: string[] } };
    };
    assert.ok(pages.script.some((line) => line.includes('npm run build')));
    assert.deepEqual(pages.cache.paths, ['.kronika', '_site']);
    assert.deepEqual(pages.artifacts.paths, ['public']);
  });

  test('is for a host that is known', (context) => {
    const folder = folderFor(context);
    const wrong = run(folder, 'githup');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /Did you mean github\?/u);
    assert.match(run(folder).stderr, /Name one of github, gitlab/u);
  });

  test('is for a folder that something builds', (context) => {
    const folder = folderFor(context);
    rmSync(join(folder, 'package.json'));
    const { status, stderr } = run(folder, 'github');
    assert.equal(status, 1);
    assert.match(stderr, /is no archive: it has no package\.json[\s\S]*kronika init/u);
    assert.deepEqual(readdirSync(folder), []);
  });
});
