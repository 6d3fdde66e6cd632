import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const text = 'Vláda ve středu schválila návrh rozpočtu na příští rok, řekl ministr financí.\n';
const item = (name: string) =>
  `<item><title>${name}</title><guid isPermaLink="false">id:${name}</guid><description>${text}</description></item>`;
const feed = `<rss version="2.0"><channel><title>List</title>${item('První')}${item('Druhý')}</channel></rss>`;

const ingest = (sidecar: string | Uint8Array, seed = text) =>
  ingestSeed(
    {
      path: 'a.txt',
      bytes: bytes(seed),
      sidecar: typeof sidecar === 'string' ? bytes(sidecar) : sidecar,
    },
    { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  );

const unclear: Readonly<Record<string, string | Uint8Array>> = {
  'a letter that is missing': 'witheld: names a child\n',
  'two letters that are missing': 'withold: names a child\n',
  'a capital letter': 'Withhold: names a child\n',
  'capital letters': 'WITHHOLD: names a child\n',
  'a hyphen': 'with-hold: names a child\n',
  'full-width letters': 'ｗｉｔｈｈｏｌｄ: names a child\n',
  'a colon of another script': 'withhold：names a child\n',
  'an equals sign': 'withhold = names a child\n',
  'no colon': 'withhold\n',
  'another word': 'unpublish: names a child\n',
  'a no to publishing': 'publish: false\n',
  'a no to being published': 'published: Not yet\n',
  'a list': '- withhold: names a child\n',
  'a list of words': '- withhold\n',
  'a field in another': 'article:\n  withhold: names a child\n',
  'a field in a known one': 'title:\n  withhold: names a child\n',
  'a text that took it in': 'title: |\n  x\n  withhold: names a child\n',
  'a key of objects': '__proto__:\n  withhold: names a child\n',
  'no YAML': 'title: "x\n',
  'the same key twice': 'title: x\ntitle: y\n',
  'two documents': 'title: x\n---\nwithhold: names a child\n',
  'a tab before it': '\twithhold: names a child\n',
  'a merge of maps': 'a: &a { withhold: x }\n<<: *a\n',
  'nesting without end': `title: ${'['.repeat(20_000)}`,
  'too many bytes': `title: ${'x'.repeat(70_000)}`,
  'bytes that are no writing': new Uint8Array([0x89, 0x50, 0, 1, 2, 3, 0xff]),
  'a list of items': 'items:\n  - id:Druhý\n  - withhold: x\n',
};

describe('a sidecar that cannot be understood keeps all that its seed holds out of the site', () => {
  for (const [name, sidecar] of Object.entries(unclear)) {
    it(name, async () => {
      for (const [seed, articles] of [
        [text, 1],
        [feed, 2],
      ] as const) {
        const { records, tombstones, problems } = await ingest(sidecar, seed);
        assert.deepEqual([records.length, tombstones.length], [0, articles]);
        const [problem] = problems;
        assert.equal(problem?.code, 'bad-sidecar');
        assert.match(problem?.message ?? '', /kept out of the site/u);
        assert.match(problem?.advice ?? '', /remove it to publish/u);
        assert.equal(problem?.withheld, true);
      }
    });
  }

  it('an article that is not found may be any of them', async () => {
    const { tombstones, problems } = await ingest('items: { "id:Treti": { withhold: names a child } }', feed);
    assert.equal(tombstones.length, 2);
    assert.match(problems[0]?.message ?? '', /“id:Treti”, which is no article of the seed/u);
  });

  it('but one of them alone where only what is said of it is not clear', async () => {
    for (const said of ['{ witheld: x }', '[withhold]', '{ note: { withhold: x } }', 'withhold']) {
      const { records, tombstones } = await ingest(`items: { "id:Druhý": ${said} }`, feed);
      assert.deepEqual([records.length, tombstones.length], [1, 1], said);
    }
  });

  it('what cannot be read itself is told to the archivist alone', async () => {
    const { problems } = await ingest('withhold: names a child', '');
    assert.deepEqual(
      problems.map(({ code, withheld }) => [code, withheld]),
      [['empty', true]],
    );
  });
});

describe('a sidecar that is wrong and clearly withholds nothing lets its seed be read without it', () => {
  for (const sidecar of [
    'titel: x\n',
    'published: last week\n',
    'published: November 2021\n',
    'publish: 2021-01-12\n',
    'Title: x\n',
    'pubilsher: x\n',
    '# withhold: \n',
    '',
  ]) {
    it(JSON.stringify(sidecar), async () => {
      const { records, tombstones } = await ingest(sidecar);
      assert.deepEqual([records.length, tombstones.length], [1, 0]);
    });
  }
});
