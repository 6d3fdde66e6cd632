import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CleanContext } from '../../../src/ingest/clean/context.ts';
import { clean, transforms } from '../../../src/ingest/clean/index.ts';
import { withCaptionsAlone } from '../../../src/ingest/clean/pictures.ts';
import { parseHtml } from '../../../src/ingest/html/parse.ts';
import { plainText } from '../../../src/ingest/markdown/plain-text.ts';
import { sanitized } from '../../../src/ingest/markdown/sanitize.ts';
import { writeMarkdown } from '../../../src/ingest/markdown/write.ts';

function cleaned(html: string): { body: string; text: string; context: CleanContext } {
  const tree = parseHtml(html);
  const context: CleanContext = { base: 'https://paper.example/a/b', removed: [], warnings: [] };
  clean(tree, context);
  const body = sanitized(tree);
  return { body: writeMarkdown(body), text: plainText(body), context };
}

const pages: readonly [what: string, html: string, expected: string][] = [
  [
    'keeps the signs by which headings lead to themselves out of their words',
    '<h2 id="tide">The tide<a href="#tide" title="Permalink">¶</a></h2><h3><a href="#w">#</a> Who <a href="/who">wrote</a></h3>',
    '## The tide\n\n### Who [wrote](https://paper.example/who)',
  ],
  [
    'takes the fragment off the address of a picture, but not of a drawing',
    '<p><img src="/pier.jpg#top"></p><p><img src="/map.svg#north"></p>',
    '![](https://paper.example/pier.jpg)\n\n![](https://paper.example/map.svg#north)',
  ],
  [
    'joins broken Chinese lines without a blank, others with one',
    '<p>\n 甲\n <b>\n  乙\n </b>\n 丙\n</p><p>one\ntwo</p>',
    '甲**乙**丙\n\none two',
  ],
  [
    'keeps the columns of cells that cover several',
    '<table><tr><th rowspan="2">Ward</th><th colspan="2">Votes</th></tr><tr><td>for</td><td>against</td></tr><tr><td>Low</td><td>1</td><td>2</td></tr></table>',
    '| Ward | Votes | |\n| - | - | - |\n| | for | against |\n| Low | 1 | 2 |',
  ],
  [
    'keeps a cell that covers rows at the end of its row out of the next',
    '<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>',
    '| a | b |\n| - | - |\n| c | |\n| d | e |',
  ],
  [
    'puts the caption of a table over it',
    '<table><caption>Tides <i>of May</i></caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    'Tides *of May*\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  ],
  [
    'keeps raised and lowered numbers apart from their words',
    '<p>4 km<sup>2</sup>, 10<sup>−3</sup>, CO<sub>2</sub>, x<sub>max</sub>, the 1<sup>st</sup>.</p>',
    '4 km², 10⁻³, CO₂, x_max, the 1st.',
  ],
  [
    'leads from the number of a note to the note',
    '<p>So it is.<sup><a href="#n1">1</a></sup> And so.<a href="#n2" role="doc-noteref"><sup>2</sup></a></p>',
    'So it is.[\\[1\\]](https://paper.example/a/b#n1) And so.[\\[2\\]](https://paper.example/a/b#n2)',
  ],
  [
    'puts the reading of a rare word into brackets',
    '<p>The <ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby> is a river, <ruby>山<rt>やま</rt></ruby> a hill.</p>',
    'The 川（かわ） is a river, 山（やま） a hill.',
  ],
  [
    'keeps the words together where each has its reading',
    '<p><ruby>川<rt>かわ</rt></ruby>の<ruby>水<rt>みず</rt></ruby>が<ruby>増<rt>ま</rt></ruby>した。</p>',
    '川の水が増した。',
  ],
  [
    'keeps the lines of verse that its style keeps',
    '<div style="color:red;white-space: pre-line">The reeds bend,\nthe <i>herons\nstand</i>.</div>',
    'The reeds bend,\\\nthe *herons\\\nstand*.',
  ],
  ['joins letters and marks that were typed apart', '<p>Mu\u0308hle \u1106\u116e\u11ab</p>', 'Mühle 문'],
  ['divides paragraphs at two breaks, lines at one', '甲<br>乙<br><br>丙', '甲\\\n乙\n\n丙'],
  ['un-nests paragraphs and drops empty ones', '<p>甲<p>乙</p></p><p>&nbsp;</p>', '甲\n\n乙'],
  [
    'takes a picture out of its paragraph',
    '<p>甲<img src="/x.jpg" alt="乙">丙</p>',
    '甲\n\n![乙](https://paper.example/x.jpg)\n\n丙',
  ],
  [
    'gives a figure’s caption to its picture',
    '<figure><img src="x.jpg"><figcaption>甲（AFP/乙）</figcaption></figure>',
    '![](https://paper.example/a/x.jpg "甲（AFP/乙）")',
  ],
  [
    'takes a picture frame apart',
    '<table><tr><td><img src="//i.example/x.jpg"><br>甲</td></tr></table>',
    '![](https://i.example/x.jpg "甲")',
  ],
  [
    'keeps a table of data',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ],
  [
    'takes the picture that a lazy loader hides, once',
    '<img src="data:image/gif;base64,R0" data-lazy-src="https://i.example/x.jpg"><noscript><img src="https://i.example/x.jpg"></noscript>',
    '![](https://i.example/x.jpg)',
  ],
  [
    'unwraps a proxy',
    '<img src="https://images.weserv.nl/?url=i.example/x.jpg">',
    '![](https://i.example/x.jpg)',
  ],
  [
    'replaces a thumbnail by the picture that its link names',
    '<a href="https://i.example/full.jpg"><img src="https://i.example/t--ss.jpg"></a>',
    '![](https://i.example/full.jpg)',
  ],
  [
    'reads emoji set as pictures',
    '<p>甲<img class="wp-smiley" src="https://s.w.org/e.png" alt="🙂"></p>',
    '甲🙂',
  ],
  [
    'makes a link of a film',
    '<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>',
    '<https://www.youtube.com/watch?v=abcdefgh>',
  ],
  [
    'repairs tags that lost their blanks',
    '<divclass="x"><imgsrc="https://i.example/x.jpg"alt="甲"/></div>',
    '![甲](https://i.example/x.jpg)',
  ],
  [
    'begins headings under the title',
    '<h1>甲</h1><p>乙</p><h4>丙</h4><p>丁</p>',
    '## 甲\n\n乙\n\n### 丙\n\n丁',
  ],
  [
    'reads bold that somebody typed with stars',
    '<p>**残酷镇压**</p><p>一个**，在经历过**以后</p>',
    '**残酷镇压**\n\n一个\\*\\*，在经历过\\*\\*以后',
  ],
  ['moves blanks and breaks out of marks', '<p>甲<b> 乙<br></b>丙</p>', '甲 **乙**\\\n丙'],
  [
    'escapes what would become a mark',
    '<p># 甲</p><p>- 乙</p><p>1. 丙</p><p>&lt;b&gt;</p>',
    '\\# 甲\n\n\\- 乙\n\n1\\. 丙\n\n\\<b>',
  ],
];

