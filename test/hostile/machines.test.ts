import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import { csvField } from '../../src/exchange/csv.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { citationsOf } from '../../src/site/citations/citations.ts';
import { articleFiles } from '../../src/site/files/articles.ts';
import { planSite } from '../../src/site/plan.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';

/* Programs read these files: nothing of a seed ends a field, begins another, or is run. */

const evil = [
  'a\nER  - \nTY  - BOOK',
  'a\r\nTI  - b',
  'a\u2028b',
  'a\u0085b',
  'a } b',
  'a { b',
  'a }, b = {c',
  'a\n}\n@book{x,\n title={b}',
  'a \\} b \\',
  'a % b # c $ d',
  'a \ud800 b',
  'a \u0007 b',
];
const recordWith = (words: string): ArticleRecord =>
  recordOf({
    title: words,
    publisher: { id: 'a', name: words, host: null },
    contributors: [{ role: 'author', name: words }],
    originalUrl: 'https://a.example/}{\\x',
  });

/** Depth of the braces at the end of a text, as BibTeX counts them: it must never fall to nothing before the end. */
function isOneEntry(bibtex: string): boolean {
  let depth = 0;
  for (const [at, sign] of [...bibtex].entries()) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0 && sign === '}' && at < [...bibtex].length - 1) return false;
  }
  return depth === 0;
}

suite('formats of machines', () => {
  for (const words of evil) {
    test(`a citation of ${JSON.stringify(words)} is one entry`, () => {
      const { bibtex, ris, csl } = citationsOf(recordWith(words), null);
      assert.ok(isOneEntry(bibtex), bibtex);
      assert.equal(bibtex.match(/^@/gmu)?.length, 1);
      assert.ok(bibtex.isWellFormed() && ris.isWellFormed());
      assert.equal(ris.match(/^ER {2}- /gmu)?.length, 1);
      for (const line of ris.split(/[\n\r\u2028\u2029\u0085]/u)) assert.match(line, /^[A-Z][A-Z0-9] {2}- /u);
      assert.equal(JSON.parse(csl).length, 1);
    });
  }

  test('a field of a table is no formula, in any country', () => {
    const run = /(?:^|;)["\s]*[=+\-@＝＋－＠]/u;
    for (const words of ['=1+1', '＝1+1', ' =1', '\t=1', 'a;=1+1', 'a; @b', '"=1"', '－1', 'a;"=1"', '\r=1'])
      assert.doesNotMatch(csvField(words).replace(/^"/u, '').replaceAll('""', '"'), run, words);
    assert.equal(csvField('1=1'), '1=1');
  });

  test('Markdown shows no markup of a title to who knows no front matter', () => {
    const title = '<img src=x onerror=alert(1)> ![a](https://a.example/b.png) "c" \\ d';
    const archive = memoryArchive([recordWith(title)]);
    const [summary] = archive.summaries();
    assert.ok(summary);
    const file = articleFiles(archive, summary, 'lean').find(({ path }) => path.endsWith('.md'));
    const text = String(file?.content());
    assert.doesNotMatch(new MarkdownIt({ html: true }).render(text), /<img|<a /u);
    const [, facts = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(text) ?? [];
    assert.equal((load(facts) as { title: string }).title, title);
  });

  test('GitHub builds nothing of it', () => {
    const { files } = planSite(memoryArchive([]), archiveConfigSchema.parse({}));
    assert.ok(files.some(({ path }) => path === '/.nojekyll'));
  });

  test('no folder of the archivist’s machine is told', async () => {
    const problem = {
      path: 'a.txt',
      code: 'unreadable',
      message: "The file cannot be read: EACCES: permission denied, open '/home/jana/seeds/a.txt'.",
      advice: 'Allow reading it.',
    };
    const { files } = planSite(memoryArchive([], [problem]), archiveConfigSchema.parse({}));
    const content = await files.find(({ path }) => path === '/data/report.json')?.content();
    const report = typeof content === 'string' || !content ? (content ?? '') : [...content].join('');
    assert.match(report, /EACCES: permission denied\./u);
    assert.doesNotMatch(report, /home/u);
  });

  test('a title that turns its letters round shows the marks that do', async () => {
    const text = '---\ntitle: "Report \u202efdp.exe"\n---\n\nA bridge was opened on that day.\n';
    const { records } = await ingestSeed(
      { path: 'a.md', bytes: new TextEncoder().encode(text), sidecar: null },
      { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
    );
    assert.equal(records[0]?.title, 'Report [RLO]fdp.exe');
  });

  test('no half of a character and no control comes out of JSON', async () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a\ud800\u0007b',
      items: [
        {
          id: '1',
          title: 'c\ud800d',
          content_text: 'A bridge \ud800 was opened on that day.\u0007',
          authors: [{ name: 'Jana\udc00 \u0001Nová' }],
        },
      ],
    });
    const { records } = await ingestSeed(
      { path: 'a.json', bytes: new TextEncoder().encode(text), sidecar: null },
      { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
    );
    assert.equal(records.length, 1);
    const kept = JSON.stringify({ ...records[0], removed: [], warnings: [] });
    assert.doesNotMatch(kept, /\\u(?:d[89a-f]|00[01])/u);
  });
});
