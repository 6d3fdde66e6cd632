import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { findHits } from '../../src/search/client/excerpt.ts';
import { parseQuery } from '../../src/search/query/language.ts';
import { runsOf } from '../../src/search/query/part.ts';
import { newsText, piecesOf } from './news-text.ts';
import { has, scanned } from './plain-scan.ts';

const cut = (query: string) => {
  const { parts, excluded } = parseQuery(query);
  return [parts.map((part) => part.tokens.join(' ')), excluded.map((part) => part.tokens.join(' '))];
};
const parts = (query: string) => cut(query)[0];

/** Whether a text has every part of a query and none that it excludes. */
function finds(query: string, text: string): boolean {
  const { parts, excluded } = parseQuery(query);
  const stands = (part: (typeof parts)[number]) => findHits(text, [{ part, beginning: false }]).length > 0;
  return parts.length > 0 && parts.every(stands) && !excluded.some(stands);
}

suite('queries', () => {
  test('are cut at blanks; what a sign joins, or nothing divides, stands side by side', () => {
    assert.deepEqual(parts('Parler 首席执行官'), ['parler', '首席 席执 执行 行官']);
    assert.deepEqual(parts('G20峰会'), ['g20 峰会']);
    assert.deepEqual(parts('AWS)信任'), ['aws 信任']);
    assert.deepEqual(parts('2021年1月'), ['2021 年 1 月']);
    assert.deepEqual(parts('约翰·马兹'), ['约翰 翰 马兹']);
    assert.deepEqual(parts('5G Ｐａｒｌｅｒ'), ['5g', 'parler']);
    assert.deepEqual(parts('https://example.com/a-b?c=d'), ['https example com a b c d']);
    assert.deepEqual(parts('www.bbc.co.uk name@host'), ['www bbc co uk', 'name host']);
  });

  test('hold numbers together, and words with hyphens and apostrophes', () => {
    assert.deepEqual(parts('1,234,567 3.14 12:30 50%'), ['1 234 567', '3 14', '12 30', '50']);
    assert.deepEqual(parts('1 234'), ['1', '234']);
    assert.deepEqual(parts('1\u00a0234 5\u202f678'), ['1 234', '5 678']);
    assert.deepEqual(parts('１，２３４ 12：30'), ['1 234', '12 30']);
    assert.deepEqual(parts("o'neill"), ['o neill']);
    assert.deepEqual(parts('O’Neill'), ['o neill']);
    assert.deepEqual(parts("e-mail l’État rock'n'roll"), ['e mail', 'l etat', 'rock n roll']);
  });

  test('are cut at the stops of Chinese', () => {
    assert.deepEqual(parts('亚马逊，言论自由。5：海鸥'), ['亚马 马逊', '言论 论自 自由', '5', '海鸥']);
  });

  test('take quotation marks of every kind', () => {
    for (const quoted of [
      '"John Matze"',
      '“John Matze”',
      '„John Matze“',
      '”John Matze”',
      '「John Matze」',
      '『John Matze』',
      '《John Matze》',
      '〈John Matze〉',
      '«John Matze»',
      '« John Matze »',
      '»John Matze«',
      '‹John Matze›',
      '‘John Matze’',
      '‚John Matze‘',
      '＂John Matze＂',
      '"John Matze',
    ].slice(0, -1)) {
      assert.deepEqual(cut(quoted), [['john matze'], []], quoted);
      assert.equal(parseQuery(quoted).parts[0]?.quoted, true, quoted);
    }
    assert.deepEqual(parts('他说“言论自由”的'), ['他说', '言论 论自 自由', '的']);
    assert.deepEqual(parts('《关于“言论 自由”的书》'), ['关于 于 言论 论 自由 由 的书']);
  });

  test('are not harmed by quotes without their fellows', () => {
    assert.deepEqual(parts('"John Matze'), ['john', 'matze']);
    assert.deepEqual(parts('John Matze” Parler'), ['john', 'matze', 'parler']);
    assert.deepEqual(parts('5" and 6" pipes'), ['5', 'and', '6', 'pipes']);
    assert.deepEqual(parts('《亚马逊 关闭'), ['亚马 马逊', '关闭']);
    assert.deepEqual(parts("'90s rock ’n’ roll"), ['90s', 'rock', 'n', 'roll']);
    assert.deepEqual(cut('… -- “” ""'), [[], []]);
  });

  test('leave out what stands after a minus, not after a hyphen or a dash', () => {
    assert.deepEqual(cut('Parler -Amazon'), [['parler'], ['amazon']]);
    assert.deepEqual(cut('Parler －亚马逊'), [['parler'], ['亚马 马逊']]);
    assert.deepEqual(cut('Parler -“Web Services”'), [['parler'], ['web services']]);
    assert.deepEqual(cut('-"a b" -e-mail x'), [['x'], ['a b', 'e mail']]);
    assert.deepEqual(cut('state-of-the-art'), [['state of the art'], []]);
    assert.deepEqual(cut('Parler - Amazon'), [['parler', 'amazon'], []]);
    assert.deepEqual(cut('Parler – Amazon — Apple'), [['parler', 'amazon', 'apple'], []]);
    assert.deepEqual(cut('“Parler”-Amazon --force'), [['parler', 'amazon', 'force'], []]);
    assert.deepEqual(cut('-'), [[], []]);
  });

  test('know the runs of a part that signs join', () => {
    const runs = (query: string) =>
      parseQuery(query).parts.map((part) => runsOf(part).map(({ text }) => text));
    assert.deepEqual(runs('G20峰会 Parler “AWS 信任”'), [['G20', '峰会'], [], []]);
    assert.deepEqual(runs('约翰·马兹'), [['约翰', '马兹']]);
  });
});

