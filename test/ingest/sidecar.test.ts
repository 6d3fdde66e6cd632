import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSidecar } from '../../src/ingest/sidecar/sidecar.ts';

const read = (yaml: string) => readSidecar(new TextEncoder().encode(yaml), 'a/b.txt');
const faultOf = (yaml: string) => {
  const { sidecar, problems } = read(yaml);
  assert.deepEqual(
    Object.keys(sidecar).filter((field) => field !== 'withhold'),
    [],
  );
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.path, 'a/b.txt.yml');
  assert.equal(problems[0]?.code, 'bad-sidecar');
  return problems[0]?.message ?? '';
};

describe('a sidecar', () => {
  it('may name the columns of a table, by what they hold and nothing else', () => {
    assert.deepEqual(read('columns:\n  title: Überschrift\n  text: Volltext').sidecar, {
      columns: { title: 'Überschrift', text: 'Volltext' },
    });
    assert.match(faultOf('columns:\n  headline: Überschrift'), /headline/u);
  });

  it('may correct every field', () => {
    const yaml = `
title: 服务器突遭关闭
published: 2021-01-12
language: zh-CN
publisher: 大纪元
originalUrl: https://www.epochtimes.com/gb/21/1/11/n1.htm
contributors:
  - role: author
    name: 夏雨
`;
    assert.deepEqual(read(yaml), {
      sidecar: {
        title: '服务器突遭关闭',
        published: '2021-01-12',
        language: 'zh-Hans',
        publisher: '大纪元',
        originalUrl: 'https://www.epochtimes.com/gb/21/1/11/n1.htm',
        contributors: [{ role: 'author', name: '夏雨' }],
      },
      problems: [],
    });
  });

  it('keeps values as they are typed', () => {
    assert.equal(read('title: 0123').sidecar.title, '0123');
    assert.equal(read('published: 2021').sidecar.published, '2021');
    assert.equal(read('title: yes').sidecar.title, 'yes');
  });

  it('may be empty', () => {
    assert.deepEqual(read(' \n'), { sidecar: {}, problems: [] });
    assert.deepEqual(read('# nothing yet\n').sidecar, {});
  });

  it('names the nearest field for a misspelt one', () => {
    assert.match(faultOf('titel: x'), /“titel” is no field of a sidecar, did you mean “title”\?/u);
  });

  it('says which field is wrong and what it must be', () => {
    assert.match(faultOf('published: last week'), /published: must be a date as 2021/u);
    assert.match(faultOf('language: "!"'), /language: must be a language tag/u);
    assert.match(faultOf('originalUrl: javascript:alert(1)'), /originalUrl: must be an http/u);
    assert.match(faultOf('contributors: [{role: boss, name: X}]'), /contributors\.0\.role/u);
    assert.match(faultOf('title: ""'), /title/u);
  });

  it('says where it is no YAML', () => {
    assert.match(faultOf('title: "x\nlanguage: cs'), /not valid YAML/u);
    assert.match(faultOf('just words'), /must hold fields/u);
  });

  it('has a limit', () => {
    assert.match(faultOf(`title: ${'x'.repeat(70_000)}`), /64 KiB/u);
  });

  it('withholds even when it is broken', () => {
    assert.deepEqual(read('withhold: names a child').sidecar, { withhold: 'names a child' });
    assert.deepEqual(read('withhold: names a child\ntitel: x').sidecar, { withhold: 'names a child' });
    assert.deepEqual(read('withhold:\n').sidecar, { withhold: 'no reason is given' });
    assert.deepEqual(read('withhold: names a child\ntitle: "x').sidecar, { withhold: 'names a child' });
  });

  it('does not let aliases or keys of objects do harm', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'
        .split('')
        .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
    ].join('\n');
    assert.equal(read(bomb).problems.length, 1);
    assert.equal(
      read('__proto__: {title: x}').problems.length +
        Number(read('__proto__: {title: x}').sidecar.title === undefined) >
        0,
      true,
    );
    assert.equal(read(`title: ${'['.repeat(20_000)}`).problems.length, 1);
  });
});
