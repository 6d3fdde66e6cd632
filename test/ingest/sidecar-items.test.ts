import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const bytes = (words: string) => new TextEncoder().encode(words);
const item = (name: string, link = '') =>
  `<item><title>${name}</title>${link}<guid isPermaLink="false">id:${name}</guid>
<description>Vláda ve středu schválila návrh rozpočtu na příští rok, řekl ministr (${name}).</description></item>`;
const feed = `<rss version="2.0"><channel><title>List</title>
${item('První', '<link>https://list.example.org/1</link>')}${item('Druhý')}</channel></rss>`;

const ingest = (sidecar: string, seed = feed) =>
  ingestSeed(
    { path: 'list.xml', bytes: bytes(seed), sidecar: bytes(sidecar) },
    { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  );
const messageOf = async (sidecar: string): Promise<string> => {
  const { problems } = await ingest(sidecar);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.path, 'list.xml.yml');
  return problems[0]?.message ?? '';
};

describe('a sidecar of a seed with several articles', () => {
  it('corrects each by its address or by its id in the seed, over what it says of all', async () => {
    const { records, problems } = await ingest(`
publisher: Deník N
language: sk
items:
  http://www.list.example.org/1/:
    title: Rozpočet
    language: cs
  id:Druhý:
    published: 2021-01-12
    originalUrl: https://denikn.cz/2
`);
    assert.deepEqual(problems, []);
    const [first, second] = records;
    assert.equal(first?.title, 'Rozpočet');
    assert.equal(first?.language, 'cs');
    assert.equal(first?.publisher?.id, 'denikn');
    assert.equal(first?.seed.item, 'https://list.example.org/1');
    assert.equal(second?.title, 'Druhý');
    assert.equal(second?.language, 'sk');
    assert.equal(second?.published?.edtf, '2021-01-12');
    assert.equal(second?.originalUrl, 'https://denikn.cz/2');
    assert.equal(second?.seed.item, 'id:Druhý');
  });

  it('may withhold one of them', async () => {
    const { records, tombstones } = await ingest('items: { "id:Druhý": { withhold: names a child } }');
    assert.deepEqual(
      records.map(({ title }) => title),
      ['První'],
    );
    assert.deepEqual(
      tombstones.map(({ path, reason }) => [path, reason]),
      [['list.xml', 'names a child']],
    );
  });

  it('withholds what it means to even when it is broken, and all where it cannot be told which', async () => {
    const wrong = await ingest('titel: x\nitems: { "id:Druhý": { withhold: names a child, titel: y } }');
    assert.equal(wrong.problems.length, 1);
    assert.equal(wrong.records.length, 1);
    assert.equal(wrong.tombstones[0]?.reason, 'names a child');
    const noYaml = await ingest('items:\n  id:Druhý:\n    withhold: names a child\n    title: "x');
    assert.equal(noYaml.tombstones.length, 2);
    const misplaced = await ingest('title: x\nitems: { "id:Druhý": { withhold: names a child } }');
    assert.equal(misplaced.tombstones.length, 1);
    assert.equal(misplaced.records[0]?.title, 'První');
  });

  it('cannot give them one title', async () => {
    assert.match(
      await messageOf('title: x\npublished: 2021\n'),
      /cannot share their title, published; give them for each article, under “items”/u,
    );
  });

  it('says which article it does not find, and corrects the others', async () => {
    const sidecar = 'items: { "https://list.example.org/11": { title: x }, "id:Druhý": { title: y } }';
    assert.match(
      await messageOf(sidecar),
      /“https:\/\/list\.example\.org\/11” is no article of the seed, did you mean “https:\/\/list\.example\.org\/1”\?$/u,
    );
    assert.equal((await ingest(sidecar)).records[1]?.title, 'y');
  });

  it('says which field of which article is wrong', async () => {
    assert.match(
      await messageOf('items: { "id:Druhý": { titel: x } }'),
      /items\.id:Druhý: “titel” is no field of a sidecar, did you mean “title”\?/u,
    );
    assert.match(
      await messageOf('items: { "id:Druhý": { published: 2021-02-30 } }'),
      /Druhý\.published: must be/u,
    );
    assert.match(await messageOf('items: [{ title: x }]'), /items: /u);
    assert.match(await messageOf('items: { "id:Druhý": { items: {} } }'), /“items” is no field/u);
  });
});

it('a sidecar with items beside a seed of one article says that they are none', async () => {
  const { records, problems } = await ingest(
    'items: { x: { title: y } }',
    'Vláda ve středu jednala o rozpočtu.',
  );
  assert.equal(records.length, 1);
  assert.match(problems[0]?.message ?? '', /“x” is no article of the seed, it holds only one\.$/u);
});
