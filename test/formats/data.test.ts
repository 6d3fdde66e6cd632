import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const data: readonly [kind: string, text: string][] = [
  ['JSON', '{"token": "s3cr3t", "items": [1, 2]}'],
  ['JSON lines', '{"a": 1}\n{"a": 2}\n'],
  ['XML', '<?xml version="1.0"?><opml version="2.0"><body><outline text="x"/></body></opml>'],
  ['a table', 'day,place,price\n2021-01-02,Lower lock,12\n2021-01-03,Upper lock,14\n2021-01-04,Quay,9\n'],
  ['settings', '; the server\n[mail]\nhost = post.example\nport = 25\nsecret=abc123\n'],
  ['settings', 'host: post.example\nport: 25\nusers:\n  - ann\n  - bo\nkey: "x1"\n'],
  ['program code', 'const boats = 3;\nfunction sail(boat) {\n  return boat + 1;\n}\nexport { sail };\n'],
  ['program code', 'body {\n  color: red;\n  margin: 0;\n}\n.boat { width: 3px; }\n'],
  ['a list of checksums', `${'0a'.repeat(32)}  boats.html\n${'1b'.repeat(32)}  nets.html\n`],
  ['a list of versions', 'boats==2.31.0\nnets>=4.9\nlamps\n'],
  ['rules for building', 'all: boats\n\nboats:\n\tcc -o boats boats.c\n\nclean:\n\trm boats\n'],
  ['settings', 'title: x\nitems:\n  - ann\n  - bo\n'],
  ['a web archive', 'WARC/1.0\nWARC-Type: response\n\nHTTP/1.1 200 OK\n'],
  [
    'mail',
    'Received: from a.example by b.example\nFrom: ann@a.example\nTo: bo@b.example\nSubject: Boats\n\nDear Bo, the boats are in.\n',
  ],
];

for (const [kind, text] of data)
  test(`${kind} is a problem and no article: ${text.slice(0, 20)}`, async () => {
    const file = { path: 'notes.dat', bytes: Buffer.from(text), sidecar: null };
    const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
    const { records, problems } = await ingestSeed(file, settings);
    assert.deepEqual(records, []);
    assert.equal(problems[0]?.code, 'no-article');
    assert.match(problems[0]?.message ?? '', new RegExp(`data, not an article: it looks like ${kind}`, 'u'));
  });

const articles = [
  '12 January 2021, 10:00 - The mayor: all is well.\n\nBy noon the fog had gone, and the boats went out one after the other.\n',
  '2021-01-12 10:00:00 The boats came in.\n\nBy noon the fog had gone, and they went out again one after the other.\n\nNobody saw them come back, and the lamps were lit.\n',
  'The harbour: a report\n\nBy noon the fog had gone, and the boats went out one after the other.\n',
  'Boats\nNets\nLamps\n',
  'Date: 3 May 2021\nPlace: Lower lock\nThe lock keeper said that nobody had come by since the morning fog.\n',
  '老桥关闭\n\n市政府星期一宣布，老桥因洪水暂时关闭。\n',
  'Rain; wind; hail.\nNobody came; nobody went.\nAll stayed in; all were glad of it.\n',
  'THE COURT: You may sit.\nMR. HOLT: Thank you.\nTHE COURT: Who saw the barge?\nMR. VIK: I did.\n',
];

for (const text of articles)
  test(`words stay an article: ${text.slice(0, 20)}`, async () => {
    const file = { path: 'notes.txt', bytes: Buffer.from(text), sidecar: null };
    const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
    const { records } = await ingestSeed(file, settings);
    assert.equal(records.length, 1);
  });

test('a text that only leads on carries a warning, a short report does not', async () => {
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const warningsOf = async (text: string): Promise<string> => {
    const file = { path: 'note.txt', bytes: Buffer.from(text), sidecar: null };
    return (await ingestSeed(file, settings)).records[0]?.warnings.join() ?? '';
  };
  for (const stub of [
    'https://lock.example/a',
    'Read on: https://lock.example/a',
    '[content here]',
    'The barge…',
  ])
    assert.match(await warningsOf(stub), /only leads on/u);
  assert.doesNotMatch(await warningsOf('The barge is back.'), /only leads on/u);
});
