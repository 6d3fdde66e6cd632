import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { breaksOff, textHash } from '../../src/archive/same-text.ts';
import { type Copy, settle } from '../../src/archive/settle.ts';

const copy = (path: string, text: string, more: Partial<Copy> = {}): Copy => ({
  path,
  text: textHash(text),
  lead: text,
  length: text.length,
  breaksOff: Number(breaksOff(text)),
  edtf: null,
  preferred: 0,
  byProgram: 0,
  isLatest: 0,
  credits: 0,
  namesPublisher: 0,
  ...more,
});

const long = 'The river rose over the bridge by night, and all went by the hills.';
const short = 'The bridge is open.';

describe('of two texts for one address the first is shown', () => {
  const cases: readonly (readonly [rule: string, first: readonly Copy[], second: readonly Copy[]])[] = [
    [
      'preferred',
      [copy('a', short, { preferred: 1 })],
      [copy('b', long, { byProgram: 1 }), copy('c', long, { edtf: '2021' })],
    ],
    ['program', [copy('a', short, { byProgram: 1 })], [copy('b', long), copy('c', long)]],
    ['latest', [copy('a', short, { isLatest: 1 })], [copy('b', long, { edtf: '2021' })]],
    ['whole', [copy('a', long)], [copy('b', `${long.slice(0, 30)}…`), copy('c', `${long.slice(0, 30)}…`)]],
    ['agreement', [copy('a', short), copy('b', short)], [copy('c', long, { edtf: '2021' })]],
    ['dated', [copy('a', short, { edtf: '2021' })], [copy('b', long)]],
    ['length', [copy('a', long)], [copy('b', short)]],
  ];
  for (const [rule, first, second] of cases) {
    test(`by the rule ${rule}, whatever the order`, () => {
      for (const seeds of [
        [...first, ...second],
        [...second, ...first],
      ]) {
        const [one, ...others] = seeds;
        assert.ok(one);
        const { shown, versions } = settle([one, ...others]);
        assert.equal(shown.text, first[0]?.text);
        assert.deepEqual(
          versions.map((version) => [version.rule, version.copies.length]),
          [[rule, second.length]],
        );
      }
    });
  }
});

test('a text that ends within a sentence gives way to no text that begins otherwise', () => {
  const { shown } = settle([copy('a', `${long} And then`), copy('b', short)]);
  assert.equal(shown.path, 'a');
});

test('two texts are one where only blanks, widths and capitals differ, and not where a sign does', () => {
  assert.equal(textHash('Ａ bridge\n\nis OPEN.'), textHash('a bridge is open.'));
  assert.notEqual(textHash('The bridge is open?'), textHash('The bridge is open.'));
});

test('a text breaks off where no sentence ends, in any script', () => {
  for (const end of ['the bridge is', 'the bridge…', 'the bridge [...]', '桥面下午再次'])
    assert.ok(breaksOff(end), end);
  for (const end of ['It is open.', '“Open!”', '桥面开通。', '桥面开通（完）', 'پل باز است؟', 'खुला है।'])
    assert.ok(!breaksOff(end), end);
});

test('of copies of one text one is shown that is not dated weeks later, and then one that names its publisher', () => {
  const late = copy('a', long, { edtf: '2022-03-14', credits: 2, namesPublisher: 1 });
  const early = copy('b', long, { edtf: '2021-11-02' });
  const named = copy('c', long, { edtf: '2021-11-04', namesPublisher: 1 });
  assert.equal(settle([late, early]).shown.path, 'b');
  assert.equal(settle([early, named]).shown.path, 'c');
});
