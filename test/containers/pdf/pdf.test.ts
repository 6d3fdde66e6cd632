import assert from 'node:assert/strict';
import test from 'node:test';
import { asMeant } from '../../../src/ingest/containers/pdf/characters.ts';
import { opened, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples, page } from './example.ts';
import { type Placed, placed, writePdf } from './write-pdf.ts';

const recordOf = async (pages: readonly (readonly Placed[])[], info = '', more = '') =>
  (await recordsIn({ path: 'town.pdf', bytes: writePdf(pages, info, more) }))[0];

test('a PDF is an article with its title, author and day, its lines joined', async () => {
  const [example] = examples;
  assert.ok(example);
  const [record] = await recordsIn(example);
  assert.deepEqual(
    [record?.title, record?.published?.edtf, record?.text],
    [town.title, '2021-11-02', townText],
  );
  assert.deepEqual(
    record?.contributors.map(({ name }) => name),
    ['Ida Example'],
  );
  assert.equal(record?.seed.bytes, example.bytes.length, 'the file itself is published');
});

test('columns are read one after the other, whatever the order in the file', async () => {
  const columns = town.paragraphs
    .slice(0, 2)
    .map((words, at) => placed(`${words} ${words}`, 50 + at * 270, 700, 40));
  const mixed =
    columns[0]?.flatMap((line, at) => [line, columns[1]?.[at]].filter((one) => one !== undefined)) ?? [];
  const record = await recordOf([[{ text: town.title, x: 50, y: 740, size: 22 }, ...mixed]]);
  const [first, second] = town.paragraphs;
  assert.equal(record?.text, `${first} ${first}\n\n${second} ${second}`);
});

test('divided words are one again, and running heads and numbers of pages go', async () => {
  const pages = [1, 2, 3].map((number) => [
    { text: 'The Town Paper, November', x: 50, y: 770 },
    { text: `The ${['mayor', 'baker', 'miller'][number - 1]} read the report num-`, x: 50, y: 700 },
    { text: `ber ${number} to all who had come to the hall.`, x: 50, y: 686 },
    {
      text: `Then all ${['went home', 'sang a song', 'drank tea'][number - 1]} and slept well that night.`,
      x: 50,
      y: 672,
    },
    { text: String(number), x: 300, y: 30 },
  ]);
  const record = await recordOf(pages);
  assert.doesNotMatch(record?.text ?? '', /Town Paper|num-|^\d$/mu);
  assert.match(record?.text ?? '', /baker read the report number 2 to all/u);
  assert.deepEqual(
    record?.removed.map(({ text }) => text),
    ['The Town Paper, November'],
  );
});

test('a scan, an encrypted and a damaged PDF are told', async () => {
  const scan = await opened({ path: 'scan.pdf', bytes: writePdf([[], []]) });
  assert.ok(scan.found[0] && 'code' in scan.found[0]);
  assert.equal(scan.found[0].code, 'no-text');
  const damaged = await opened({ path: 'damaged.pdf', bytes: Buffer.from('%PDF-1.4\nnothing') });
  assert.ok(damaged.found[0] && 'code' in damaged.found[0]);
  assert.equal(damaged.found[0].code, 'breaks-off');
  const secret = writePdf([page])
    .toString('latin1')
    .replace(
      '/Info',
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>] /Info`,
    );
  const encrypted = await opened({ path: 'secret.pdf', bytes: Buffer.from(secret, 'latin1') });
  assert.ok(encrypted.found[0] && 'code' in encrypted.found[0]);
  assert.equal(encrypted.found[0].code, 'encrypted');
});

test('scripts of a PDF are not run, and a title of a program is none', async () => {
  const action = '/OpenAction << /S /JavaScript /JS (globalThis.town = 1) >>';
  const record = await recordOf([page.slice(3)], '/Title (Microsoft Word - bridge.doc)', action);
  assert.equal(record?.titleOrigin, 'derived');
  assert.equal('town' in globalThis, false);
});

test('radicals and ligatures are the characters that were meant', () => {
  assert.equal(asMeant('延⻓三个⼩时，⼈ ﬁnd'), '延长三个小时，人 find');
});

test('a title that says the same as the heads of its pages stays', async () => {
  const head = { text: town.title, x: 50, y: 770, size: 9 };
  const lines = town.paragraphs.map((words) => placed(words, 50, 700, 60));
  const pages = lines.map((page, at) => [at === 0 ? { ...head, size: 24 } : head, ...page]);
  const record = await recordOf(pages);
  assert.deepEqual([record?.title, record?.text], [town.title, townText]);
});
