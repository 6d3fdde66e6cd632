import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from '../../src/ingest/read/decode.ts';

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** 央行今天宣布下调利率 in GB 18030. */
const gbk = Uint8Array.from('d1ebd0d0bdf1ccecd0fbb2bccfc2b5f7c0fbc2ca'.match(/../gu) ?? [], (pair) =>
  Number.parseInt(pair, 16),
);
const gbkText = '央行今天宣布下调利率';

const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('decoding', () => {
  it('goes by the byte order mark first', () => {
    assert.deepEqual(decode(concat(latin1('\xff\xfe'), utf16('新闻 news', true))), {
      text: '新闻 news',
      encoding: 'utf-16le',
      warnings: [],
    });
    assert.equal(decode(concat(latin1('\xfe\xff'), utf16('新闻', false))).text, '新闻');
    assert.equal(decode(new TextEncoder().encode('\ufeff新闻')).text, '新闻');
  });

  it('sees UTF-16 without a mark by its zero bytes, and says so', () => {
    const little = decode(utf16('A plain English line.\n', true));
    assert.equal(little.encoding, 'utf-16le');
    assert.equal(little.warnings.length, 1);
    assert.equal(decode(utf16('A plain English line.\n', false)).encoding, 'utf-16be');
  });

  it('sees Chinese and Japanese in UTF-16 without a mark by their characters', () => {
    const text = '河水昨夜漫过堤岸，淹没了下城。居民说，他们没有得到警告。\n';
    for (const little of [true, false]) {
      const read = decode(utf16(text, little));
      assert.equal(read.text, text);
      assert.equal(read.warnings.length, 1);
    }
    assert.equal(
      decode(utf16('川は昨夜、堤防を越えて下町に流れ込んだ。住民は警告を受けていない。', true)).encoding,
      'utf-16le',
    );
    assert.notEqual(decode(concat(gbk, gbk, gbk)).encoding, 'utf-16le');
  });

  it('warns of what was encoded twice, of private characters and of lost ones', () => {
    const warnings = (text: string) => decode(new TextEncoder().encode(text)).warnings;
    assert.match(warnings('Le prÃ©sident a Ã©tÃ© rÃ©Ã©lu.').join(), /encoded twice/u);
    assert.match(warnings('Ð¡ÐµÐ³Ð¾Ð´Ð½Ñ').join(), /encoded twice/u);
    assert.match(warnings('\ue3d8 hai').join(), /1 characters are private/u);
    assert.match(warnings('Nov\ufffdk').join(), /1 characters were lost/u);
    assert.deepEqual(warnings('São Paulo, Ãngela, “âge”, Ñandú, Ðuro'), []);
  });

  it('goes by what a page declares where it is not UTF-8', () => {
    const page = decode(concat(latin1('<html><head><meta charset="gb2312"></head><p>'), gbk));
    assert.equal(page.encoding, 'gbk');
    assert.ok(page.text.endsWith(gbkText));
    assert.deepEqual(page.warnings, []);
    const older = '<meta http-equiv="Content-Type" content="text/html; charset=GBK">';
    assert.equal(decode(concat(latin1(older), gbk)).encoding, 'gbk');
  });

  it('goes by the declaration of an XML file', () => {
    const feed = decode(
      concat(latin1('<?xml version="1.0" encoding="windows-1250"?><t>p\xf8\xedli\x9a'), latin1('</t>')),
    );
    assert.ok(feed.text.endsWith('<t>příliš</t>'));
  });

  it('reads valid UTF-8 as UTF-8 whatever is declared, and says so', () => {
    const page = decode(new TextEncoder().encode('<meta charset="gb2312"><p>央行'));
    assert.equal(page.encoding, 'utf-8');
    assert.equal(page.warnings.length, 1);
    assert.deepEqual(decode(new TextEncoder().encode('<meta charset="gb2312"><p>ASCII')).warnings, []);
  });

  it('reads UTF-8 with a few damaged places, and counts them', () => {
    const damaged = decode(
      concat(new TextEncoder().encode('央行今天宣布下调利率'.repeat(4)), latin1('\xe5\xa4')),
    );
    assert.equal(damaged.encoding, 'utf-8');
    assert.match(damaged.warnings[0] ?? '', /^1 characters are not valid UTF-8/u);
  });

  it('guesses where nothing is declared, and says so', () => {
    const long = concat(...Array.from({ length: 20 }, () => gbk));
    const guess = decode(long);
    assert.ok(guess.text.startsWith(gbkText), guess.encoding);
    assert.match(guess.warnings[0] ?? '', /guessed/u);
  });

  it('reads Japanese mail encoding, which is ASCII to the eye', () => {
    const text = decode(latin1('\x1b$B%K%e!<%9\x1b(B'));
    assert.equal(text.text, 'ニュース');
    assert.equal(text.encoding, 'iso-2022-jp');
  });

  it('takes a UTF-16 declaration that is readable as ASCII for UTF-8', () => {
    assert.equal(decode(latin1('<meta charset="utf-16"><p>x')).encoding, 'utf-8');
  });

  it('ignores a declared encoding that nobody knows', () => {
    assert.equal(decode(latin1('<meta charset="klingon"><p>x')).encoding, 'utf-8');
  });
});
