import assert from 'node:assert/strict';
import test from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

test('what programs for mail keep beside mails is no article', async () => {
  const files = [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Reader\r\nEND:VCARD\r\n',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Dinner\nEND:VEVENT\nEND:VCALENDAR\n',
    '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> // (f=iso-8859-1)\n',
    '-----BEGIN PGP MESSAGE-----\n\nhQEMA1234567890\n-----END PGP MESSAGE-----\n',
  ];
  for (const text of files) {
    const seed = { path: 'kept.txt', bytes: Buffer.from(text), sidecar: null };
    const { records, problems } = await ingestSeed(seed, {
      publishers: [],
      timeZone: 'UTC',
      lastDay: '2030-01-01',
    });
    assert.deepEqual([records.length, problems[0]?.code], [0, 'no-article'], text);
  }
});
