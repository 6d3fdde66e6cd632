import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLine, Lines, linesOf } from '../../src/engine/shards/lines.ts';
import { cutRanges } from '../../src/engine/shards/ranges.ts';

test('lines come back as they were, bytes among them, however many', () => {
  const values = Array.from({ length: 3000 }, (_, n) => ({
    n,
    text: `Příliš 第 ${'x'.repeat(n % 900)}`,
    bytes: n % 100 === 0 ? Buffer.from([0, 255, n % 256]) : null,
  }));
  const lines = new Lines();
  for (const value of values) lines.add(value);
  const file = lines.bytes({ head: true });
  const head = { head: true, lines: values.length };
  assert.deepEqual([...linesOf(file)], [head, ...values]);
  assert.deepEqual(firstLine(file.subarray(0, 4096)), head);
});

test('a damaged file gives an error, and not fewer lines', () => {
  const lines = new Lines();
  for (let n = 0; n < 100; n += 1) lines.add({ n, text: `line ${n * 7919}` });
  const file = lines.bytes({ head: true });
  const flipped = Buffer.from(file);
  flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 0xff;
  assert.throws(() => [...linesOf(flipped)]);
  assert.throws(() => [...linesOf(file.subarray(0, file.length - 9))]);
});

/** Each frame of zstd begins so (RFC 8878, section 3.1.1). */
const frameMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

test('a file that is cut between frames gives an error, and not fewer lines', () => {
  const lines = new Lines();
  for (let n = 0; n < 3; n += 1) lines.add({ text: `${n}`.repeat(1 << 20) });
  const file = Buffer.from(lines.bytes({ head: true }));
  const cuts: number[] = [];
  for (let at = file.indexOf(frameMagic); at >= 0; at = file.indexOf(frameMagic, at + 1)) cuts.push(at);
  assert.equal(cuts.length, 4);
  for (const cut of cuts) assert.throws(() => [...linesOf(file.subarray(0, cut))], /lines of/u);
  assert.equal([...linesOf(file)].length, 4);
});

const seedAt = (path: string, bytes = 1000) => ({
  ...{ path, stamp: `${bytes}:1:1:1`, hasSidecar: false, isFolder: false, doubts: [] },
});

test('a new seed changes one range, or cuts it in two', () => {
  const paths = Array.from({ length: 5000 }, (_, n) => `a/${String(n).padStart(5, '0')}.md`);
  const keys = (all: readonly string[]) => {
    const ranges = cutRanges(
      all.map((path) => seedAt(path)),
      200,
    );
    assert.ok(ranges.every(({ seeds }) => seeds.length <= 200));
    assert.ok(ranges.slice(0, -1).every(({ seeds }) => seeds.length >= 40));
    return new Set(ranges.map((range) => JSON.stringify(range)));
  };
  const before = keys(paths);
  const changed = Array.from({ length: 100 }, (_, n) => {
    const after = keys([...paths, `a/${String(n * 50).padStart(5, '0')}-new.md`].sort());
    return [...after].filter((range) => !before.has(range)).length;
  });
  assert.ok(Math.max(...changed) <= 2, `${changed}`);
});

test('a large container has stripes of its own', () => {
  const ranges = cutRanges([seedAt('a.md'), seedAt('b.warc', 200_000_000), seedAt('c.md')], 100);
  assert.deepEqual(
    ranges.map(({ seeds, stripe }) => [seeds.map(({ path }) => path).join(), stripe.at, stripe.of]),
    [
      ['b.warc', 0, 3],
      ['b.warc', 1, 3],
      ['b.warc', 2, 3],
      ['a.md,c.md', 0, 1],
    ],
  );
});
