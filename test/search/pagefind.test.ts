import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { ListedFolder } from '../../src/disk/manifest.ts';
import { placesIn } from '../../src/search/client/pagefind/chunk.ts';
import { chunksWith } from '../../src/search/client/pagefind/chunks.ts';
import { writeBundle } from '../../src/search/index/pagefind/bundle.ts';
import { CborWriter } from '../../src/search/index/pagefind/cbor-writer.ts';
import { Postings } from '../../src/search/index/pagefind/postings.ts';
import { CborReader, type CborValue } from '../../src/search/pagefind/cbor.ts';
import { chunkName, signature } from '../../src/search/pagefind/meta.ts';
import { fromSortable, toSortable } from '../../src/search/pagefind/order.ts';
import { fold, readTokens, tokenize } from '../../src/search/tokens.ts';

const folder = await mkdtemp(join(tmpdir(), 'kronika-pagefind-'));
after(() => rm(folder, { recursive: true }));

const texts = [
  'Parler首席执行官约翰·马兹（John Matze）说，G20峰会2021年1月在罗马举行。',
  'Vláda schválila 1 234 nových opatření; vláda pak odešla. Násilí nasilí NÁSILÍ',
  '검찰수사 문재인 — a ΣΊΣΥΦΟΣ 𠮷野家 﨎 مرحبا कमल straße o’neill e-mail x_y',
  Array.from({ length: 3000 }, (_, at) => `word${at % 700}`).join(' '),
];

function postingsOf(pages: readonly string[]): Postings {
  const postings = new Postings();
  for (const page of pages) postings.addPage((taker) => readTokens(page, taker));
  return postings;
}

const unzip = async (file: string) => gunzipSync(await readFile(file));
const parse = (bytes: Uint8Array) => new CborReader(bytes.subarray(signature.length)).value();
const list = (value: CborValue | undefined) => value as readonly CborValue[];

/** The chunks that a bundle's metadata names, as `[first word, last word, file]`. */
async function chunksOf(bundle: string): Promise<string[][]> {
  const name = (await readdir(bundle)).find((file) => file.endsWith('.pf_meta')) ?? '';
  const [, , chunks] = list(parse(await unzip(join(bundle, name))));
  return list(chunks).map((chunk) => list(chunk).map(String));
}

/** Each word of a bundle with all that it tells of it, as JSON, chunk after chunk in the order of the metadata. */
async function wordsOf(bundle: string): Promise<[string, string][]> {
  const words: [string, string][] = [];
  for (const [, , hash] of await chunksOf(bundle)) {
    const [rows] = list(parse(await unzip(join(bundle, 'index', `${hash}.pf_index`))));
    for (const row of list(rows)) {
      const [word, ...rest] = list(row);
      words.push([String(word), JSON.stringify(rest)]);
    }
  }
  return words;
}

suite("Pagefind's files", () => {
  test('are what its own indexer writes', async () => {
    const theirs = join(folder, 'theirs');
    const { index } = await createIndex();
    assert.ok(index);
    for (const [page, text] of texts.entries()) {
      const words = tokenize(text).map((token) => token.text);
      await index.addCustomRecord({ url: `/${page}`, content: words.join(' '), language: 'und' });
    }
    await index.writeFiles({ outputPath: theirs });
    await close();
    const ours = join(folder, 'ours');
    writeBundle(new ListedFolder(ours), postingsOf(texts), 2000);
    const words = await wordsOf(ours);
    assert.ok(words.length > 700);
    assert.deepEqual(words, await wordsOf(theirs));
    const entry = async (bundle: string) =>
      JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8'));
    const { version, languages } = await entry(theirs);
    assert.equal((await entry(ours)).version, version, 'written for the version that is installed');
    assert.deepEqual(Object.keys((await entry(ours)).languages), Object.keys(languages));
  });

  test('tell in which chunk a word stands', async () => {
    const bundle = join(folder, 'chunks');
    const pages = Array.from({ length: 40 }, (_, page) =>
      Array.from({ length: 500 }, (_, at) => `w${(page * 31 + at * 17) % 3000}`).join(' '),
    );
    const starts = writeBundle(new ListedFolder(bundle), postingsOf(pages), 2000);
    const named = await chunksOf(bundle);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.map(([from, , hash]) => [toSortable(from ?? ''), hash]),
      starts.map((start, at) => [start, chunkName(at)]),
    );
    for (const word of ['w1', 'w1234', 'w2999']) {
      const [chunk = -1, ...others] = chunksWith(word, starts, false);
      assert.deepEqual(others, []);
      const [rows] = list(parse(await unzip(join(bundle, 'index', `${chunkName(chunk)}.pf_index`))));
      assert.ok(list(rows).some((row) => list(row)[0] === word));
    }
  });

  test('tell in which chunks words stand that begin so', () => {
    const starts = ['b', 'ca', 'cab', 'cb', 'd'].map(toSortable);
    assert.deepEqual(chunksWith('ca', starts, true), [1, 2]);
    assert.deepEqual(chunksWith('c', starts, true), [0, 1, 2, 3]);
    assert.deepEqual(chunksWith('x', starts, true), [4]);
    assert.deepEqual(chunksWith('a', starts, true), []);
    assert.deepEqual(chunksWith('a', starts, false), []);
    assert.deepEqual(chunksWith('cabin', starts, false), [2]);
  });

  test('tell all places of a word', async () => {
    const bundle = join(folder, 'places');
    const pages = ['a b a', 'ab b', 'c', 'b a ab a', ''];
    writeBundle(new ListedFolder(bundle), postingsOf(pages), 2000);
    const bytes = await unzip(join(bundle, 'index', `${chunkName(0)}.pf_index`));
    assert.deepEqual(
      [...placesIn(bytes, 'a')],
      [
        [0, [0, 2]],
        [3, [1, 3]],
      ],
    );
    assert.deepEqual([...placesIn(bytes, 'c')], [[2, [0]]]);
    assert.deepEqual([...placesIn(bytes, 'd')], []);
  });

  test('have every word once, in the order of its bytes, with all its places', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', '中', '文', '\uffff', '\ue000', '𠮷', '\u{1f600}'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const word = fc.array(unit, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const postings = new Postings();
        postings.addPage((taker) => words.forEach((one) => void taker.word(one)));
        const expected = [...new Set(words)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
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

  test('are read as they were written', () => {
    const value = fc.oneof(
      fc.integer({ min: -0x1_0000_0000, max: 0xffff_ffff }),
      fc.constantFrom(0, 23, 24, 255, 256, 65_535, 65_536, -1, -24, -25),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const writer = new CborWriter();
        writer.array(values.length);
        for (const one of values) {
          if (typeof one === 'string') writer.text(one);
          else writer.integer(one);
        }
        assert.deepEqual(parse(writer.take(signature)), values);
      }),
    );
    const writer = new CborWriter();
    writer.text('字'.repeat(100_000));
    assert.equal(parse(writer.take(signature)), '字'.repeat(100_000));
  });

  test('have words in the order of their bytes', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', '中', '\ufa0e', '\ue000', '𠮷', '\u{10ffff}') }),
    );
    fc.assert(
      fc.property(words, (some) => {
        const sorted = some.map(toSortable).sort().map(fromSortable);
        assert.deepEqual(
          sorted,
          some.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
    );
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

  test('name Korean as Pagefind seeks it: divided into its letters, however it was written', () => {
    assert.equal(fold('한국'), '한국'.normalize('NFD'));
    assert.equal(fold('한국'.normalize('NFD')), fold('한국'));
  });
});
