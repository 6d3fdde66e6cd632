import assert from 'node:assert/strict';
import test from 'node:test';
import { opened, recordsIn } from '../open.ts';
import { examples, srt } from './example.ts';

test('subtitles are a transcript of sentences and speakers, without times', async () => {
  const texts: (string | undefined)[] = [];
  for (const example of examples) {
    const [record] = await recordsIn(example);
    assert.equal(record?.title, 'The bridge is open', example.path);
    texts.push(record?.text);
  }
  assert.deepEqual(texts, [
    'The council of the small town met on Tuesday, and talked about the bridge for three hours.\n\nMAYOR: We voted for it.\n\n- And what does it cost?',
    'the council of the town met on Tuesday & voted.\n\nMayor: We did.',
    'The council met, and it voted.\n\nMayor: We did.',
  ]);
});

test('subtitles without words are told', async () => {
  const bytes = Buffer.from(srt.replace(/^[^\d\n].*$/gmu, '♪'));
  const [found] = (await opened({ path: 'song.srt', bytes })).found;
  assert.ok(found && 'code' in found);
  assert.equal(found.code, 'no-text');
});
