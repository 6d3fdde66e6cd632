import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copy, first, other, reportsOfOneEvent, second } from './one-event.ts';
import { Workspace } from './workspace.ts';

const lines = (workspace: Workspace, name: string): Record<string, unknown>[] =>
  workspace
    .read(`data/${name}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('reports of one event are one story, in records, data and pages', async (context) => {
  const workspace = new Workspace(context);
  for (const [path, text] of Object.entries(reportsOfOneEvent)) workspace.put(path, text);
  await workspace.build();
  const records = workspace.records();
  const idOf = (title: string) => records.find((record) => record.title === title)?.id;
  const [story, ...more] = lines(workspace, 'stories.jsonl');
  assert.deepEqual(more, []);
  const members = [
    'Brintal turbine plant burns in Lisbon',
    'Požár továrny Brintal',
    'Fire at a turbine plant',
  ].map(idOf);
  assert.deepEqual([...((story?.members ?? []) as string[])].sort(), members.toSorted());
  for (const { id, story: its } of records)
    assert.equal(its, members.includes(id as string) ? story?.id : null);
  const again = records.find((record) => record.title === 'Fire at a turbine plant');
  const relations = again?.relations as { kind: string; id: string }[];
  assert.deepEqual(
    relations.map(({ kind, id }) => [kind, id]),
    [['copy', members[0]]],
  );
  assert.ok(
    lines(workspace, 'relations.jsonl').every(
      ({ evidence }) => Array.isArray(evidence) && evidence.length > 0,
    ),
  );
  const page = workspace.read(`s/${String(story?.id).slice(0, 2)}/${String(story?.id).slice(2)}/index.html`);
  assert.match(page, /Požár továrny Brintal/u);
});

test('the headline of a story is a title that an article states', async (context) => {
  const workspace = new Workspace(context);
  const untitled = (text: string): string => text.replace(/^title: .*\n/mu, '');
  for (const [path, text] of Object.entries({
    'a.md': untitled(first),
    'b.md': second,
    'c.md': untitled(copy),
  }))
    workspace.put(path, text);
  await workspace.build();
  const [story] = lines(workspace, 'stories.jsonl');
  const page = workspace.read(`s/${String(story?.id).slice(0, 2)}/${String(story?.id).slice(2)}/index.html`);
  assert.match(page, /<h1[^>]*>Požár továrny Brintal<\/h1>/u);
});

test('an article that comes later gives the site that a build from nothing gives', async (context) => {
  const [grown, whole] = [new Workspace(context), new Workspace(context)];
  grown.put('a.md', first);
  grown.put('d.md', other);
  await grown.build({ appendsLog: false });
  assert.deepEqual(lines(grown, 'stories.jsonl'), []);
  for (const workspace of [grown, whole]) {
    for (const [path, text] of Object.entries(reportsOfOneEvent)) workspace.put(path, text);
    await workspace.build({ appendsLog: false });
  }
  assert.deepEqual(grown.site(), whole.site());
  grown.take('b.md');
  grown.take('c.md');
  await grown.build({ appendsLog: false });
  assert.deepEqual(lines(grown, 'stories.jsonl'), []);
});
