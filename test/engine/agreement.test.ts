import assert from 'node:assert/strict';
import { renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { post, Workspace } from './workspace.ts';

/* Whatever is done to the seeds between builds, the site is what a build from nothing gives. */

const names = ['a.md', 'b.md', 'c.txt', 'folder/d.md', 'folder/e.md', 'ž.md'];

const contents: readonly string[] = [
  post('The bridge', '2021-01-10', { url: 'https://paper.example.org/bridge' }),
  post('The bridge, once more', '2021-01-10', { url: 'https://paper.example.org/bridge?utm_source=feed' }),
  post('The bridge', '2021-01-10', {
    url: 'https://paper.example.org/bridge',
    text: 'The bridge stayed closed on that day, whatever another file says of it, and nobody came.',
  }),
  post('The library', '2021-02-03', { url: 'https://paper.example.org/library' }),
  post('Signed by two', '2021-02-04').replace('author: Jana', 'author: John Matze\ntags: [ AI, Water ]'),
  post('签名', '2021-02-05', { text: '约翰·马兹（John Matze）周一走过了桥面，小镇的居民改走山路。' }).replace(
    'author: Jana',
    'author: 约翰·马兹\ntags: [ 人工智能 ]',
  ),
  post('Knihovna u řeky', '2020-12-31', {
    text: 'Knihovna se po třiceti letech znovu otevřela lidem z obou břehů.',
  }),
  post('河水涨了', '2021-01-12', {
    text: '河水周一凌晨漫过了桥面，小镇的居民改走山路，镇长说要到春天才会好。',
  }),
  post('Without a day', '2021-03-01').replace(/^date:.*\n/mu, ''),
  'A note on the river\n\nNobody wrote down when this was written, and nobody signed it.\n',
  '',
  '\0\x01\x02 no text at all',
];

const sidecars: readonly string[] = [
  'title: A corrected title\n',
  'published: 2019-05\n',
  'prefer: true\n',
  'withhold: asked for by the author\n',
  'titel: misspelt\n',
  'language: cs\npublisher: The River Paper\n',
];

/** names.yml, subjects.yml and collections.yml may say this; each takes the place of the one before. */
const headings: readonly (readonly [name: string, content: string])[] = [
  ['names.yml', 'same: [[Jana, John Matze]]\n'],
  ['names.yml', 'namesakes:\n  - name: Jana\n    bearers: [{ who: A, publishers: [paper] }, { who: B }]\n'],
  ['names.yml', ''],
  ['subjects.yml', 'join: [{ name: AI, spellings: [人工智能] }]\nremove: [Water]\n'],
  ['subjects.yml', ''],
  [
    'collections.yml',
    'collections:\n  - { title: Bridges, articles: [a.md, b.md], search: { query: bridge } }\n',
  ],
  ['collections.yml', 'collections:\n  - { title: 桥, search: { people: Jana, language: cs } }\n'],
  ['collections.yml', ''],
];

const configs: readonly string[] = [
  'title: The River Archive\n',
  'title: The River Archive\nlanguage: cs\ndescription: News of the river\n',
  'baseUrl: https://river.example.org/archive/\n',
  'timeZone: Asia/Shanghai\nimages: none\n',
  'publish: small\n',
  'publish: full\nlanguage: cs\n',
  'publishers:\n  - id: paper\n    hosts: [paper.example.org]\n    names: { default: The Paper }\n',
];

const name = fc.constantFrom(...names);
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put' as const), name, content: fc.constantFrom(...contents) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), name, to: name }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      name,
      content: fc.constantFrom(...sidecars),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('uncorrect' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('configure' as const), content: fc.constantFrom(...configs) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('head' as const), file: fc.constantFrom(...headings) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('damage' as const), pick: fc.nat() }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer Kind> ? Kind : never;

function apply(workspace: Workspace, change: Edit, present: Set<string>): void {
  if (change.kind === 'put') {
    present.add(change.name);
    workspace.put(change.name, change.content);
  } else if (change.kind === 'remove') {
    present.delete(change.name);
    workspace.take(change.name);
  } else if (change.kind === 'rename' && present.delete(change.name)) {
    present.add(change.to);
    workspace.put(change.to, '');
    renameSync(join(workspace.seeds, change.name), join(workspace.seeds, change.to));
  } else if (change.kind === 'correct') workspace.put(`${change.name}.yml`, change.content);
  else if (change.kind === 'uncorrect') workspace.take(`${change.name}.yml`);
  else if (change.kind === 'configure') workspace.put('archive.yml', change.content);
  else if (change.kind === 'head') workspace.put(...change.file);
  else if (change.kind === 'touch' && present.has(change.name))
    utimesSync(join(workspace.seeds, change.name), 1, 1);
  else if (change.kind === 'damage') damageSite(workspace, change.pick);
}

/** Somebody writes into the site, or takes a file out of it. */
function damageSite(workspace: Workspace, pick: number): void {
  const paths = [...workspace.site().keys()].filter((path) => !path.startsWith('.'));
  const path = paths[pick % paths.length];
  if (path) workspace.damage(path, pick % 2 === 0 ? null : 'not of the site');
}

async function assertSameAsFromNothing(workspace: Workspace): Promise<void> {
  await workspace.build({ compact: true });
  const fresh = { out: join(workspace.root, 'fresh-site'), cache: join(workspace.root, 'fresh-cache') };
  await workspace.build(fresh);
  const expected = workspace.site(fresh.out);
  const actual = workspace.site();
  assert.deepEqual([...actual.keys()], [...expected.keys()]);
  for (const [path, content] of expected) assert.equal(actual.get(path), content, path);
}

test('a site built step by step has the bytes of one built from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
      async (steps) => {
        const workspace = new Workspace();
        try {
          // With so many, one article more or less gives a name and a subject a page, or takes it.
          for (const at of [1, 2, 3, 4]) {
            const signed = post(`Always here ${at}`, '2021-01-11').replace(
              'author: Jana',
              'author: Jana\ntags: [ AI ]',
            );
            workspace.put(`always ${at}.md`, signed);
          }
          const present = new Set<string>();
          await workspace.build();
          for (const changes of steps) {
            for (const change of changes) apply(workspace, change, present);
            await workspace.build();
          }
          await assertSameAsFromNothing(workspace);
        } finally {
          workspace.remove();
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 6) },
  );
});
