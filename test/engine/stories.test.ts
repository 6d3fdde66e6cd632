import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copy, first, other, reportsOfOneEvent, second } from './one-event.ts';
import { post, Workspace } from './workspace.ts';

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

const brintal = (number: number, title: string, text: string): [path: string, content: string] => [
  `brintal${number}.md`,
  post(title, `2023-05-0${number}`, { url: `https://paper${number}.example/brintal`, text }),
];
const beginning = [
  brintal(
    4,
    'Brintal turbine plant burns in Lisbon',
    'The Brintal plant in Lisbon burned for 17 hours on 4 May, said Marta Kovalik. Losses reach 41,300,000 euros.',
  ),
  brintal(
    5,
    'Turbine maker Brintal loses its Lisbon plant',
    'Nobody was hurt when fire took the works of Brintal. Marta Kovalik, who leads it, speaks of 41,300,000 euros.',
  ),
];
const ending = [
  brintal(
    7,
    'Tobias Renfeld explains how Norsund insured the works',
    'Norsund pays 268,000,000 crowns within 12 weeks, wrote Tobias Renfeld from Reykjavik.',
  ),
  brintal(
    8,
    'Norsund insurance of Tobias Renfeld pays for the works',
    'Tobias Renfeld of Norsund said that 268,000,000 crowns are to be paid from Reykjavik.',
  ),
];

test('the address of a story that merged leads to the one that it is part of, by what the log tells', async (context) => {
  const workspace = new Workspace(context);
  for (const [path, content] of [...beginning, ...ending]) workspace.put(path, content);
  const idsNow = () => lines(workspace, 'stories.jsonl').map(({ id }) => String(id));
  const pageOf = (id: string) => workspace.read(`s/${id.slice(0, 2)}/${id.slice(2)}/index.html`);
  await workspace.build({ appendsLog: true });
  const [one, other, ...none] = idsNow();
  assert.ok(one && other && none.length === 0);
  const log = readFileSync(join(workspace.seeds, 'accessions.jsonl'), 'utf8');
  assert.deepEqual(
    [...log.matchAll(/"event":"story","article":"(\w+)"/gu)].map(([, id]) => id).toSorted(),
    [one, other].toSorted(),
  );
  workspace.put('stories.yml', `join:\n  - [${one}, ${other}]\n`);
  await workspace.build({ appendsLog: true });
  const [kept, ...more] = idsNow();
  assert.ok(kept && more.length === 0);
  const left = kept === one ? other : one;
  assert.match(
    pageOf(left),
    new RegExp(`<a href="\\.\\./\\.\\./${kept.slice(0, 2)}/${kept.slice(2)}/index\\.html">`, 'u'),
  );
  assert.match(pageOf(left), /part of another story now/u);
  const grown = workspace.site();
  workspace.forget();
  await workspace.build({ appendsLog: true });
  assert.deepEqual(workspace.site(), grown, 'a build from nothing gives the same, by the log');
  workspace.put('stories.yml', `forbid: [${beginning.map(([path]) => path).join(', ')}]\n`);
  await workspace.build({ appendsLog: true });
  const [alone = ''] = [one, other].filter((id) => !idsNow().includes(id));
  assert.match(pageOf(alone), /no longer told as one story/u);
  assert.doesNotMatch(pageOf(alone), /part of another story now/u);
});
