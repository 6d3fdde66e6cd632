import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { limits } from '../../src/ingest/read/limits.ts';
import type { Held } from '../../src/ingest/read/member.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';

const config = { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' };
const ingest = (bytes: Uint8Array, sidecar = '') =>
  ingestSeed({ path: 'feed.xml', bytes, sidecar: sidecar ? Buffer.from(sidecar) : null }, config);

const offsetOf = (held: Held | null | undefined): number => (held && 'offset' in held ? held.offset : -1);

/** The bytes that each record says are its own. */
async function ownBytes(file: Uint8Array, sidecar = ''): Promise<Buffer[]> {
  const { records, held, problems } = await ingest(file, sidecar);
  assert.deepEqual(problems, []);
  return records.map(({ seed: { bytes, sha256 } }, at) => {
    const offset = offsetOf(held[at]);
    const own = Buffer.from(file.subarray(offset, offset + bytes));
    assert.equal(hash('sha256', own), sha256);
    return own;
  });
}

const item = (name: string) =>
  `<item rdf:about="https://river.example/${name}?a>b">\r\n<title>${name}</title><link>https://river.example/${name}</link>
<!-- <item> --><description><![CDATA[<p>橋が開いた。</item> (${name})</p>]]></description></item>`;
const items = ['one', 'two', 'three'].map(item);
const rss = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\r\n<rss version="2.0"><channel><title>川</title>${items.join('\r\n')}</channel></rss>`;

test('an item of a feed has its own bytes, as they stand in the file', async () => {
  const own = await ownBytes(Buffer.from(rss('utf-8')));
  assert.deepEqual(own.map(String), items);
  assert.deepEqual((await ownBytes(Buffer.from(`\ufeff${rss('utf-8')}`))).map(String), items);
});

test('in UTF-16 too', async () => {
  const file = Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le');
  assert.deepEqual(
    (await ownBytes(file)).map((bytes) => bytes.toString('utf16le')),
    items,
  );
  const big = Buffer.from(file).swap16();
  assert.deepEqual(
    (await ownBytes(big)).map((bytes) => Buffer.from(bytes).swap16().toString('utf16le')),
    items,
  );
});

test('in an encoding that uses the bytes of marks for other letters', async () => {
  // 橋, 仄 and 賂 in ISO-2022-JP are `66 36`, `50 3c` and `4f 3c`, the latter two with the byte of `<`.
  const word = '\x1b$BP<O<\x1b(B';
  const members = ['one', 'two'].map(
    (name) =>
      `<item><title>${name}</title><link>https://river.example/${name}</link><description>${word}</description></item>`,
  );
  const text = `<?xml version="1.0" encoding="iso-2022-jp"?><rss version="2.0"><channel><title>${word}</title>${members.join('\n')}</channel></rss>`;
  assert.deepEqual((await ownBytes(Buffer.from(text, 'latin1'))).map(String), members);
});

test('entries of Atom with a prefix, and items of a JSON feed', async () => {
  const entries = ['one', 'two'].map(
    (name) =>
      `<entry><title>${name}</title><link href="https://river.example/${name}"/><content>Words.</content></entry>`,
  );
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>River</title>${entries.join('')}</feed>`;
  assert.deepEqual((await ownBytes(Buffer.from(atom))).map(String), entries);

  const objects = ['one', 'two'].map(
    (id) => `{ "id": "${id}", "tags": ["{", "\\"}"], "content_text": "A \\"brace\\": } ]" }`,
  );
  const json = `{"items": [${objects.join(', ')}], "version": "https://jsonfeed.org/version/1.1", "title": "橋"}`;
  assert.deepEqual((await ownBytes(Buffer.from(json))).map(String), objects);
});

test('an item in which nothing can be read leaves a trace, unless something of its file is withheld', async () => {
  const file = Buffer.from(
    rss('utf-8').replace('</channel>', '<item><guid></guid>A stray note</item></channel>'),
  );
  const { records } = await ingest(file);
  assert.equal(records.length, 3);
  const traces = (of: typeof records) => of.flatMap(({ removed }) => removed).map(({ text }) => text);
  assert.ok(traces(records).includes('A stray note'));
  assert.ok(records[0]?.warnings.some((words) => words.includes('no article could be made')));
  const withheld = await ingest(
    file,
    'items:\n  "https://river.example/two":\n    withhold: names a child\n',
  );
  assert.equal(withheld.records.length, 2);
  assert.ok(!traces(withheld.records).includes('A stray note'));
});

const channel = (inside: string) =>
  `<rss version="2.0"><channel><title>River</title><link>https://river.example/</link>${inside}</channel></rss>`;
const plainItem = (name: string) =>
  `<item><title>${name}</title><link>https://river.example/${name}</link><description>Words of ${name}.</description></item>`;
const open = (name: string) => plainItem(name).replace('</item>', '');
const one = plainItem('one');
const two = plainItem('two');
const three = plainItem('three');

