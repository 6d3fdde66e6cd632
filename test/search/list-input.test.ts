import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { linesOf, textOfFile } from '../../src/search/client/list-input.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('a list that is looked for', () => {
  test('has each line once, without empty ones, and not more than five hundred', () => {
    assert.deepEqual(linesOf(' John  Matze\r\n\n…\nParler\rJohn Matze\n亚马逊').lines, [
      'John Matze',
      'Parler',
      '亚马逊',
    ]);
    const many = linesOf(Array.from({ length: 700 }, (_, at) => `name ${at}`).join('\n'));
    assert.deepEqual([many.lines.length, many.leftOut], [500, 200]);
    assert.equal(linesOf('x'.repeat(5000)).lines[0]?.length, 300);
    assert.deepEqual(linesOf(' \n-- \n'), { lines: [], leftOut: 0 });
  });

  test('is the first column of a table', () => {
    const read = (name: string, text: string) => textOfFile(name, bytes(text))?.split('\n');
    assert.deepEqual(read('a.csv', 'John,1\r\n"Lee, Ann",2\n"said ""no""",3\n'), [
      'John',
      'Lee, Ann',
      'said "no"',
      '',
    ]);
    assert.deepEqual(read('a.csv', 'Müller, Jan;1\nNovák;2'), ['Müller, Jan', 'Novák']);
    assert.deepEqual(read('a.tsv', 'A, B\t1\n"two\nlines"\t2'), ['A, B', 'two lines']);
    assert.deepEqual(read('a.txt', 'A, B\nC;D'), ['A, B', 'C;D']);
  });

  test('is text in UTF-8 or UTF-16, and nothing else', () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x2d, 0x4e, 0xfd, 0x56]);
    assert.equal(textOfFile('a.txt', wide), '中国');
    assert.equal(textOfFile('a.txt', bytes('\ufeff中国')), '中国');
    assert.equal(textOfFile('a.txt', new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa])), null);
    assert.equal(textOfFile('a.txt', bytes('PK\u0003\u0004\0')), null);
  });
});
