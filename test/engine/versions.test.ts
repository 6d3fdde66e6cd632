import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

/* Two texts for one address: neither replaces the other in silence. */

const url = 'https://paper.example.org/bridge';
const genuine = 'The bridge was opened on Monday. People came from both banks of the river.';
const forged = `The bridge was closed on Monday. ${'Nobody came, and nobody ever will again. '.repeat(9)}`;

interface Relation {
  readonly kind: string;
  readonly path: string;
  readonly sha256: string;
  readonly url: string;
  readonly rule: string;
}

interface Found {
  /** The seed that the article shows. */
  readonly shown: string;
  readonly text: string;
  readonly relations: readonly Relation[];
  readonly warnings: readonly string[];
}

const say = (text: string, title = 'The bridge'): string => post(title, '2021-01-10', { url, text });

function workspaceWith(context: TestContext, seeds: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(context);
  for (const [path, content] of Object.entries(seeds)) workspace.put(path, content);
  return workspace;
}

function articleOf(workspace: Workspace): Found {
  const [record, ...others] = workspace.records() as unknown as (Omit<Found, 'shown'> & {
    seed: { path: string };
  })[];
  assert.ok(record && others.length === 0, 'one address is one record');
  return { ...record, shown: record.seed.path };
}

/** The page and the raw file of a text that is not the article's. */
function published(workspace: Workspace, { url: address }: Relation): { page: string; raw: string } {
  const folder = address.slice(1);
  return { page: workspace.read(`${folder}index.html`), raw: workspace.read(`${folder}raw.txt`) };
}

test('a copy that states another title or day is told of, one that is like it or says less is not', async (context) => {
  const workspace = workspaceWith(context, {
    'a.md': say(genuine),
    'b.md': say(genuine).replace('2021-01-10', '2019-05-06'),
    'c.md': say(genuine, 'THE  bridge').replace('2021-01-10', '2021-01'),
    'd.md': say(genuine, 'The dam'),
  });
  for (const path of ['a.md', 'b.md', 'c.md', 'd.md'])
    workspace.put(`${path}.yml`, `prefer: ${path === 'a.md'}\n`);
  const { articles, duplicates } = await workspace.build();
  assert.deepEqual([articles, duplicates], [1, 3]);
  const { shown, relations, warnings } = articleOf(workspace);
  assert.deepEqual([shown, relations], ['a.md', []]);
  const [told, ...others] = warnings.filter((warning) => /stands elsewhere/u.test(warning));
  assert.deepEqual(others, []);
  assert.match(told ?? '', /: b\.md \(date\); d\.md \(title\)\./u);
  assert.match(workspace.read('data/report-2021.json'), /b\.md \(date\)/u);
});

describe('a longer text that states the address of another', () => {
  test('takes nothing away: both are readable, and the report tells of it', async (context) => {
    const seeds = { 'genuine.md': say(genuine), 'forged.md': say(forged, 'No bridge') };
    const workspace = workspaceWith(context, seeds);
    const { articles, duplicates } = await workspace.build({ baseUrl: 'https://archive.example.org/' });
    assert.deepEqual([articles, duplicates], [1, 1]);
    const { shown, relations, warnings } = articleOf(workspace);
    assert.equal(shown, 'forged.md');
    assert.deepEqual(
      relations.map(({ kind, path, rule }) => [kind, path, rule]),
      [['version', 'genuine.md', 'length']],
    );
    assert.match(warnings.join(), /Another text was found for the same address: genuine\.md/u);
    const [relation] = relations;
    assert.ok(relation);
    const { page, raw } = published(workspace, relation);
    assert.equal(raw, seeds['genuine.md']);
    for (const words of [genuine, 'Another text', 'genuine.md', 'The article’s text is longer.'])
      assert.ok(page.includes(words), words);
    assert.match(page, /<meta name="robots" content="noindex">/u);
    const article = `https://archive.example.org${relation.url.replace(/v\/.*/u, '')}`;
    assert.ok(page.includes(`<link rel="canonical" href="${article}">`), article);
    assert.match(page, /<a class="item-title"[^>]* href="\.\.\/\.\.\/index\.html">No bridge<\/a>/u);
    const ofArticle = workspace.read(`${relation.url.slice(1).replace(/v\/.*/u, '')}index.html`);
    assert.ok(ofArticle.includes(`href="v/${relation.url.split('/').at(-2)}/index.html"`));
    assert.match(workspace.read('en/report/kind/versions/index.html'), /genuine\.md/u);
  });

  test('stands in nothing but its page, its bytes and what is said of its seed', async (context) => {
    const workspace = workspaceWith(context, {
      'genuine.md': say(`${genuine} Kormorán.`),
      'forged.md': say(forged, 'No bridge'),
    });
    await workspace.build({ baseUrl: 'https://archive.example.org/' });
    const holding = [...workspace.site()].filter(([, content]) =>
      Buffer.from(content, 'latin1').toString().includes('Kormorán'),
    );
    const [relation] = articleOf(workspace).relations;
    const folder = relation?.url.slice(1);
    assert.deepEqual(holding.map(([path]) => path).sort(), [`${folder}index.html`, `${folder}raw.txt`]);
    assert.ok(!workspace.read('sitemap.xml').includes('/v/'));
    assert.match(workspace.read('en/index.html'), /1 article\b/u);
  });

  test('gives way where the archivist prefers the other', async (context) => {
    const workspace = workspaceWith(context, { 'genuine.md': say(genuine), 'forged.md': say(forged) });
    await workspace.build();
    assert.equal(articleOf(workspace).shown, 'forged.md');
    workspace.put('genuine.md.yml', 'prefer: true\n');
    await workspace.build();
    const { shown, relations } = articleOf(workspace);
    assert.equal(shown, 'genuine.md');
    assert.deepEqual(
      relations.map(({ path, rule }) => [path, rule]),
      [['forged.md', 'preferred']],
    );
    workspace.take('genuine.md.yml');
    await workspace.build();
    assert.equal(articleOf(workspace).shown, 'forged.md');
  });

  test('gives way to a text that more files hold', async (context) => {
    const workspace = workspaceWith(context, {
      'a.md': say(forged),
      'b.md': say(genuine),
      'c.md': say(genuine.toUpperCase().replaceAll('. ', '.\n\n')),
    });
    await workspace.build();
    const { relations, text } = articleOf(workspace);
    assert.equal(text.toUpperCase().replace(/\s+/gu, ' '), genuine.toUpperCase());
    assert.deepEqual(
      relations.map(({ path, rule }) => [path, rule]),
      [['a.md', 'agreement']],
    );
  });

  test('gives way to the page that a program wrote', async (context) => {
    const workspace = workspaceWith(context, {
      'mirror.md': `[The bridge](${url})\n------\n<p>${genuine}</p>\n`,
      'forged.md': say(forged),
    });
    await workspace.build();
    const { shown, relations } = articleOf(workspace);
    assert.deepEqual([shown, relations[0]?.rule], ['mirror.md', 'program']);
  });
});

