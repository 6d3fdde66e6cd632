import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import { personId, subjectId } from '../../src/search/headings/keys.ts';
import { outputFile, personPath, subjectPath } from '../../src/urls.ts';
import { Workspace } from './workspace.ts';

/* Pages of people and subjects follow what changes, and nothing else is made again. */

interface Post {
  readonly title: string;
  readonly by: string;
  readonly tags?: string;
  readonly text?: string;
}

const post = ({ title, by, tags = 'Bridges', text }: Post): string =>
  `---\nlayout: post\ntitle: "${title}"\ndate: 2021-01-10T08:00:00.000Z\nauthor: ${by}\ntags: [ ${tags} ]\n---\n<p>${
    text ?? `${title}. A bridge was opened on that day, and people came from both banks of the river.`
  }</p>\n`;

/** Five posts of each, so that they have pages. */
function putFive(workspace: Workspace, by: string, tags: string): void {
  for (let at = 0; at < 5; at += 1)
    workspace.put(`${by} ${at}.md`, post({ title: `By ${by}, number ${at}`, by, tags }));
}

const pageOf = (name: string): string => outputFile(personPath(personId(name)));
const subjectPage = (name: string): string => outputFile(subjectPath(subjectId(name)));

/** Files of the site that are others than before. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after.keys()].filter((path) => after.get(path) !== before.get(path));
}

const areHeadings = (path: string): boolean => /^(?:p|t|en\/(?:people|subjects))\//u.test(path);

suite('pages of people and subjects', () => {
  test('are made again where an article touches them, and no others', async (context) => {
    const workspace = new Workspace(context);
    putFive(workspace, 'Jana Nová', 'Bridges');
    putFive(workspace, 'Petr Starý', 'Libraries');
    workspace.put('one.md', post({ title: 'A single one', by: 'Zora Malá', tags: 'Mills' }));
    await workspace.build();
    const before = workspace.site();
    for (const page of [pageOf('Jana Nová'), pageOf('Petr Starý'), subjectPage('Bridges')])
      assert.ok(before.has(page), page);
    workspace.put('more.md', post({ title: 'One more of hers', by: 'Jana Nová', tags: 'Bridges' }));
    await workspace.build();
    const touched = changed(before, workspace.site()).filter(areHeadings);
    assert.deepEqual(
      touched.sort(),
      [
        pageOf('Jana Nová'),
        subjectPage('Bridges'),
        'en/people/index.html',
        'en/people/j/index.html',
        'en/subjects/index.html',
        'en/subjects/b/index.html',
      ].sort(),
    );
  });

  test('come and go with their articles, and articles lead to where they are', async (context) => {
    const workspace = new Workspace(context);
    putFive(workspace, 'Jana Nová', 'Bridges');
    workspace.take('Jana Nová 4.md');
    await workspace.build();
    const article = () =>
      [...workspace.site()].filter(
        ([path, html]) => /^a\/.*index\.html$/u.test(path) && html.includes('By Jana'),
      );
    assert.ok(!workspace.site().has(pageOf('Jana Nová')));
    for (const [, html] of article()) assert.match(html, /en\/people\/j\/index\.html#n-/u);
    putFive(workspace, 'Jana Nová', 'Bridges');
    await workspace.build();
    assert.ok(workspace.site().has(pageOf('Jana Nová')));
    for (const [, html] of article()) assert.ok(html.includes(pageOf('Jana Nová')));
    workspace.take('Jana Nová 0.md');
    await workspace.build();
    assert.ok(!workspace.site().has(pageOf('Jana Nová')));
  });

  test('are joined as names.yml, subjects.yml and articles say, and parted when they do not', async (context) => {
    const workspace = new Workspace(context);
    putFive(workspace, 'John Matze', 'AI');
    putFive(workspace, '约翰·马兹', '人工智能');
    await workspace.build();
    const leadsOn = (page: string): boolean => workspace.read(page).includes('noindex');
    const names = [pageOf('John Matze'), pageOf('约翰·马兹')];
    const subjects = [subjectPage('AI'), subjectPage('人工智能')];
    assert.deepEqual([...names, ...subjects].map(leadsOn), [false, false, false, false]);
    const text = '首席执行官约翰·马兹（John Matze）周一凌晨走过了桥面，居民改走山路。';
    workspace.put('gloss.md', post({ title: '河水涨了', by: 'Jana', tags: 'Water', text }));
    workspace.put('subjects.yml', 'join:\n  - { name: AI, spellings: [人工智能] }\n');
    await workspace.build();
    assert.equal(names.filter(leadsOn).length, 1);
    assert.equal(subjects.filter(leadsOn).length, 1);
    workspace.take('gloss.md');
    workspace.take('subjects.yml');
    await workspace.build();
    assert.deepEqual([...names, ...subjects].map(leadsOn), [false, false, false, false]);
    workspace.put('names.yml', 'same:\n  - [John Matze, 约翰·马兹]\n');
    await workspace.build();
    assert.equal(names.filter(leadsOn).length, 1);
  });

  test('tell what is wrong in subjects.yml by line, field and value', async (context) => {
    const workspace = new Workspace(context);
    const cases: readonly (readonly [string, RegExp])[] = [
      ['join:\n  - name: AI\n', /^subjects\.yml: line 2: join\.0\.spellings: is missing$/u],
      [
        'joins: []\n',
        /^subjects\.yml: line 1: “joins” is no field of subjects\.yml, did you mean “join”\?$/u,
      ],
      ['remove: News\n', /^subjects\.yml: line 1: remove: must be a list, but “News” stands there$/u],
    ];
    for (const [text, message] of cases) {
      workspace.put('subjects.yml', text);
      await assert.rejects(workspace.build(), (error) => {
        assert.ok(error instanceof KronikaError);
        assert.equal(error.code, 'bad-subjects');
        assert.match(error.message, message);
        assert.match(error.advice, /^Mend subjects\.yml, or remove it/u);
        return true;
      });
    }
    workspace.put('subjects.yml', '# nothing\n');
    assert.deepEqual((await workspace.build()).problems, []);
  });
});
