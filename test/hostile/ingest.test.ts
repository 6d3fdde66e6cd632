import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

/*
 * Files made to take a reader's time, memory or stack: one thing over and over, in the frame of every format. None
 * may overflow a stack; one that took a reader squares of its length would hardly end.
 */

const times = 5_000;

const repeated: readonly string[] = [
  '<div>',
  '<p>',
  '<b>',
  '<font><p>',
  '<table><tr><td>',
  '<a href=x>',
  '<ul><li>',
  '<blockquote>',
  '<select><option>',
  '<svg><g>',
  '<template>',
  '<script>',
  '<!--',
  '<![CDATA[',
  '<divclass="x',
  '<a x=1 ',
  '<iframe src="https://example.org/">',
  '<img src="https://example.org/a.jpg">',
  '<noscript><img src="a.jpg"></noscript>',
  '<br>',
  '> ',
  '- ',
  '1. ',
  '[',
  '![',
  '[a](',
  '*',
  '*a ',
  '**a',
  '_a_ ',
  '`',
  '~',
  '|a',
  '---\n',
  '# x\n',
  'x\n---\n',
  '```\n',
  '&',
  '&amp',
  '\\',
  ' ',
  '\n',
  ' \n',
  '\t',
  '\u200b',
  '\u0301',
  '\ud83d\udc68\u200d',
  '2021年',
  '2021-01-',
  '12.',
  '1/',
  '作者：',
  '翻译：甲｜',
  '【',
  '（',
  '[[zh:',
  'http://',
  'a@b.',
  '字',
  'a',
];

const frames: Readonly<Record<string, (body: string) => string>> = {
  'gnews-mirror': (body) =>
    `###  [:house:返回](README.md)\n---\n\n\n## 标题\n\` 作者\` [轉載自GNews](https://gnews.org/1)\n\n${body}`,
  'feed-mirror': (body) => `<!--1610376994000-->\n[标题](https://example.org/a)\n------\n\n${body}`,
  'jekyll-post': (body) =>
    `---\nlayout: post\ntitle: "标题"\ndate: 2021-01-12\nfrom: https://example.org/a\n---\n\n<div>\n${body}\n</div>\n`,
  'goodnews-mirror': (body) =>
    `### 标题\n------------------------\n\n#### [x](y)\n\n\n\n${body}\n<hr/>\n手机上长按并复制下列链接或二维码分享本文章：<br/>\nx <br/>\n原文地址（需翻墙访问）：https://example.org/a\n\n\n------------------------\n#### [x](y)\n`,
  markdown: (body) => `# 标题\n\n[x](https://example.org/)\n\n${body}`,
  text: (body) => body,
  page: (body) => `<!doctype html><html><head><title>标题</title></head><body><article>${body}`,
};

for (const [format, frame] of Object.entries(frames)) {
  describe(`one thing over and over in ${format}`, () => {
    for (const piece of repeated) {
      it(JSON.stringify(piece), async () => {
        const bytes = new TextEncoder().encode(frame(piece.repeat(times)));
        const result = await ingestSeed(
          { path: 'a', bytes, sidecar: null },
          { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
        );
        const failures = result.problems.filter(({ code }) => code !== 'empty');
        assert.deepEqual(failures, []);
      });
    }
  });
}

describe('what a seed must not make Kronika do', () => {
  const ingest = (text: string) =>
    ingestSeed(
      { path: 'a', bytes: new TextEncoder().encode(text), sidecar: null },
      { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
    );

  it('run code in front matter', async () => {
    const { records } = await ingest('---js\n{ title: globalThis.pwned = "yes" }\n---\nText of it.\n');
    assert.equal('pwned' in globalThis, false);
    assert.equal(records.length, 1);
  });

  it('reach into prototypes', async () => {
    await ingest('---\n__proto__:\n  polluted: yes\nconstructor: x\ntitle: x\n---\n<div>text</div>\n');
    assert.equal('polluted' in {}, false);
  });

  it('keep an address that is not to be followed', async () => {
    const { records } = await ingest(
      '<!--1610376994000-->\n[t](https://example.org/a)\n------\n\n<p><a href="javascript:alert(1)">一</a><a href="data:text/html,x">二</a><img src="file:///etc/passwd">文字</p>',
    );
    const [record] = records;
    assert.doesNotMatch(record?.body ?? '', /javascript:|data:|file:/u);
    assert.match(record?.text ?? '', /一二文字/u);
  });
});
