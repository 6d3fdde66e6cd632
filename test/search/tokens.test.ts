import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { simplifiedTable } from '../../scripts/make-simplified.ts';
import { findHits } from '../../src/search/client/excerpt.ts';
import { partOf } from '../../src/search/query/part.ts';
import simplified from '../../src/search/simplified.json' with { type: 'json' };
import { fold, textOfTokens, tokenize, unfolded } from '../../src/search/tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

/**
 * Not of the scripts of Asia but Chinese and Korean, and none of й, ї and ў, which fold to characters that a plain scan
 * does not know.
 */
const isPlain = (text: string): boolean =>
  !/[\u0900-\u17ff\p{scx=Hira}\p{scx=Kana}\p{scx=Laoo}\p{scx=Thai}\p{scx=Khmr}\p{scx=Mymr}]/u.test(text) &&
  !/\p{Co}/u.test(fold(text));

/** Text as news has it: Chinese in both scripts, letters with diacritics, digits, marks and anything else. */
const newsText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'亚马逊亞馬遜言论自由言論，。「」（）马一了𠮷') },
      { weight: 3, arbitrary: fc.constantFrom(...'násilíParler G20 5,000 don’t ﬁＡ①') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\u0301', '\u200b', '¿', 'ß', 'İ', '한국', 'ف') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }).filter(isPlain) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** A plain scan takes these for the words and runs of a text. */
const scan = (text: string): string =>
  (fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).join(' ');

suite('tokens', () => {
  test('are pairs of Chinese characters and whole words, folded', () => {
    assert.deepEqual(words('《亞馬遜》 said G20峰会 násilí'), [
      '亚马',
      '马逊',
      '逊',
      'said',
      'g20',
      '峰会',
      '会',
      'nasili',
    ]);
  });

  test('stand where they stand in the text', () => {
    const text = '𠮷野家 Ｐａｒｌｅｒ ne\u0301';
    const places = tokenize(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(places, ['𠮷野', '野家', '家', 'Ｐａｒｌｅｒ', 'ne\u0301']);
  });

  test('give the text back', () => {
    fc.assert(fc.property(newsText, (text) => assert.equal(textOfTokens(words(text)), scan(text))));
  });

  test('keep their places in order and inside the text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        let before = 0;
        for (const { start, end } of tokenize(text)) {
          assert.ok(before <= start && start < end && end <= text.length);
          before = start;
        }
      }),
    );
  });

  test('fold a part of a text as a part of its folding', () => {
    fc.assert(
      fc.property(newsText, newsText, (first, second) =>
        assert.equal(fold(first + second), fold(first) + fold(second)),
      ),
    );
  });

  test('find every piece of two characters or more by its own query', () => {
    fc.assert(
      fc.property(newsText, fc.nat(), fc.nat(), (text, at, length) => {
        const tokens = tokenize(text);
        const [first, last] = [
          tokens[at % (tokens.length || 1)],
          tokens[(at % (tokens.length || 1)) + (length % 5)],
        ];
        if (!first || !last) return;
        const piece = text.slice(first.start, last.end);
        const part = partOf(piece, true);
        assert.ok(part);
        const hits = findHits(text, [{ part, beginning: false }]);
        assert.ok(
          hits.some((hit) => hit.start >= first.start || hit.end <= last.end),
          `${piece} in ${text}`,
        );
      }),
    );
  });

  test('fold letters that are the same to whoever types them', () => {
    const twins = {
      isiklar: 'ışıklar IŞIKLAR',
      zlozylo: 'złożyło',
      'duong sat': 'đường sắt',
      svommebasseng: 'svømmebasseng',
      thorpid: 'Þorpið',
      strassen: 'Straßen STRAẞEN',
      coeurville: 'Cœurville',
      haddiema: 'ħaddiema',
      'كشاورزان ميشود': 'کشاورزان میشود',
      القراءة: 'الـــقـــراءة',
      المستشفي: 'المستشفى',
      'ነጻ አለም': 'ነፃ ዐለም',
      'मांग २०२१': 'माँग 2021',
      '١٢ ۱۲ ๑๒': '12 12 12',
    };
    for (const [typed, written] of Object.entries(twins))
      for (const word of written.split(/ (?=IŞ|STR)/u)) assert.equal(fold(word), fold(typed), word);
  });

  test('keep letters apart that are letters of their own, however they are encoded', () => {
    for (const [own, plain] of ['йод иод', 'краї краі', 'ўзяў узяу'].map((pair) => pair.split(' '))) {
      assert.notEqual(fold(own ?? ''), fold(plain ?? ''), own);
      assert.equal(fold((own ?? '').normalize('NFD')), fold(own ?? ''));
      assert.equal(fold((own ?? '').toUpperCase()), fold(own ?? ''));
    }
    assert.equal(fold('самолёт Ёлка'), fold('самолет елка'));
    assert.equal(unfolded(fold('Чайка її ўлады')), 'чайка її ўлады');
  });

  test('join kana of half the width, and decomposed ones, with their marks', () => {
    assert.deepEqual(words('ﾊﾞｽ ﾊﾟﾘ'), words('バス パリ'));
    assert.deepEqual(words('ガス'.normalize('NFD')), words('ガス'));
    const [first] = tokenize('ﾊﾞｽ');
    assert.deepEqual([first?.start, first?.end], [0, 3]);
    assert.notDeepEqual(words('バス'), words('ハス'));
  });

  test('do not divide at a joiner that only shapes letters of India', () => {
    assert.deepEqual(words('क्\u200dया श्\u200cरी'), words('क्या श्री'));
    assert.equal(words('می\u200cروم').length, 2);
  });

  test('divide at an apostrophe, whichever is written', () => {
    for (const sign of ["'", '’', 'ʼ', 'ʻ']) assert.deepEqual(words(`сім${sign}я`), ['сім', 'я'].map(fold));
    assert.deepEqual(words('ŉ'), ['n']);
  });

  test('fold by the table that OpenCC gives', () => {
    assert.deepEqual(simplifiedTable(), simplified);
  });
});
