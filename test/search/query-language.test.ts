import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../../src/search/query/language.ts';
import type { Part } from '../../src/search/query/part.ts';
import type { Condition } from '../../src/search/query/tree.ts';

const shownPart = ({ tokens, beginning }: Part): string => tokens.join(' ') + (beginning ? '…' : '');

/** A condition, written with the names of its kinds. */
function shown(condition: Condition): string {
  switch (condition.kind) {
    case 'part':
      return shownPart(condition.part);
    case 'stands':
      return `${condition.inTitle ? 'title:' : ''}${shownPart(condition.part)}`;
    case 'language':
      return `language:${condition.tag}`;
    case 'near':
      return condition.operands
        .map(
          (parts, at) => `${at ? `/${condition.distances[at - 1]}/` : ''}${parts.map(shownPart).join('|')}`,
        )
        .join('');
    case 'not':
      return `not(${shown(condition.of)})`;
    default:
      return `${condition.kind}(${condition.of.map(shown).join(', ')})`;
  }
}

/** All that must hold for a query, in the order: words, words left out, the rest. */
function read(query: string): string[] {
  const { parts, excluded, condition, fault } = parseQuery(query);
  assert.equal(fault, null, query);
  return [
    ...parts.map(shownPart),
    ...excluded.map((part) => `-${shownPart(part)}`),
    ...(condition ? [shown(condition)] : []),
  ];
}

