import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertZimTools } from '../../scripts/zim-tools.ts';
import { iso3Of } from '../../src/kit/zim/language-codes.ts';
import { metadataOf } from '../../src/kit/zim/metadata.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { pageContext } from '../../src/site/context.ts';
import { siteOf } from '../../src/site/site.ts';
import { kronika } from '../engine/command.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';
import { kitOf, left, twoPapers } from './made.ts';

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });

describe('a ZIM', () => {
  test('is one that zimcheck has no complaint of, with the site in it', async (context) => {
    assertZimTools();
    const workspace = twoPapers(context);
    const { file } = await kitOf(workspace, 'zim', { output: 'made.zim' });
    const checked = run('zimcheck', '-A', file);
    assert.match(checked, /Overall Test Status: Pass/u);
    assert.doesNotMatch(checked, /\[(?:ERROR|WARNING)\]/u);
    const paths = run('zimdump', 'list', file).split('\n').filter(Boolean);
    const ofHosts = /^(?:\.|404\.html|robots|sitemap|manifest)|\/manifest-sha256\.txt$/u;
    const expected = [...workspace.site().keys()].filter((path) => !ofHosts.test(path));
    assert.deepEqual(paths.toSorted(), [...expected, 'assets/icon-48.png'].sort());
    assert.equal(run('zimdump', 'show', '--url=en/index.html', file), workspace.read('en/index.html'));
    assert.match(run('zimdump', 'info', file), /main page: index\.html/u);
    assert.deepEqual(
      readdirSync(workspace.cache).filter((name) => name.startsWith('kit')),
      [],
    );
  });

  test('of a part has nothing else', async (context) => {
    assertZimTools();
    const { file } = await kitOf(twoPapers(context), 'zim', { publisher: 'one', output: 'part.zim' });
    assert.match(run('zimcheck', '-A', file), /Overall Test Status: Pass/u);
    const texts = run('zimdump', 'list', file)
      .split('\n')
      .filter((path) => /\.(?:html|jsonl|csv|md)$/u.test(path))
      .map((path) => run('zimdump', 'show', `--url=${path}`, file));
    assert.ok(texts.some((text) => text.includes('The bridge')));
    for (const word of Object.values(left)) assert.ok(!texts.join('').includes(word), word);
  });

  test('needs zimwriterfs, and says what to install where there is none, before it builds', async (context) => {
    const workspace = twoPapers(context);
    const { code, stderr } = await kronika(['kit', 'zim', ...workspace.args], { PATH: workspace.root });
    assert.equal(code, 1);
    assert.match(stderr, /made by zimwriterfs, which is not found here[\s\S]*apt-get install zim-tools/u);
    assert.ok(!existsSync(join(workspace.out, 'index.html')));
  });
});

describe('the metadata of a ZIM', () => {
  const paper = (id: string) => ({ id, name: `Paper ${id}`, host: null });
  const records = [
    recordOf({ title: 'A', language: 'zh-Hant', publisher: paper('one') }),
    recordOf({ title: 'B', language: 'zh-Hans', publisher: paper('one') }),
    recordOf({ title: 'C', language: 'cs', publisher: paper('two') }),
    recordOf({ title: 'D', language: 'und' }),
  ];
  const of = (settings: Record<string, unknown>, title: string) => {
    const site = siteOf(memoryArchive(records), archiveConfigSchema.parse(settings));
    return metadataOf(pageContext(site, 'en', '/en/'), title, 'name');
  };

  test('names the languages as ISO 639-3 does, and the publishers', () => {
    const { language, creator, name, source } = of({ baseUrl: 'https://archive.example/' }, 'Bridges');
    assert.deepEqual(
      [language?.split(',').sort(), creator, name, source],
      [['ces', 'zho'], 'Paper one, Paper two', 'name', 'https://archive.example/'],
    );
    assert.deepEqual(['en', 'sr-Cyrl', 'yue', 'PT-br'].map(iso3Of), ['eng', 'srp', 'yue', 'por']);
  });

  test('is as short as readers show it, and cuts no character in two', () => {
    const { title, description } = of(
      { description: '👩‍👩‍👧'.repeat(90) },
      'The bridges of the whole river, and of its banks',
    );
    assert.equal(title, 'The bridges of the whole rive…');
    assert.equal(description, `${'👩‍👩‍👧'.repeat(79)}…`);
  });
});