suite('the results of a query', () => {
  test('is what a plain scan finds: all that stands between its blanks', () => {
    fc.assert(
      fc.property(newsText, newsText, fc.nat(), fc.nat(), (text, other, at, length) => {
        const from = at % (text.length + 1);
        for (const query of [text.slice(from, from + 1 + (length % 8)), other.slice(0, 6)]) {
          const pieces = piecesOf(query);
          if (pieces === null) continue;
          const expected = pieces.length > 0 && pieces.every((piece) => has(scanned(text), piece));
          assert.equal(finds(query, text), expected, `${query} in ${text}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('in quotes is the whole phrase', () => {
    fc.assert(
      fc.property(newsText, fc.nat(), fc.nat(), (text, at, length) => {
        const from = at % (text.length + 1);
        const phrase = text.slice(from, from + 1 + (length % 12));
        if (/["“”]/u.test(phrase)) return;
        assert.equal(finds(`“${phrase}”`, text), has(scanned(text), phrase), `${phrase} in ${text}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('in scripts without blanks is any piece', () => {
    const thai = 'ประธานาธิบดีสหรัฐกล่าวว่าน้ำท่วม';
    for (const piece of ['สหรัฐ', 'ธิบดี', 'น้ำ', 'ท่วม']) assert.ok(finds(piece, thai), piece);
    assert.ok(!finds('นำ', thai));
    const japanese = 'このウクライナのガス料金は、バスと同じです。';
    for (const piece of ['ウクライナ', 'ガス', '料金は', 'です', 'ﾊﾞｽ'.normalize('NFKC')]) {
      assert.ok(finds(piece, japanese), piece);
    }
    assert.ok(!finds('カス', japanese));
    assert.ok(!finds('パス', japanese));
    assert.ok(finds('はNATO', '昨日はNATO、'));
    assert.ok(!finds('NATO', '昨日はNATO、'), 'kana that touch its letters are part of a word');
    assert.ok(finds('2021', '昨日2021の会議'), 'those that touch a digit are not');
  });

  test('in other scripts is the word', () => {
    const texts = {
      हिन्दी: 'वह हिन्दी बोलता है',
      한국: '어제 한국 정부는',
      العربية: 'اللغة العَرَبِيَّة اليوم',
      עברית: 'השפה עִבְרִית היום',
      Українá: 'вся українá нині',
    };
    for (const [query, text] of Object.entries(texts)) assert.ok(finds(query, text), query);
    assert.ok(!finds('हनद', texts.हिन्दी), 'vowel signs are letters');
    assert.ok(finds('जरूरी', 'ज़रूरी काम'), 'the dot of borrowed sounds is not');
  });
});

suite('half-typed words', () => {
  const marks = (query: string, text: string): string[] => {
    const sought = parseQuery(query).parts.map((part) => ({ part, beginning: true }));
    return findHits(text, sought).map(({ start, end }) => text.slice(start, end));
  };

  test('of Korean are found letter by letter, and marked whole', () => {
    const text = '어제 한국은 말했다';
    for (const typed of ['ㅎ', '하', '한', '한ㄱ', '한구', '한국']) {
      assert.deepEqual(marks(typed, text), ['한국은'], typed);
      assert.deepEqual(marks(typed.normalize('NFD'), text), ['한국은'], typed);
    }
    assert.deepEqual(marks('한구', text.normalize('NFD')), ['한국은'.normalize('NFD')]);
    assert.deepEqual(marks('한강', text), []);
  });

  test('end a phrase that a sign joins', () => {
    assert.deepEqual(marks('e-mai', 'an e-mail, e mailbox, email'), ['e-mail', 'e mailbox']);
    assert.deepEqual(marks('2021年1月', '2021年1月底'), ['2021年1月']);
  });
});
