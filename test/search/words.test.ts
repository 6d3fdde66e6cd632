import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ListedFolder } from '../../src/disk/manifest.ts';
import { Chunk } from '../../src/search/client/chunk.ts';
import { chunksWith } from '../../src/search/client/chunks-with.ts';
import { chunkFile } from '../../src/search/format.ts';
import { writeChunks } from '../../src/search/index/words/chunks.ts';
import { Postings } from '../../src/search/index/words/postings.ts';

const folder = mkdtempSync(join(tmpdir(), 'kronika-words-'));
after(() => rmSync(folder, { recursive: true }));

/** An index of pages, each some words divided by blanks. */
function indexOf(name: string, pages: readonly string[], chunkPlaces: number) {
  const postings = new Postings();
  for (const page of pages)
    postings.addPage((taker) =>
      page
        .split(' ')
        .filter(Boolean)
        .forEach((word) => void taker.word(word)),
    );
  const bundle = join(folder, name);
  const starts = writeChunks(new ListedFolder(bundle), postings, chunkPlaces);
  const chunk = (number: number) => new Chunk(gunzipSync(readFileSync(join(bundle, chunkFile(number)))));
  return { starts, chunk };
}

suite('the words of an index', () => {
  test('are read as they were written, from the chunk that their beginnings tell', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '中', '文', '\ufa0e', '𠮷'),
      minLength: 1,
      maxLength: 3,
    });
    const page = fc.array(word, { maxLength: 40 });
    let run = 0;
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (pages, chunkPlaces) => {
        run += 1;
        const texts = pages.map((words) => words.join(' '));
        const { starts, chunk } = indexOf(String(run), texts, chunkPlaces);
        for (const sought of new Set([...pages.flat(), 'a', 'zz', '中中'])) {
          const expected = pages.flatMap((words, at) => {
            const places = words.flatMap((one, place) => (one === sought ? [place] : []));
            return places.length > 0 ? [[at, places]] : [];
          });
          const [number] = chunksWith(sought, starts, false);
          const found = number === undefined ? [] : [...chunk(number).placesOf(sought)];
          assert.deepEqual(found, expected, sought);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are all found by how they begin', () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at}`);
    const { starts, chunk } = indexOf('begun', [words.join(' ')], 20);
    assert.ok(starts.length > 40);
    for (const start of ['w', 'w1', 'w89', 'w899', 'x']) {
      const found = chunksWith(start, starts, true).flatMap((number) => chunk(number).begunBy(start));
      assert.equal(found.length, words.filter((one) => one.startsWith(start)).length, start);
    }
  });

  test('tell in which chunks words stand that begin so', () => {
    const starts = ['b', 'ca', 'cab', 'cb', 'd'];
    assert.deepEqual(chunksWith('ca', starts, true), [1, 2]);
    assert.deepEqual(chunksWith('c', starts, true), [0, 1, 2, 3]);
    assert.deepEqual(chunksWith('x', starts, true), [4]);
    assert.deepEqual(chunksWith('a', starts, true), []);
    assert.deepEqual(chunksWith('a', starts, false), []);
    assert.deepEqual(chunksWith('cabin', starts, false), [2]);
  });

  test('lie in folders of a thousand chunks', () => {
    const { starts } = indexOf('many', [Array.from({ length: 1500 }, (_, at) => `w${at}`).join(' ')], 1);
    assert.equal(starts.length, 1500);
    assert.deepEqual([chunkFile(999), chunkFile(1000)], ['index/0/999.bin', 'index/1/1000.bin']);
  });

  test('have every word once, in order, with all its places', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', '中', '文', '\uffff', '\ue000', '𠮷', '\u{1f600}'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const word = fc.array(unit, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const postings = new Postings();
        postings.addPage((taker) => words.forEach((one) => void taker.word(one)));
        const expected = [...new Set(words)].sort();
        const found = [...postings.sorted()];
        assert.deepEqual(
          found.map((one) => one.word),
          expected,
        );
        for (const { word: one, places } of found)
          assert.deepEqual(
            [...places],
            words.flatMap((other, at) => (other === one ? [at] : [])),
          );
      }),
    );
  });

  test('have a pair once, whether it comes as a word or as two characters', () => {
    const character = fc.constantFrom('a', '中', '\uffff', '𠮷', '\u{1f600}');
    fc.assert(
      fc.property(fc.array(fc.tuple(character, character, fc.boolean()), { maxLength: 60 }), (pairs) => {
        const mixed = new Postings();
        mixed.addPage((taker) => {
          for (const [first, second, asWord] of pairs) {
            if (asWord) taker.word(first + second);
            else taker.pair(first.codePointAt(0) ?? 0, second.codePointAt(0) ?? 0);
          }
        });
        const words = new Postings();
        words.addPage((taker) => pairs.forEach(([first, second]) => void taker.word(first + second)));
        assert.deepEqual([...mixed.sorted()], [...words.sorted()]);
      }),
    );
  });

  test('have every pair, however many there are', () => {
    const pairs = Array.from({ length: 200_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + Math.floor(at / 500), 0x4e00 + (at % 500)),
    );
    const postings = new Postings();
    postings.addPage((taker) => pairs.forEach((pair) => void taker.word(pair)));
    let at = 0;
    for (const { word, places } of postings.sorted()) {
      assert.equal(word, pairs[at]);
      assert.deepEqual([...places], [at]);
      at += 1;
    }
    assert.equal(at, pairs.length);
  });

  test('have each place of each word', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '𠮷', '\ufa0e'))), (pages) => {
        const postings = new Postings();
        for (const page of pages) postings.addPage((taker) => page.forEach((word) => void taker.word(word)));
        const found = [...postings.sorted()].flatMap(({ word, pages: on, places }) =>
          Array.from(on, (page, at) => `${page} ${places[at]} ${word}`),
        );
        const expected = pages.flatMap((page, number) => page.map((word, at) => `${number} ${at} ${word}`));
        assert.deepEqual(found.sort(), expected.sort());
      }),
    );
  });
});
