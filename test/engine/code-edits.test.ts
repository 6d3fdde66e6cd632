import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { post, Workspace } from './workspace.ts';

/* Whatever is edited in templates and code between builds, the site is what a build from nothing gives. */

const project = join(import.meta.dirname, '..', '..');
const copied = ['src', 'templates', '.eleventy.js', 'package.json', 'package-lock.json'];

/** A copy of the generator beside the seeds, to be edited. */
function copyProject(workspace: Workspace): string {
  const copy = join(workspace.root, 'project');
  for (const name of copied) cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

type Replacement = readonly [file: string, from: string, to: string];

const replacements: readonly Replacement[] = [
  ['templates/article.11ty.ts', '<article>', '<article class="edited">'],
  ['templates/layouts/page.ts', '<main', '<main data-edited'],
  ['templates/components/items.ts', 'class="item-title"', 'class="item-title edited"'],
  ['templates/strings/en.json', '"nav.publishers": "', '"nav.publishers": "All '],
  ['src/site/files/articles.ts', 'record.body.trimEnd()', 'record.body.trim()'],
];

const edit = fc.oneof(
  fc.constantFrom(...replacements),
  fc.constant('style' as const),
  fc.constantFrom('The bridge', 'The bridge, once more').map((title) => ({ title })),
);

function apply(change: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never, at: Place): void {
  if (change === 'style')
    appendFileSync(join(at.copy, 'templates/css/site.css'), '\n.edited { color: red; }\n');
  else if ('title' in change) at.workspace.put('a.md', post(change.title, '2021-01-10'));
  else replaceIn(join(at.copy, change[0]), change);
}

interface Place {
  readonly workspace: Workspace;
  readonly copy: string;
}

function replaceIn(file: string, [name, from, to]: Replacement): void {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from) || text.includes(to), `${name} has no ${from} to edit`);
  writeFileSync(file, text.replace(from, to));
}

async function build({ workspace, copy }: Place, out: string, cache: string): Promise<void> {
  const flags = ['--disable-warning=ExperimentalWarning', join(copy, 'src/cli.ts'), 'build', '--quiet'];
  const folders = ['--seeds', workspace.seeds, '--out', out, '--cache', cache];
  // Where continuous integration runs the tests, a build would log nothing.
  await promisify(execFile)(process.execPath, [...flags, ...folders], { env: { ...process.env, CI: '' } });
}

/** The keys that the code of a copy has. */
async function keysOf(copy: string): Promise<Record<string, string>> {
  const module = JSON.stringify(join(copy, 'src/engine/cache/code.ts'));
  const cache = JSON.stringify(join(copy, 'cache'));
  const script = `console.log(JSON.stringify(await (await import(${module})).codeKeys(${cache})))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(before).filter((part) => before[part] !== after[part]);

test("a publisher's habits count for reading seeds, its facts for pages too, neither for the search", async (context) => {
  const copy = copyProject(new Workspace(context));
  const file = join(copy, 'src/publishers/rfi.ts');
  const before = await keysOf(copy);
  replaceIn(file, ['rfi.ts', 'p.t-copyright', 'p.copyright']);
  const habit = await keysOf(copy);
  assert.deepEqual(changed(before, habit), ['ingest']);
  replaceIn(file, ['rfi.ts', "default: 'RFI'", "default: 'Radio France'"]);
  assert.deepEqual(changed(habit, await keysOf(copy)), ['ingest', 'site']);
});

test('a site built again with edited templates has the bytes of one built from nothing', async () => {
  const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(steps, async (rounds) => {
      const workspace = new Workspace();
      try {
        const place = { workspace, copy: copyProject(workspace) };
        workspace.put('a.md', post('The bridge', '2021-01-10'));
        workspace.put('b.md', post('The library', '2021-02-11'));
        await build(place, workspace.out, workspace.cache);
        for (const changes of rounds) {
          for (const change of changes) apply(change, place);
          await build(place, workspace.out, workspace.cache);
        }
        const fresh = join(workspace.root, 'fresh');
        await build(place, fresh, join(workspace.root, 'fresh-cache'));
        assertSame(workspace.site(), workspace.site(fresh));
      } finally {
        workspace.remove();
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 2), endOnFailure: true },
  );
});

/** The search is made anew where seeds change, in segments that only a compact build makes the same. */
function assertSame(actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): void {
  for (const [path, content] of expected) {
    if (!path.startsWith('search/')) assert.equal(actual.get(path), content, path);
  }
  const pages = (site: ReadonlyMap<string, string>) =>
    [...site.keys()].filter((path) => !path.startsWith('search/'));
  assert.deepEqual(pages(actual), pages(expected));
}
