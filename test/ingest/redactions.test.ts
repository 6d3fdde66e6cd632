import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type IngestResult, ingestSeed } from '../../src/ingest/ingest.ts';
import { redactRaw } from '../../src/ingest/redactions/raw.ts';
import { isSeenIn, patternOf, withoutWordsInMarkdown } from '../../src/ingest/redactions/words.ts';
import type { Redaction } from '../../src/settings/redactions.ts';

const address = 'https://paper.example.org/news/1';
const number = '+420 601 123 456';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>The bridge</title><link rel="canonical" href="${address}">${head}</head><body><article><h1>The bridge</h1>${body}<p>A bridge was opened on that day, and people came from both banks of the river to see it.</p></article></body></html>`;

const ingest = (html: string | Uint8Array, redactions: readonly Partial<Redaction>[], path = 'a.html') =>
  ingestSeed(
    { path, bytes: Buffer.from(html), sidecar: null },
    {
      publishers: [],
      timeZone: 'UTC',
      lastDay: '2026-12-31',
      redactions: redactions.map((one) => ({ article: address, text: null, reason: 'asked for', ...one })),
    },
  );

/** The file as it would be published. */
function rawOf({ held: [held] }: IngestResult): string {
  assert.ok(held && 'copy' in held);
  return Buffer.from(held.copy).toString();
}

describe('a redaction', () => {
  const article = page(
    `<p>Call <b>Jana</b> Nováková at <a href="tel:+420601123456">${number}</a> or at ${number}.</p>
<figure><img src="https://paper.example.org/1.jpg" alt="${number}"><figcaption>Ask ${number}</figcaption></figure>`,
    `<meta name="author" content="Desk ${number}">`,
  );

  test('takes words out of all that the record says, and out of the file', async () => {
    const result = await ingest(article, [{ text: number }]);
    const [record] = result.records;
    assert.ok(record);
    assert.ok(!JSON.stringify(record).includes(number));
    assert.ok(!rawOf(result).includes(number));
    assert.equal(rawOf(result).split('[redacted]').length, article.split(number).length);
    assert.match(record.text, /█████ or at █████\./u);
    assert.equal(record.seed.redacted, 'copy');
    assert.equal(record.seed.bytes, Buffer.byteLength(rawOf(result)));
    assert.ok(record.warnings.some((warning) => warning.includes('█████')));
    assert.deepEqual(result.problems, []);
  });

  test('takes out words that have signs of patterns in them', async () => {
    const words = ['555-1234', 'Jean-Luc', 'a.b*c (d)', 'x/y', '[z]'];
    const result = await ingest(
      page(`<p>${words.join(', ')} were there.</p>`),
      words.map((text) => ({ text })),
    );
    const [record] = result.records;
    assert.deepEqual(result.problems, []);
    assert.equal(record?.text.startsWith(`${words.map(() => '█████').join(', ')} were there.`), true);
    for (const word of words) assert.ok(!rawOf(result).includes(word), word);
  });

  test('that names words which tags divide keeps the file back, and says so', async () => {
    const result = await ingest(article, [{ text: 'Jana Nováková' }]);
    const [record] = result.records;
    assert.ok(record);
    assert.ok(!/Nováková/u.test(JSON.stringify(record)));
    assert.deepEqual([record.seed.redacted, record.seed.bytes, rawOf(result)], ['none', 0, '']);
    assert.deepEqual(
      result.problems.map(({ code, withheld }) => [code, withheld]),
      [['redacted-without-file', true]],
    );
  });

  test('without words keeps the article out', async () => {
    const { records, tombstones } = await ingest(article, [{}]);
    assert.deepEqual([records.length, tombstones.map(({ reason }) => reason)], [0, ['asked for']]);
  });

  test('finds its article by address, id, address on the site, path or the same bytes, and no other', async () => {
    const id = (await ingest(article, [])).records[0]?.id ?? '';
    const url = (await ingest(article, [])).records[0]?.url ?? '';
    for (const name of [`${address}?utm_source=x`, id, `https://archive.example${url}`, 'a.html']) {
      assert.equal((await ingest(article, [{ article: name }])).tombstones.length, 1, name);
    }
    for (const name of ['https://paper.example.org/news/2', 'b.html', 'html', '1']) {
      assert.equal((await ingest(article, [{ article: name }])).records.length, 1, name);
    }
    const { seed } = (await ingest(article, [])).records[0] ?? {};
    assert.ok(seed);
    const copy = await ingest(article, [{ article: 'other.html', sha256: seed.sha256 }]);
    assert.equal(copy.tombstones.length, 1);
  });

  test('of one of many takes away what their file holds beside them', async () => {
    const item = (n: number): string =>
      `<item><title>News ${n}</title><link>https://paper.example.org/news/${n}</link><description>A bridge was opened on that day by people ${n}.</description></item>`;
    const stray = '<item><guid></guid>A stray note</item>';
    const feed = `<rss version="2.0"><channel><title>Paper</title>${item(2)}${item(1)}${stray}</channel></rss>`;
    const rest = async (redactions: readonly Partial<Redaction>[]): Promise<string> => {
      const { records } = await ingest(feed, redactions, 'feed.xml');
      return JSON.stringify(records.map(({ removed }) => removed));
    };
    assert.match(await rest([]), /A stray note/u);
    assert.doesNotMatch(await rest([{ text: 'opened' }]), /A stray note/u);
    assert.doesNotMatch(await rest([{}]), /A stray note/u);
  });

  test('tells which of several found something', async () => {
    const { redactions } = await ingest(article, [{ text: number }, { text: 'not in it' }]);
    assert.deepEqual(redactions, [JSON.stringify([address, number])]);
    const [record] = (await ingest(article, [{ text: 'not in it' }])).records;
    assert.equal(record?.seed.redacted, undefined);
  });

  test('gives an article without an address an id that tells nothing of its bytes', async () => {
    const plain = `A bridge was opened on that day.\n\nPeople came from both banks of the river. Ask ${number}.`;
    const before = await ingest(plain, [], 'a.txt');
    const after = await ingest(plain, [{ article: 'a.txt', text: number }], 'a.txt');
    const other = await ingest(
      plain.replace('456', '457'),
      [{ article: 'a.txt', text: '+420 601 123 457' }],
      'a.txt',
    );
    assert.notEqual(after.records[0]?.id, before.records[0]?.id);
    assert.deepEqual(after.records[0], other.records[0]);
    assert.equal(rawOf(after), plain.replace(number, '[redacted]'));
  });
});

