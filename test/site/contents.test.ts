import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { translatorFor } from '../../src/site/strings.ts';
import { contentsOf, isLong } from '../../src/site/views/contents.ts';
import { firstWords, widthOf } from '../../src/site/views/description.ts';
import { type OutlineEntry, renderBody } from '../../src/site/views/markdown.ts';

function contents(markdown: string) {
  const outline: OutlineEntry[] = [];
  renderBody(markdown, {
    t: translatorFor('en'),
    pictures: true,
    language: 'en',
    voice: null,
    title: '',
    heldPage: () => null,
    outline: (entry) => outline.push(entry),
  });
  return contentsOf(outline);
}

suite('the contents of a long text', () => {
  test('are for texts of over 3,000 words, or characters of Chinese', () => {
    assert.deepEqual(
      ['word '.repeat(3000), 'word '.repeat(3001), '字'.repeat(3000), '字'.repeat(3001)].map(isLong),
      [false, true, false, true],
    );
  });

  test('are its headings, those below others marked, with what is written in them', () => {
    assert.deepEqual(contents('# One *more*\n\ntext\n\n## `Two`\n\n# [Three](https://x.example/) & four'), [
      { id: 's1', text: 'One more', below: false },
      { id: 's2', text: 'Two', below: true },
      { id: 's3', text: 'Three & four', below: false },
    ]);
  });

  test('are those who speak, where there are no headings, each where they first do', () => {
    const talk = [
      '**Jane Roe:** Why?',
      'Richard Doe: Because.',
      'More of it.',
      '**Jane Roe**: Why?',
      'Richard Doe: So.',
    ];
    assert.deepEqual(contents(talk.join('\n\n')), [
      { id: 'p1', text: 'Jane Roe', below: false },
      { id: 'p2', text: 'Richard Doe', below: false },
    ]);
    assert.deepEqual(
      contents('记者：为什么？\n\n夏雨：因为。\n\n记者：何时？\n\n夏雨：昨天。').map(({ text }) => text),
      ['记者', '夏雨'],
    );
  });

  test('are none of words that only stand before a colon', () => {
    assert.deepEqual(
      contents('He said: no.\n\nShe said: yes.\n\nNote: one.\n\nNote: two.\n\nhttps://x.example/'),
      [],
    );
  });
});

suite('the first words of a text', () => {
  test('are all of it where it is short', () => {
    assert.equal(firstWords('  Two\n\nlines ', 'en'), 'Two lines');
  });

  test('end where a word does, in any script', () => {
    const ends = (text: string, language: string) => {
      const words = firstWords(text, language);
      assert.ok(widthOf(words) <= 200 && widthOf(words) > 150, words);
      return words.slice(-20);
    };
    assert.match(ends('considerable differences, '.repeat(20), 'en'), /(?:considerable|differences)…$/u);
    assert.match(ends('أغلقت الصحيفة أبوابها. '.repeat(20), 'ar'), /(?:أغلقت|الصحيفة|أبوابها)…$/u);
    assert.match(
      ends('亚马逊周日关闭了该平台，'.repeat(20), 'zh-Hans'),
      /(?:亚马逊|周日|关闭|了|该|平台)…$/u,
    );
  });

  test('of a word without end stop between letters as one sees them', () => {
    const [family, accent] = ['👨‍👩‍👧', 'e\u0301'];
    for (const letter of [family, accent]) {
      const words = firstWords(letter.repeat(150), 'en');
      assert.equal(words.slice(0, -1).replaceAll(letter, ''), '');
      assert.ok(words.length > 100);
    }
  });
});
