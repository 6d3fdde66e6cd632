import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { articlePath, outputFile } from '../../src/urls.ts';
import { post, Workspace } from '../engine/workspace.ts';

/* No article, however odd, keeps the others from being published. */

const label = 'a'.repeat(63);
/** 251 letters, as many as a host may have. */
const host = `${[label, label, label].join('.')}.${'b'.repeat(50)}.example`;
const page = (title: string, { address, site }: { address: string; site: string }): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${site}">
<link rel="canonical" href="${address}"><meta property="article:published_time" content="2021-01-12"></head><body>
<article><h1>${title}</h1>${'<p>A bridge was opened on that day, and people came from both banks.</p>'.repeat(4)}</article></body></html>`;

/** Names of what every object of JavaScript has. */
const ownNames = ['constructor', 'hasOwnProperty', 'valueOf', 'toString', '__proto__', 'isPrototypeOf'];

const seeds: Readonly<Record<string, string>> = {
  'a host of 251 letters': page('A long host', { address: `https://${host}/1`, site: '' }),
  'a site with a name of 400 letters': page('A long name', {
    address: 'not-an-address',
    site: 'Gazette '.repeat(50),
  }),
  'a publisher with a name of 400 letters': post('A long publisher', '2021-01-12'),
  'a language tag without end': page('A long tag', { address: 'https://a.example/1', site: 'A' }).replace(
    'lang="en"',
    `lang="en-x-${Array(60).fill('abcdefgh').join('-')}"`,
  ),
};

describe('one article never stops a build', () => {
  for (const [name, seed] of Object.entries(seeds)) {
    test(name, async (context) => {
      const workspace = new Workspace(context);
      workspace.put('good.md', post('The bridge', '2021-01-10'));
      workspace.put('odd.html', seed);
      if (name.startsWith('a publisher'))
        workspace.put('odd.html.yml', `publisher: ${'Gazette '.repeat(50)}\n`);
      if (name.startsWith('a language'))
        workspace.put('odd.html.yml', `language: en-x-${Array(60).fill('abcdefgh').join('-')}\n`);
      const { articles, problems } = await workspace.build({ baseUrl: 'https://archive.example/' });
      assert.deepEqual(problems, []);
      assert.equal(articles, 2);
      for (const path of workspace.site().keys())
        for (const part of path.split('/')) assert.ok(part.length <= 120, path);
    });
  }

  test('titles, names and addresses that are names of what every object has', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('good.md', post('The bridge', '2021-01-10', { url: 'https://a.example/zz_(good)' }));
    for (const own of ownNames) {
      const named = post(own, '2021-01-12', { url: `https://a.example/x_(${own})` });
      workspace.put(`${own}.md`, named.replace('author: Jana', `author: ${own}`));
      workspace.put(`${own}.md.yml`, `publisher: ${own}\n`);
    }
    const { articles, problems } = await workspace.build({ baseUrl: 'https://archive.example/' });
    assert.equal(articles, ownNames.length + 1);
    assert.ok(problems.length > 0);
    for (const { code, path } of problems) {
      assert.equal(code, 'not-made');
      assert.ok(ownNames.includes(path.replace('.md', '')), path);
    }
    const records = workspace.records();
    const pageOf = (path: string): string => {
      const record = records.find(({ seed }) => (seed as { path: string }).path === path);
      return workspace.read(outputFile(articlePath(String(record?.id))));
    };
    assert.match(pageOf('good.md'), /<h3>ISO 690<\/h3>/u);
    assert.doesNotMatch(pageOf('constructor.md'), /<h3>ISO 690<\/h3>/u);
    assert.match(pageOf('constructor.md'), /<h3>RIS<\/h3>/u);
    const report = readFileSync(join(workspace.cache, 'report.json'), 'utf8');
    assert.deepEqual(JSON.parse(report).problems, problems);
  });
});