for (const [what, html, expected] of pages)
  test(what, () => {
    assert.equal(cleaned(html).body, expected);
  });

test('leaves a trace of what it takes', () => {
  const { context } = cleaned(
    '<script>a()</script><div hidden>甲</div><img src="https://c.example/p.gif" width="1" height="1"><iframe></iframe>',
  );
  assert.deepEqual(context.removed, [
    { kind: 'script', text: 'a()' },
    { kind: 'hidden', text: '甲' },
    { kind: 'tracker', text: 'https://c.example/p.gif' },
  ]);
});

test('takes characters out that no reader sees and warns of those that one font alone can show', () => {
  const { text, context } = cleaned('<p>甲\u0008\u200b乙\ue001 نمی\u200cخواهم</p>');
  assert.equal(text, '甲乙\ue001 نمی\u200cخواهم');
  assert.equal(context.warnings.length, 1);
});

test('bounds nesting, whatever a page opens', () => {
  const { text } = cleaned(`${'<div><b>'.repeat(30_000)}甲${'<p>'.repeat(30_000)}乙`);
  assert.equal(text.replace(/\s+/gu, ''), '甲乙');
});

test('each transform has its own name and says why it stands where it stands', () => {
  assert.equal(new Set(transforms.map(({ name }) => name)).size, transforms.length);
  for (const { reason } of transforms) assert.match(reason, /\S.{10,}\.$/u);
});

test('the words of an item stand in the text beside those of the list inside it', () => {
  const { text } = cleaned('<ul><li>Boats<ul><li>of wood</li><li>of reed</li></ul></li><li>Nets</li></ul>');
  assert.equal(text, 'Boats\n\nof wood\n\nof reed\n\nNets');
});

test('readings that are left out of the text are noted', () => {
  const { context } = cleaned(
    '<p><ruby>川<rt>かわ</rt></ruby>の<ruby>水<rt>みず</rt></ruby>が<ruby>増<rt>ま</rt></ruby>した。</p>',
  );
  assert.deepEqual(context.removed, [{ kind: 'label', text: '川（かわ）、水（みず）、増（ま）' }]);
});

test('the caption of a picture without a known address stays', () => {
  const tree = parseHtml('<figure><img src="quay.jpg"><figcaption>The quay at dawn.</figcaption></figure>');
  const context: CleanContext = { base: null, removed: [], warnings: [] };
  clean(tree, context);
  assert.equal(plainText(sanitized(tree)), 'The quay at dawn.');
  assert.deepEqual(context.removed, [{ kind: 'image', text: 'quay.jpg' }]);
});

test('a picture that only the page holds stays as its caption, which is no part of the text', () => {
  const tree = parseHtml(
    '<figure><img data-own src="quay.jpg"><figcaption>The quay at dawn.</figcaption></figure><p>It is open.</p>',
  );
  const context: CleanContext = { base: null, removed: [], warnings: [] };
  clean(tree, context);
  const body = sanitized(tree);
  assert.equal(plainText(body), 'It is open.');
  assert.equal(writeMarkdown(withCaptionsAlone(body)), 'The quay at dawn.\n\nIt is open.');
  assert.deepEqual(context.removed, [{ kind: 'image', text: 'quay.jpg' }]);
});
