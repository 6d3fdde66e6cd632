import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CleanContext } from '../../src/ingest/clean/context.ts';
import { clean } from '../../src/ingest/clean/index.ts';
import { readExported } from '../../src/ingest/markdown/exported.ts';
import { sanitized } from '../../src/ingest/markdown/sanitize.ts';
import { writeMarkdown } from '../../src/ingest/markdown/write.ts';

function rewritten(markdown: string): string {
  const tree = readExported(markdown);
  const context: CleanContext = { base: 'https://a.example/b', removed: [], warnings: [] };
  clean(tree, context);
  return writeMarkdown(sanitized(tree));
}

const lines: readonly [what: string, markdown: string, expected: string][] = [
  ['heals bold that was closed and opened again', '**甲****乙****·****丙**说', '**甲乙·丙**说'],
  ['drops a mark without its partner', '甲**乙丙', '甲乙丙'],
  ['drops lines of nothing but marks', '**\n\n甲\n\n**', '甲'],
  ['keeps a star that somebody wrote', '3 * 4 = 12', '3 \\* 4 = 12'],
  ['keeps escaped marks as words', '甲\\*乙\\*丙 1\\. 丁', '甲\\*乙\\*丙 1. 丁'],
  ['reads italics by turns', '*甲**·**乙*丙', '*甲·乙*丙'],
  ['takes signs out of a mark that could not close', '**“甲”**乙', '**“甲**”乙'],
  ['marks a link inside', '**[甲](https://a.example/)**乙', '[**甲**](https://a.example/)乙'],
  ['makes no heading of a hashtag', '#春天 来了', '\\#春天 来了'],
  ['makes no heading of a line over dashes', '甲\n---\n乙', '甲\n\n---\n\n乙'],
  ['makes no code of indented prose', '    甲', '甲'],
  ['takes the fence off prose', '```\n甲\n```', '甲'],
  ['keeps what only looks like HTML', '<<愿>> <甲>', '<<愿>> <甲>'],
  [
    'links a bare address up to the Chinese glued to it',
    '见https://a.example/b_c哈嘍',
    '见<https://a.example/b_c>哈嘍',
  ],
  ['refuses other schemes', '[甲](javascript:alert(1)) ![](ipfs://Qm)', '甲'],
  [
    'joins links to one address',
    '[甲](https://a.example/)[乙](https://a.example/)',
    '[甲乙](https://a.example/)',
  ],
  ['reads entities once', '&#8220;甲&amp;lt;', '“甲\\&lt;'],
  ['joins a list whose items stand apart', '1. 甲\n\n2. 乙', '1. 甲\n2. 乙'],
  [
    'unfolds a picture that is a link to itself',
    '[!\\[\\](https://a.example/s.jpg)](https://a.example/l.jpg)',
    '![](https://a.example/l.jpg)',
  ],
  [
    'reads a link whose words stand on a line of their own',
    '[\n\n甲\n\n](https://a.example/)',
    '[甲](https://a.example/)',
  ],
  ['keeps a table', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
  ['drops italics of underscores between figures and Chinese', '_1988__年__12__月_', '1988年12月'],
  ['keeps underscores of names', '@a_b_c 见 x_y', '@a_b_c 见 x_y'],
];

for (const [what, markdown, expected] of lines)
  test(what, () => {
    assert.equal(rewritten(markdown), expected);
  });

test('reads a line of ten thousand marks in time that grows with its length', () => {
  const started = process.cpuUsage().user;
  rewritten(`${'*甲 '.repeat(20_000)}\n${'['.repeat(20_000)}\n${'![]('.repeat(20_000)}`);
  assert.ok(process.cpuUsage().user - started < 20_000_000);
});
