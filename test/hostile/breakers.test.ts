import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { post, Workspace } from '../engine/workspace.ts';

/* One file that is made to stop a build, among innocent neighbours: they are published, and it is told of with its name. */

const paragraph = '<p>A bridge was opened on that day, and people came from both banks.</p>';
const page = (head: string, body = paragraph.repeat(3)): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
const markdown = (text: string): string => `# Title\n\n[Source](https://a.example/1)\n\n${text}\n`;

interface Breaker {
  readonly path: string;
  readonly text: string;
  /** The doubt that the report has of it; null where it is read like any other. */
  readonly told: RegExp | null;
}

const breakers: Readonly<Record<string, Breaker>> = {
  'a table of 20,000 columns': {
    path: 'odd.md',
    text: markdown(`${'|a'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n${'|b|\n'.repeat(5)}`),
    told: /signs and lines|cells in its tables/u,
  },
  'a table of 1,000 columns and 1,000 rows of one cell': {
    path: 'odd.md',
    text: markdown(`${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b|\n'.repeat(1000)}`),
    told: /cells in its tables/u,
  },
  '65,000 marks that strike out': {
    path: 'odd.md',
    text: markdown('~~a'.repeat(65_000)),
    told: /signs and lines|marks in one paragraph/u,
  },
  'lists in lists': { path: 'odd.md', text: markdown('- a\n  - '.repeat(5000)), told: /lines of lists/u },
  'a head of 80 kB': {
    path: 'odd.html',
    text: page(`<title>${'<b>甲：</b>'.repeat(8000)}</title>`),
    told: null,
  },
  'a title of 190 kB of blanks': {
    path: 'odd.html',
    text: page(`<title>a${' '.repeat(190_000)}b</title>`),
    told: null,
  },
  'marks that are never closed': {
    path: 'odd.html',
    text: page('<title>Marks</title>', '<b>x<p>y'.repeat(18_000)),
    told: /unclosed marks/u,
  },
  'a feed of 11,000 items': {
    path: 'odd.xml',
    text: `<rss version="2.0"><channel><title>T</title>${Array.from({ length: 11_000 }, (_, at) => (at < 3 ? `<item><title>Item ${at}</title></item>` : '<item/>')).join('')}</channel></rss>`,
    told: null,
  },
};

describe('a file made to stop a build stops nothing', () => {
  for (const [name, { path, text, told }] of Object.entries(breakers)) {
    test(name, async (context) => {
      const workspace = new Workspace(context);
      for (const day of ['10', '11', '12'])
        workspace.put(`good-${day}.md`, post(`The bridge ${day}`, `2021-01-${day}`));
      workspace.put(path, text);
      const { problems } = await workspace.build();
      for (const problem of problems) assert.equal(problem.path, path, problem.message);
      const seeds = workspace.records().map(({ seed, warnings }) => ({
        path: (seed as { path: string }).path,
        warnings: warnings as readonly string[],
      }));
      const published = seeds.map((seed) => seed.path);
      for (const day of ['10', '11', '12']) assert.ok(published.includes(`good-${day}.md`));
      assert.ok(published.includes(path) || problems.length > 0);
      const doubts = seeds.filter((seed) => seed.path === path).flatMap(({ warnings }) => warnings);
      if (told) assert.match(doubts.join('\n'), told);
    });
  }
});