suite('the query language', () => {
  test('has choices, which OR holds together more closely than blanks do', () => {
    assert.deepEqual(read('Parler OR Gab'), ['any(parler, gab)']);
    assert.deepEqual(read('Parler OR Gab Amazon'), ['amazon', 'any(parler, gab)']);
    assert.deepEqual(read('a OR b OR "c d" e'), ['e', 'any(a, b, c d)']);
    assert.deepEqual(read('（亚马逊 OR 谷歌） 关闭'), ['关闭', 'any(亚马 马逊, 谷歌)']);
    assert.deepEqual(read('or and not near'), ['or', 'and', 'not', 'near']);
  });

  test('says how it read what could be read otherwise', () => {
    const readAs = (query: string) =>
      parseQuery(query).remarks.flatMap(({ kind, text }) => (kind === 'read' ? [text] : []));
    assert.deepEqual(readAs('a OR b c'), ['(a OR b) c']);
    assert.deepEqual(readAs('x (b OR "c d" 年 OR e)'), ['x ((b OR "c d") (年 OR e))']);
    assert.deepEqual(readAs('(a OR b) c'), []);
    assert.deepEqual(readAs('a OR b'), []);
  });

  test('has groups, which a minus or NOT leaves out', () => {
    assert.deepEqual(read('(a b) c'), ['a', 'b', 'c']);
    assert.deepEqual(read('((((a))))'), ['a']);
    assert.deepEqual(read('a AND (b OR (c d)) NOT e'), ['a', '-e', 'any(b, all(c, d))']);
    assert.deepEqual(read('a -(b OR c) －（d e）'), ['a', 'all(not(any(b, c)), not(all(d, e)))']);
    assert.deepEqual(read('a OR -b'), ['any(a, not(b))']);
    assert.deepEqual(read('-a'), ['not(a)']);
    assert.deepEqual(read('NOT NOT a'), ['not(not(a))']);
    assert.deepEqual(read('(x)(y) (G20)-summit'), ['x', 'y', 'g20', 'summit']);
  });

  test('takes parentheses that touch a word for signs', () => {
    assert.deepEqual(read('AWS)信任 f(x) :('), ['aws 信任', 'f x']);
    assert.deepEqual(read('(AWS)信任'), ['aws', '信任']);
    assert.deepEqual(read('(f(x) OR y)'), ['any(f x, y)']);
  });

  test('lets a word go on behind a star, the last of a phrase too', () => {
    assert.deepEqual(read('gull* "john mat*" "web serv"* e-mai*'), [
      'gull…',
      'john mat…',
      'web serv…',
      'e mai…',
    ]);
    assert.deepEqual(read('-gull* 亚马* 马*'), ['亚马', '马…', '-gull…']);
    assert.deepEqual(read('5 * 3'), ['5', '3']);
  });

  test('wants words near each other', () => {
    assert.deepEqual(read('a NEAR/5 b'), ['a/5/b']);
    assert.deepEqual(read('a NEAR/0 "b c" NEAR/12 (d OR e*) f'), ['f', 'a/0/b c/12/d|e…']);
    assert.deepEqual(read('title:(a NEAR/3 b)'), ['a/3/b']);
    assert.deepEqual(read('a NEAR/5(b OR c)'), ['a/5/b|c']);
    assert.deepEqual(read('a OR(b c)'), read('a OR (b c)'));
    assert.deepEqual(read('url:https://x.example/%E4%B8%AD'), read('url:https://x.example/中'));
  });

  test('has fields', () => {
    assert.deepEqual(read('title:gull title:"a b" title:(c OR d*)'), [
      'all(title:gull, title:a b, any(title:c, title:d…))',
    ]);
    assert.deepEqual(read('people:Matze publisher:"BBC News" subject:war'), [
      'all(@matze, %bbc %news, #war)',
    ]);
    assert.deepEqual(read('people：特朗普'), ['@特朗 @朗普']);
    assert.deepEqual(read('a url:https://example.com/a（b），c?d=e'), [
      'a',
      '/https /example /com /a /b /c /d /e',
    ]);
    assert.deepEqual(read('language:zh language:(cs OR sr-Cyrl) -language:en'), [
      'all(language:zh, any(language:cs, language:sr-Cyrl), not(language:en))',
    ]);
    assert.deepEqual(read('12:30 https://a.b'), ['12 30', 'https a b']);
  });

  test('says what is wrong, and where', () => {
    const faults: Record<string, [string, string]> = {
      'a (b c': ['unclosed', '('],
      '亚马逊 (（b)': ['unclosed', '('],
      'a () b': ['empty', '()'],
      'a ( · ) b': ['empty', '( · )'],
      'a OR': ['missing', 'OR'],
      'OR a': ['missing', 'OR'],
      'a (OR b)': ['missing', 'OR'],
      'a OR OR b': ['missing', 'OR'],
      'a AND': ['missing', 'AND'],
      'AND a': ['missing', 'AND'],
      'a NOT': ['missing', 'NOT'],
      'a NEAR/3': ['missing', 'NEAR/3'],
      'NEAR/3 a': ['missing', 'NEAR/3'],
      'a NEAR/3 (b c)': ['near', '(b c)'],
      '-a NEAR/3 b': ['near', '-a'],
      'title:a NEAR/3 b': ['near', 'title:a'],
      'people:(a OR b) NEAR/3 c': ['near', 'people:(a OR b)'],
      'a NEAR/3 (b OR (c d))': ['near', '(b OR (c d))'],
      'g*l': ['star', '*'],
      '亚马逊 *ing': ['star', '*'],
      'title: a': ['field', 'title:'],
      'title:': ['field', 'title:'],
      'title:-a': ['field', 'title:'],
      'title:(url:a)': ['field', 'url:'],
      'language:"x y"': ['language', '"x y"'],
      'language:z*': ['language', 'z*'],
    };
    for (const [query, expected] of Object.entries(faults)) {
      const { fault, parts, condition } = parseQuery(query);
      assert.deepEqual(fault && [fault.kind, query.slice(fault.from, fault.to)], expected, query);
      assert.deepEqual([parts, condition], [[], null]);
    }
    assert.equal(parseQuery(`${'('.repeat(5000)}a`).fault?.kind, 'deep');
    assert.equal(parseQuery(`${'NOT '.repeat(5000)}a`).fault?.kind, 'deep');
  });

  test('says what only looks like it, and was looked for as it stands', () => {
    const remarks = (query: string) => parseQuery(query).remarks.map(({ kind, text }) => [kind, text]);
    assert.deepEqual(remarks('"John Matze'), [['quote', '"']]);
    assert.deepEqual(remarks('John Matze” 《亚马逊'), [
      ['quote', '”'],
      ['quote', '《'],
    ]);
    assert.deepEqual(remarks('5" pipes o’neill ‘90s'), []);
    assert.deepEqual(remarks('a NEAR b'), [['near', 'NEAR']]);
    assert.deepEqual(remarks('a NEAR/x b NEAR/5000 c'), [
      ['near', 'NEAR/x'],
      ['near', 'NEAR/5000'],
    ]);
    assert.deepEqual(remarks('author:Smith'), [['field', 'author:']]);
    assert.deepEqual(remarks('https://a.b 12:30 Title: the story'), []);
  });

  test('reads anything at all', () => {
    const sign = fc.constantFrom(
      ...'()（）"“”\'-*:|/ 《》',
      ' OR ',
      ' AND ',
      'NOT ',
      ' NEAR/3 ',
      'title:',
      'url:',
      'language:',
      'a',
      '亚马',
      'ß',
      '\u{1f600}',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (query) => {
        const { fault, parts, condition } = parseQuery(query);
        if (!fault) return;
        assert.ok(fault.from < fault.to && fault.to <= query.length, query);
        assert.deepEqual([parts, condition], [[], null]);
      }),
      { numRuns: 3000 },
    );
  });
});
