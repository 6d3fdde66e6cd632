import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { articleId, articlePath, relativeUrl } from '../../src/urls.ts';
import { Workspace } from './workspace.ts';

const report = (facts: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

const walk = report(
  { title: 'A long walk', date: '2023-05-04', url: 'https://one.example/walk_(2)/' },
  'On a long walk one meets many birds, and nobody counts them or their songs.',
);
const walkId = articleId('one.example/walk_(2)');
/** Cites it by a link in another spelling. */
const letter = report(
  { title: 'A letter', date: '2023-06-01', url: 'https://two.example/letter' },
  'A reader wrote about [the walk](http://www.one.example/walk_(2)?utm_source=letter#birds) and about [bread](https://two.example/bread).',
);
const letterId = articleId('two.example/letter');
const translated = report(
  {
    title: 'Dlouhá procházka',
    date: '2023-05-06',
    url: 'https://three.example/prochazka',
    translationOf: 'https://one.example/walk_(2)',
  },
  'Na dlouhé procházce potká člověk mnoho ptáků a nikdo nepočítá ani je, ani jejich písně.',
);
const all = { 'letter.md': letter, 'translated.md': translated, 'walk.md': walk };

function seeded(context: TestContext, seeds: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(context);
  for (const [path, text] of Object.entries(seeds)) workspace.put(path, text);
  return workspace;
}

const pageOf = (workspace: Workspace, id: string): string =>
  workspace.read(`${articlePath(id).slice(1)}index.html`);
const wayTo = (from: string, to: string): string => relativeUrl(articlePath(from), articlePath(to));

test('a link to an address that the archive holds leads to the article there, which says what cites it', async (context) => {
  const workspace = seeded(context, all);
  await workspace.build();
  const page = pageOf(workspace, letterId);
  assert.match(page, new RegExp(`<a href="${wayTo(letterId, walkId)}" class="held">the walk</a>`, 'u'), page);
  assert.match(page, /<a class="original" href="http:\/\/www\.one\.example\/walk_\(2\)\?[^"]*#birds"/u);
  assert.match(page, /<a href="https:\/\/two\.example\/bread" rel=/u);
  const cited = pageOf(workspace, walkId);
  const [, list = ''] = /<h2>Cited by<\/h2>(.*?)<\/section>/su.exec(cited) ?? [];
  assert.match(list, />A letter</u);
  assert.doesNotMatch(list, /procházka/u, 'a translation is told of as one');
  const czech = pageOf(workspace, articleId('three.example/prochazka'));
  assert.match(czech, /Přeloženo z <a class="held" lang="en" dir="ltr" [^>]*>A long walk<\/a>/u);
  const relations = workspace
    .records()
    .flatMap(({ relations: its }) => its as { kind: string; id: string; evidence: string }[])
    .filter(({ kind }) => kind.startsWith('cite'));
  assert.deepEqual(
    relations.filter(({ kind }) => kind === 'cites').map(({ id, evidence }) => [id, evidence]),
    [
      [walkId, 'https://one.example/walk_(2)/'],
      [walkId, 'https://one.example/walk_(2)/'],
    ],
  );
  assert.ok(relations.some(({ kind, id }) => kind === 'cited-by' && id === letterId));
});

test('an article that comes, changes, moves or goes makes the pages that cite it as a build from nothing would', async (context) => {
  const grown = seeded(context, { 'letter.md': letter, 'translated.md': translated });
  await grown.build({ appendsLog: false });
  assert.doesNotMatch(pageOf(grown, letterId), /class="held"/u);
  const states: readonly (readonly [state: string, walk: string | null])[] = [
    ['it comes', walk],
    ['it has another title', walk.replace('A long walk', 'A longer walk')],
    ['it has another address', walk.replace('walk_(2)', 'moved')],
    ['it has its address again', walk],
    ['it goes', null],
  ];
  for (const [state, text] of states) {
    if (text === null) grown.take('walk.md');
    else grown.put('walk.md', text);
    await grown.build({ appendsLog: false });
    const { 'walk.md': _, ...others } = all;
    const whole = seeded(context, text === null ? others : { ...others, 'walk.md': text });
    await whole.build({ appendsLog: false });
    assert.deepEqual(grown.site(), whole.site(), state);
  }
});

test('an article begins to cite, or has another title, and the cited one says so', async (context) => {
  const workspace = seeded(context, { ...all, 'letter.md': letter.replace('one.example', 'no.example') });
  await workspace.build({ appendsLog: false });
  assert.doesNotMatch(pageOf(workspace, walkId), /Cited by/u);
  workspace.put('letter.md', letter);
  await workspace.build({ appendsLog: false });
  assert.match(pageOf(workspace, walkId), /Cited by/u);
  const named = letter.replace('A letter', 'A long letter');
  workspace.put('letter.md', named);
  await workspace.build({ appendsLog: false });
  const whole = seeded(context, { ...all, 'letter.md': named });
  await whole.build({ appendsLog: false });
  assert.deepEqual(workspace.site(), whole.site());
});

test('a withheld article is held nowhere', async (context) => {
  const workspace = seeded(context, { ...all, 'walk.md.yml': 'withhold: a private letter\n' });
  await workspace.build();
  assert.doesNotMatch(pageOf(workspace, letterId), /class="held"/u);
});
