import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { distances } from '../../src/search/index/names/alignment.ts';
import { glossesOf } from '../../src/search/index/names/glosses.ts';
import { groupNames, type NameGroup } from '../../src/search/index/names/groups.ts';
import { lastName, latinNameOf } from '../../src/search/index/names/latin-names.ts';
import { nameMentionsOf } from '../../src/search/index/names/mentions.ts';
import { hanSounds, latinSounds } from '../../src/search/index/names/sounds.ts';
import { nameKey } from '../../src/search/name-key.ts';
import { textOfTokens, tokenize } from '../../src/search/tokens.ts';

const groupsOf = (...texts: string[]): NameGroup[] =>
  groupNames(texts.map((text, at) => ({ id: `article-${at}`, mentions: nameMentionsOf(text) })));
const shown = (groups: readonly NameGroup[]): string[] =>
  groups.map(
    ({ latin, forms }) =>
      `${latin}: ${forms.map(({ han, short, articles }) => `${short ? '~' : ''}${han} ${articles.length}`).join(', ')}`,
  );

suite('glosses', () => {
  const cases: Record<string, [string, string][]> = {
    '首席执行官约翰·马兹（John Matze）回应': [['首席执行官约翰·马兹', 'John Matze']],
    '艾米·佩科夫(Amy Peikoff)，': [['艾米·佩科夫', 'Amy Peikoff']],
    '约翰-马泽 (John Matze) 说': [['约翰·马泽', 'John Matze']],
    '演员莎拉‧斯努克（Sarah Snook，左三）': [['演员莎拉·斯努克', 'Sarah Snook']],
    '总统马克龙(Emmanuel MACRON)': [['总统马克龙', 'Emmanuel Macron']],
    '萨阿德·卡阿比(Saad al-Kaabi)': [['萨阿德·卡阿比', 'Saad al-Kaabi']],
    '最近总统特朗普(Donald Trump 川普)': [['最近总统特朗普', 'Donald Trump']],
    'John Matze（约翰·马兹）是': [['约翰·马兹', 'John Matze']],
    '律师安·布莱尔 Ann Blair 说': [['律师安·布莱尔', 'Ann Blair']],
    '主席乌尔苏拉·冯德莱恩（Ursula von der Leyen）': [['主席乌尔苏拉·冯德莱恩', 'Ursula von der Leyen']],
    '法新社（AFP）、北约（NATO）、图（图片）': [],
    '在哈德逊研究所（Hudson Institute）': [],
    '一月（January 2021）和文件（a.txt）': [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(text, () => {
      assert.deepEqual(
        glossesOf(text).map(({ run, latin }) => [run, latin]),
        expected,
      );
    });
  }

  test('brackets and quotes around the Chinese name are its edges', () => {
    assert.deepEqual(
      glossesOf('平台「帕勒」（Parler）').map(({ run, whole }) => [run, whole]),
      [['帕勒', true]],
    );
  });

  test('a long text without any pause is read: read in squares of its length it would never be', () => {
    assert.deepEqual(glossesOf(`${'约翰·'.repeat(100_000)}（${'Aa '.repeat(100_000)}`), []);
    assert.deepEqual(glossesOf('A'.repeat(300_000)), []);
  });
});

suite('Latin names', () => {
  test('titles, middle initials and generations are left out', () => {
    assert.equal(latinNameOf('Dr. John F. Kennedy Jr.'), 'John Kennedy');
    assert.equal(latinNameOf('Chad P.Bown'), 'Chad Bown');
  });

  test('acronyms and what common words name are no names', () => {
    for (const words of ['AFP', 'CEOs', 'New York Times', 'The Hague', 'GetTR']) {
      assert.equal(latinNameOf(words), null);
    }
  });

  test('a last name keeps its particles', () => {
    assert.equal(lastName('Ursula von der Leyen'), 'von der Leyen');
    assert.equal(lastName('John Matze'), 'Matze');
    assert.equal(lastName('Taliban'), null);
  });
});

suite('sounds', () => {
  test('are the consonants that transliteration keeps', () => {
    assert.equal(latinSounds('John Matze'), 'jhn·ms');
    assert.deepEqual(Array.from('约翰·马尔', hanSounds), ['y', 'hN', '·', 'm', 'e']);
  });

  test('a name sounds nearer than the same name with its title, or cut short', () => {
    const run = Array.from('总统约翰·马兹');
    const costs = distances(latinSounds('John Matze'), run.map(hanSounds));
    assert.equal(costs.indexOf(Math.min(...costs)), '约翰·马兹'.length);
  });
});

suite('name groups', () => {
  test('cut titles off, and gather the forms of several articles', () => {
    const groups = groupsOf(
      'Parler首席执行官约翰·马兹（John Matze）对亚马逊作出了回应。',
      '在一篇文章中，Parler首席执行官约翰·马泽（John Matze）说',
      '美国国会议员德文·纳恩斯（Devin Nunes）在内的',
    );
    assert.deepEqual(shown(groups), [
      'Devin Nunes: 德文·纳恩斯 1, ~纳恩斯 1',
      'John Matze: 约翰·马兹 1, 约翰·马泽 1, ~马兹 1, ~马泽 1',
    ]);
    assert.equal(groups[1]?.latinShort, 'Matze');
  });

  test('a last name before a whole Latin name is taken for what it is', () => {
    assert.deepEqual(shown(groupsOf('美国总统特朗普（Donald Trump）', '据悉，川普（Donald Trump）')), [
      'Donald Trump: ~川普 1, ~特朗普 1',
    ]);
  });

  test('names of Chinese people are known by their pinyin', () => {
    const groups = groupsOf(
      '中国国家主席习近平（Xi Jinping）',
      '岁的华人男子林禄(Lin Lu，译音)',
      '林禄（Lu Lin）',
    );
    assert.deepEqual(shown(groups), ['Lin Lu: 林禄 1', 'Lu Lin: 林禄 1', 'Xi Jinping: 习近平 1']);
  });

  test('titles after a name and conjunctions before one are no part of it', () => {
    const groups = groupsOf('和乔治·勒梅特（Georges Lemaitre）', '指挥官维科夫少将（George M. Wikoff）');
    assert.deepEqual(shown(groups), [
      'George Wikoff: ~维科夫 1',
      'Georges Lemaitre: 乔治·勒梅特 1, ~勒梅特 1',
    ]);
  });

  test('what does not sound alike is left out', () => {
    assert.deepEqual(
      groupsOf('艺人杨颖（Angelababy）', '美国红色通缉令（Red Notice）', '联邦快递（FedEx）'),
      [],
    );
  });

  test('Traditional and Simplified, dots and hyphens make one form', () => {
    const groups = groupsOf('约翰·马兹（John Matze）', '約翰‧馬茲（John Matze）', '约翰-马兹（John MATZE）');
    assert.deepEqual(shown(groups), ['John Matze: 约翰·马兹 3, ~马兹 3']);
  });

  test('a character too many is dropped where other articles know better', () => {
    const many = Array.from({ length: 3 }, () => '在推特（Twitter）上');
    assert.deepEqual(shown(groupsOf(...many, '加入推特后（Twitter）')), ['Twitter: 推特 3']);
  });

  test('do not depend on the order of the articles', () => {
    const texts = [
      '总统特朗普（Donald Trump）',
      '川普（Donald Trump）和约翰·马兹（John Matze）',
      '马泽（John Matze）',
      '唐纳德·川普（Donald Trump）',
      '執行長約翰‧馬茲（John Matze）',
    ];
    const articles = texts.map((text, at) => ({ id: `${at}`, mentions: nameMentionsOf(text) }));
    const expected = groupNames(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        assert.deepEqual(groupNames(shuffled), expected);
      }),
    );
  });

  test('no text makes them fail', () => {
    const piece = fc.constantFrom(
      '约翰',
      '·',
      '（',
      'John',
      ' ',
      '）',
      'Ma',
      '總統',
      '𠀀',
      '́',
      '-',
      '“',
      '”',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { readings } of nameMentionsOf(pieces.join(''))) assert.ok(readings.length > 0);
      }),
    );
  });
});

test('all ways to write a name have one key', () => {
  const keys = ['约翰·马兹', '約翰‧馬茲', '约翰 马兹', '约翰马兹'].map(nameKey);
  assert.deepEqual([...new Set(keys)], ['约翰马兹']);
  assert.equal(nameKey('José  LÓPEZ-Díaz'), 'jose lopez diaz');
});

test('a name has the key that its tokens have, with or without a look at them', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  const unit = fc.oneof(han, fc.constantFrom(...'aZ ·-éÉ﨑々'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (form) => {
      const text = textOfTokens(tokenize(form).map((token) => token.text));
      assert.equal(nameKey(form), text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
    }),
    { numRuns: 2000 },
  );
});