test('three copies that agree are one text, with no other and no warning', async (context) => {
  const workspace = workspaceWith(context, {
    'a.md': say(genuine),
    'b.md': say(` ${genuine}`),
    'c.md': say(genuine),
  });
  await workspace.build();
  const { relations, warnings } = articleOf(workspace);
  assert.deepEqual([relations, warnings], [[], []]);
});

test('a beginning that breaks off gives way to the whole, whoever has it', async (context) => {
  const beginning = `${genuine.slice(0, 60)}…`;
  const workspace = workspaceWith(context, {
    'a.md': say(beginning),
    'b.md': say(beginning),
    'whole.md': say(genuine),
  });
  await workspace.build();
  const { shown, relations } = articleOf(workspace);
  assert.equal(shown, 'whole.md');
  assert.deepEqual(
    relations.map(({ path, rule, url: page }) => [path, rule, page === relations[0]?.url]),
    [
      ['a.md', 'whole', true],
      ['b.md', 'whole', true],
    ],
  );
});

test('when the seed that is shown goes, the next text takes its place and its page goes', async (context) => {
  const workspace = workspaceWith(context, { 'genuine.md': say(genuine), 'forged.md': say(forged) });
  await workspace.build();
  const [relation] = articleOf(workspace).relations;
  workspace.take('forged.md');
  await workspace.build();
  const { shown, relations, warnings } = articleOf(workspace);
  assert.deepEqual([shown, relations, warnings], ['genuine.md', [], []]);
  assert.deepEqual(
    [...workspace.site().keys()].filter((path) => path.includes('/v/')),
    [],
  );
  assert.ok(relation);
});

test('what withholds one of the texts withholds the article and all of them', async (context) => {
  const workspace = workspaceWith(context, { 'genuine.md': say(genuine), 'forged.md': say(forged) });
  await workspace.build();
  workspace.put('genuine.md.yml', 'withhold: asked for by the author\n');
  const { articles, withheld } = await workspace.build();
  assert.deepEqual([articles, withheld], [0, 2]);
  for (const [path, content] of workspace.site())
    for (const words of ['both banks', 'Nobody came'])
      assert.ok(!content.includes(words), `${words} in ${path}`);
});

test('the order in which the texts were found changes nothing', async (context) => {
  const seeds = {
    'a.md': say(genuine),
    'b.md': say(forged),
    'c.md': say(genuine.replace('Monday', 'Tuesday')),
    'd.md': say(genuine.replace('Monday', 'Sunday')),
    'e.md': say(forged, 'No bridge'),
  };
  const [whole, grown] = [workspaceWith(context, seeds), new Workspace(context)];
  await whole.build();
  for (const [path, content] of Object.entries(seeds).reverse()) {
    grown.put(path, content);
    await grown.build();
  }
  assert.equal(articleOf(whole).relations.length, 3);
  assert.deepEqual(grown.site(), whole.site());
});
