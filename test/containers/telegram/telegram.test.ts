import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { asExample, bridge, chat, examples, message, page, shownPost } from './example.ts';

const [json, html] = examples as [Example, Example];

test('a post is an article with what the export states of it, in both forms', async () => {
  for (const example of [json, html]) {
    const [record] = await recordsIn(example);
    assert.equal(record?.title, 'The bridge is open');
    assert.equal(record.published?.edtf, '2021-11-02');
    assert.equal(record.originalUrl, 'https://town.example/bridge');
    assert.equal(record.publisher?.name, 'Town Channel');
    assert.deepEqual(
      record.contributors.map(({ name }) => name),
      ['Ida Example'],
    );
    assert.equal(record.seed.item, '2');
    assert.match(record.text, /^The council .*school\.$/u);
  }
  assert.deepEqual(passedOver((await opened(json)).found), { 'service messages': 1 });
});

test('nothing is published of those who answer a post', async () => {
  for (const example of [json, html])
    for (const found of (await opened(example)).found)
      if ('bytes' in found) assert.doesNotMatch(Buffer.from(found.bytes).toString(), /Secret|user7/u);
});

test('a forwarded post is that of its own channel, and this one mirrors it', async () => {
  const forwarded = message(3, 'A baker bought the mill by the river, and it will grind again in spring.', {
    forwarded_from: 'Mill Channel',
  });
  const [, ofPage] = await recordsIn(html);
  const [ofJson] = await recordsIn(asExample(chat('public_channel', [forwarded])));
  for (const record of [ofPage, ofJson])
    assert.deepEqual([record?.publisher?.name, record?.mirror?.name], ['Mill Channel', 'Town Channel']);
});

test('a post that goes on with another is one article with it', async () => {
  const first = `${'The council of the town met and talked about the bridge and '.repeat(66)}about`;
  const cut = chat('public_channel', [
    message(1, first, { date_unixtime: '1635841800' }),
    message(2, 'the mill, and went home.', { date_unixtime: '1635841802' }),
    message(3, 'Half of a report of the bridge is here for you to read today. 1/2', {
      date_unixtime: '1635845000',
    }),
    message(4, 'And here is the other half of the same report on the bridge. 2/2', {
      date_unixtime: '1635845001',
    }),
    message(5, 'Another thing altogether happened at the harbour this morning.', {
      date_unixtime: '1635845002',
    }),
  ]);
  const records = await recordsIn(asExample(cut));
  assert.deepEqual(
    records.map(({ seed }) => seed.item),
    ['1', '3', '5'],
  );
  assert.match(records[0]?.text ?? '', /about the mill, and went home\.$/u);
  assert.match(records[1]?.text ?? '', /read today\.\n\nAnd here is/u);
});

test('what is no article is counted by its kind', async () => {
  const { found } = await opened(
    asExample(
      chat('public_channel', [
        message(1, '👍'),
        message(2, '', { media_type: 'sticker', file: 'stickers/a.webp' }),
        message(3, '', { photo: 'photos/1.jpg' }),
        message(4, '', { poll: { question: 'Which?', answers: [] } }),
      ]),
    ),
  );
  assert.deepEqual(passedOver(found), { 'posts of hardly a word': 1, stickers: 1, pictures: 1, polls: 1 });
});

test('private chats are told and nothing of them is published', async () => {
  const secret = message(1, 'A secret that nobody else should ever read in any archive.', {
    from: 'Bob',
    from_id: 'user7',
  });
  const account = {
    about: 'Here is the data you requested. Remember: Telegram is ad free.',
    personal_information: { phone_number: '+420 000', first_name: 'Jane' },
    chats: {
      about: 'This page lists all chats.',
      list: [
        chat('personal_chat', [secret], 'Bob'),
        chat('public_supergroup', [secret]),
        chat('public_channel', [bridge]),
      ],
    },
  };
  const { found, broken } = await opened(asExample(account));
  assert.equal(broken, null);
  assert.deepEqual(
    found.flatMap((one) => ('broken' in one ? [[one.code, one.item]] : [])),
    [['private-chat', 'chat 1']],
  );
  assert.deepEqual(
    found.flatMap((one) => ('bytes' in one ? [one.item] : [])),
    ['100/2'],
  );
  assert.doesNotMatch(JSON.stringify(found), /secret|Bob|Jane/u);
  const talk = page(
    shownPost(1, 'A secret that nobody else should ever read.') +
      shownPost(2, 'Never.').replace('\nTown Channel\n', '\nBob\n'),
  );
  const [, first, ...others] = (await opened({ path: 'messages.html', bytes: Buffer.from(talk) })).found;
  assert.ok(first && 'broken' in first && others.length === 0);
  assert.equal(first.code, 'private-chat');
});

test('an address is the article’s own only where the post is its text', async () => {
  const short = message(1, [
    'A short word on the bridge, which the town has opened today.\n\n',
    { type: 'link', text: 'https://town.example/bridge' },
  ]);
  const [record] = await recordsIn(asExample(chat('public_channel', [short])));
  assert.equal(record?.originalUrl, null);
  assert.deepEqual(record?.references, ['https://town.example/bridge']);
});

test('an export that breaks off gives the posts before', async () => {
  const { bytes } = asExample(
    chat('public_channel', [bridge, message(3, 'Another post that stands at the end of the export.')]),
  );
  const { found, broken } = await opened({
    path: 'result.json',
    bytes: bytes.subarray(0, bytes.length - 60),
  });
  assert.equal(found.filter((one) => 'bytes' in one).length, 1);
  assert.match(String(broken), /breaks off/u);
});
