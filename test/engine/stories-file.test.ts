import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

const fires = [
  [
    'Brintal turbine plant burns in Lisbon',
    'The Brintal plant in Lisbon burned for 17 hours on 4 May, said Marta Kovalik. Losses reach 41,300,000 euros.',
  ],
  [
    'Turbine maker Brintal loses its Lisbon plant',
    'Nobody was hurt when fire took the works of Brintal. Marta Kovalik, who leads it, speaks of 41,300,000 euros.',
  ],
  [
    'What Brintal turbine workers saw of the fire in Lisbon',
    'Smoke stood over Lisbon and we ran, say those who worked at Brintal; 41,300,000 euros are lost, wrote Kovalik.',
  ],
] as const;
const fire = (number: number): string =>
  post(fires[number]?.[0] ?? '', `2023-05-0${number + 4}`, {
    url: `https://paper${number}.example/fire`,
    text: fires[number]?.[1] ?? '',
  });
const walk = (number: number): string =>
  post(['A long walk', 'Soup for winter', 'How to mend a net'][number] ?? '', '2023-05-05', {
    url: `https://other${number}.example/walk`,
    text:
      [
        'Birds sing in the hedge and nobody counts them.',
        'Take carrots, leek and barley, and time.',
        'Knots hold where the thread is waxed.',
      ][number] ?? '',
  });

/** Six articles, of which the first three tell of one fire. */
function sixArticles(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  for (const number of [0, 1, 2]) {
    workspace.put(`fire${number}.md`, fire(number));
    workspace.put(`walk${number}.md`, walk(number));
  }
  return workspace;
}

interface ToldStory {
  readonly id: string;
  readonly url: string;
  readonly members: readonly string[];
}

const told = (workspace: Workspace): ToldStory[] =>
  workspace
    .read('data/stories.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The stories as the file names of their seeds. */
function stories(workspace: Workspace): string[] {
  const seeds = new Map(
    workspace.records().map(({ id, seed }) => [id, (seed as { path: string }).path.replace('.md', '')]),
  );
  return told(workspace)
    .map(({ members }) =>
      members
        .map((id) => seeds.get(id))
        .sort()
        .join(' '),
    )
    .sort();
}

async function buildWith(workspace: Workspace, lines: string): Promise<string[]> {
  workspace.put('stories.yml', lines);
  const { problems } = await workspace.build({ appendsLog: false });
  return problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

suite('stories.yml', () => {
  test('joins, splits and forbids by address, id and path, and goes back when it goes', async (context) => {
    const workspace = sixArticles(context);
    await workspace.build({ appendsLog: false });
    assert.deepEqual(stories(workspace), ['fire0 fire1 fire2']);
    const id = workspace.records().find(({ title }) => title === 'A long walk')?.id;
    assert.deepEqual(await buildWith(workspace, `join:\n  - [${id}, https://other1.example/walk]\n`), []);
    assert.deepEqual(stories(workspace), ['fire0 fire1 fire2', 'walk0 walk1']);
    assert.match(workspace.read('data/relations.jsonl'), /"kind":"archivist"/u);
    assert.deepEqual(await buildWith(workspace, 'split:\n  - [fire0.md, fire2.md]\n'), []);
    assert.ok(!stories(workspace).some((members) => members.includes('fire0') && members.includes('fire2')));
    assert.deepEqual(await buildWith(workspace, 'forbid: [fire1.md]\n'), []);
    assert.deepEqual(stories(workspace), ['fire0 fire2']);
    workspace.take('stories.yml');
    await workspace.build({ appendsLog: false });
    assert.deepEqual(stories(workspace), ['fire0 fire1 fire2']);
  });

  test('names a story', async (context) => {
    const workspace = sixArticles(context);
    workspace.put('archive.yml', 'interface: [en, cs]\n');
    const yaml =
      'names:\n  - { article: fire2.md, title: { cs: Požár Brintalu, default: The fire } }\n  - { article: fire1.md, title: Another }\n  - { article: walk0.md, title: A walk }\n';
    assert.deepEqual(await buildWith(workspace, yaml), [
      'stories.yml stories-unused Line 3 names a story that line 2 names, too.',
      'stories.yml stories-unused Line 4 names the story of “walk0.md”, which is of no story.',
    ]);
    const [story] = told(workspace);
    assert.match(workspace.read(`${story?.url.slice(1)}index.html`), /<h1[^>]*>The fire<\/h1>/u);
    assert.match(workspace.read('cs/stories/index.html'), /lang="cs"[^>]*>Požár Brintalu<\/a>/u);
  });

  test('says what is not there and what contradicts itself, and keeps apart what is in doubt', async (context) => {
    const workspace = sixArticles(context);
    const yaml = [
      'join:',
      '  - [walk0.md, walk1.md]',
      '  - [walk1.md, walk2.md]',
      '  - [fire0.md, walk0.md, nowhere.md]',
      'split:',
      '  - [walk0.md, walk2.md]',
      'forbid: [fire0.md]',
      'joins: []',
    ].join('\n');
    assert.deepEqual(await buildWith(workspace, yaml), [
      'stories.yml bad-stories It is not heeded in this: line 8: “joins” is no field of stories.yml, did you mean “join”?',
      'stories.yml stories-unknown Line 4 names “nowhere.md”, which is no article of the archive.',
      'stories.yml stories-contradiction Line 3 contradicts line 6: it joins what that splits, and nothing of it is joined.',
      'stories.yml stories-contradiction Line 4 contradicts line 7: “fire0.md” is to be of no story, and is joined to none.',
    ]);
    assert.deepEqual(stories(workspace), ['fire1 fire2', 'walk0 walk1']);
  });

  test('tells one archive, whatever was built before', async (context) => {
    const [grown, whole] = [sixArticles(context), sixArticles(context)];
    await grown.build({ appendsLog: false });
    const yaml =
      'join: [[walk0.md, walk1.md]]\nsplit: [[fire0.md, fire1.md]]\nnames: [{ article: walk1.md, title: W }]\n';
    for (const workspace of [grown, whole]) await buildWith(workspace, yaml);
    assert.deepEqual(grown.site(), whole.site());
  });

  test('the report has the line that keeps the weakest two apart', async (context) => {
    const workspace = sixArticles(context);
    await workspace.build({ appendsLog: false });
    const [, line = ''] =
      /<pre[^>]*>( {2}- \[[^<]*)<\/pre>/u.exec(workspace.read('en/report/index.html')) ?? [];
    assert.deepEqual(await buildWith(workspace, `split:\n${line.replaceAll('&#39;', "'")}\n`), []);
    assert.notDeepEqual(stories(workspace), ['fire0 fire1 fire2']);
  });
});