const brokenFeeds: Readonly<Record<string, readonly [file: string, own: readonly string[]]>> = {
  'an item that does not end': [channel(open('one') + two), [open('one'), two]],
  'a last item that does not end': [channel(`${one}\n${open('two')}\n`), [one, open('two')]],
  'no item that ends': [channel(open('one') + open('two')), [open('one'), open('two')]],
  'an end of nothing': [channel(`${one}</item>${two}`), [one, two]],
  'an end of nothing after two items': [channel(`${one}${two}</item>${three}`), [one, two, three]],
  'an item in another': [channel(`${open('one') + three + two}</item>`), [open('one'), three, two]],
  'an item after its channel': [`${channel(one).replace('</rss>', '')}${two}</rss>`, [one, two]],
  'two channels': [
    `${channel(one).replace('</rss>', '')}<channel><title>Sea</title>${two}</channel></rss>`,
    [one, two],
  ],
  'an attribute with a mark in it': [
    channel(one + two.replace('<item>', '<item rel="a<b>c">')),
    [one, two.replace('<item>', '<item rel="a<b>c">')],
  ],
  'a list of items that stands twice': [
    '{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "content_text": "One"}], "items": [{"id": "2", "content_text": "Two"}]}',
    ['{"id": "1", "content_text": "One"}', '{"id": "2", "content_text": "Two"}'],
  ],
};

for (const [name, [file, own]] of Object.entries(brokenFeeds))
  test(`no item is lost, or gets another's bytes, in a feed with ${name}`, async () => {
    assert.deepEqual((await ownBytes(Buffer.from(file))).map(String), own);
  });

test('an item whose place cannot be told gives a record, and no bytes of another', async () => {
  const hidden =
    '{"version": "https://jsonfeed.org/version/1", "it\\u0065ms": [{"id": "1", "content_text": "One"}, {"id": "2", "content_text": "Two"}]}';
  const { records, held } = await ingest(
    Buffer.from(hidden),
    'items:\n  "2":\n    withhold: names a child\n',
  );
  const [record] = records;
  assert.deepEqual([records.length, record?.text], [1, 'One']);
  const [own] = held;
  assert.ok(own && 'text' in own);
  assert.match(own.text, /One/u);
  assert.doesNotMatch(own.text, /Two/u);
  assert.equal(hash('sha256', own.text), record?.seed.sha256);
  assert.equal(Buffer.byteLength(own.text), record?.seed.bytes);
  assert.ok(record?.warnings.some((words) => words.startsWith('Its bytes in the file cannot be told')));
});

test('the doubts about a file stand with its first article that is published', async () => {
  const file = Buffer.from(
    rss('utf-8').replace('</channel>', '<item><guid></guid>A stray note</item></channel>'),
  );
  const sidecar = 'items:\n  "https://river.example/one":\n    withhold: names a child\n';
  const { records, tombstones } = await ingest(file, sidecar);
  assert.equal(tombstones.length, 1);
  assert.deepEqual(
    records.map(({ warnings }) => warnings.some((words) => words.includes('no article could be made'))),
    [true, false],
  );
});

test('nothing of a record tells how much stands before it', async () => {
  const after = async (before: string) => {
    const text = rss('utf-8').replace(items[0] ?? '', before);
    const { records, held } = await ingest(Buffer.from(text));
    return { record: records.at(-1), offset: offsetOf(held.at(-1)) };
  };
  const [some, none] = [await after(items[0] ?? ''), await after('')];
  assert.ok(some.offset > none.offset);
  assert.deepEqual(some.record, none.record);
});

test('of a feed with more items than are read of one file the others are counted', async () => {
  const many = (count: number) =>
    `<rss version="2.0"><channel><title>River</title>${Array.from({ length: count }, (_, at) => `<item><title>Day ${at}</title></item>`).join('')}</channel></rss>`;
  const { records, problems } = await ingest(Buffer.from(many(limits.members + 2)));
  assert.equal(records.length, limits.members);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes('2 of its articles')]),
    [['too-many-articles', true]],
  );
});

test('articles that repeat what their file says once are left out where they grow past its size', async () => {
  const feed = `<rss version="2.0"><channel><title>${'River '.repeat(20_000)}</title>${'<item><title>Day</title><description>A bridge.</description></item>'.repeat(500)}</channel></rss>`;
  const { records, problems } = await ingest(Buffer.from(feed));
  assert.ok(records.length > 1 && records.length < 100, String(records.length));
  const [{ code, message } = { code: '', message: '' }] = problems;
  assert.equal(code, 'too-many-articles');
  assert.ok(message.includes(`${500 - records.length} of its articles`), message);
});

test('an entry of an export whose place cannot be told is not published: it may be a draft', async () => {
  const draft = `<item rel="<${'a'.repeat(2100)}"><title>Secret</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>`;
  const { records } = await ingest(Buffer.from(channel(plainItem('one') + draft)));
  assert.ok(records.every(({ title }) => title !== 'Secret'));
});