describe('words in a file', () => {
  const latin2 = Buffer.from('Volejte paní Novákovou, á, prosím.', 'latin1');
  test('are replaced in its own encoding', () => {
    assert.deepEqual(
      redactRaw(latin2, 'windows-1252', ['Novákovou']),
      Buffer.from('Volejte paní [redacted], á, prosím.', 'latin1'),
    );
    const utf16 = Buffer.from('\ufeffAsk Jana Nováková now', 'utf16le');
    assert.deepEqual(
      redactRaw(utf16, 'utf-16le', ['Jana Nováková']),
      Buffer.from('\ufeffAsk [redacted] now', 'utf16le'),
    );
    // “陈” and “北京” as GBK has them.
    const gbk = Buffer.from([0xb3, 0xc2, 0xd4, 0xda, 0xb1, 0xb1, 0xbe, 0xa9]);
    assert.deepEqual(
      redactRaw(gbk, 'gbk', ['陈']),
      Buffer.concat([Buffer.from('[redacted]'), gbk.subarray(2)]),
    );
  });

  test('are found across line ends and in either form of Unicode', () => {
    const copy = redactRaw(Buffer.from('Ask Jana\n  Nova\u0301kova\u0301 now'), 'utf-8', ['Jana Nováková']);
    assert.equal(copy?.toString(), 'Ask [redacted] now');
  });

  for (const [name, text] of Object.entries({
    'as entities': 'Jana and J&#97;n&#x61;',
    'as escapes': 'Jana and {"by":"J\\u0061na"}',
    'divided by tags': 'Jana and <b>Ja</b>na',
    'divided by emphasis': 'Jana and **Ja**na',
    'in quoted-printable': 'Jana and J=61n=\na',
    'in an address': 'Jana and /J%61na',
    'nowhere as they are': 'J&#97;na',
  })) {
    test(`that are left ${name} keep the file back`, () => {
      assert.equal(redactRaw(Buffer.from(text), 'utf-8', ['Jana']), null);
    });
  }
});

test('words in Markdown are taken out however signs divide them', () => {
  for (const [markdown, expected] of [
    ['Ask Jana Nováková.', 'Ask █████.'],
    ['Ask [Jana Nováková](https://x.example/a_b) now.', 'Ask [█████](https://x.example/a_b) now.'],
    ['Ask Jana\nNováková now.', 'Ask █████ now.'],
    ['Mail [a](mailto:Jana%20Nov%C3%A1kov%C3%A1) now.', 'Mail [a](mailto:█████) now.'],
  ] as const) {
    assert.equal(withoutWordsInMarkdown(markdown, patternOf('Jana Nováková')), expected);
  }
  for (const markdown of [
    'Ask **Jana** Nováková',
    'Ask *Ja*na [Nová](x)ková',
    'Jana Nov\\áková and Jana Nová**ková**',
  ]) {
    const pattern = patternOf('Jana Nováková');
    assert.ok(!isSeenIn(withoutWordsInMarkdown(markdown, pattern), pattern), markdown);
  }
  assert.equal(
    withoutWordsInMarkdown('Write to a\\_b@x.example.', patternOf('a_b@x.example')),
    'Write to █████.',
  );
});
