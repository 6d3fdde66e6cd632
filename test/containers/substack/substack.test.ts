import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workspace } from '../../engine/workspace.ts';
import { page } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples, posts, words } from './example.ts';

const [zip = { path: '', bytes: new Uint8Array() }] = examples;

test('a published post for all is its page with what the list says of it', async () => {
  const records = await recordsIn(zip);
  assert.deepEqual(
    records.map(({ title, published, seed }) => [title, published?.edtf, seed.item]),
    [['The bridge is open', '2021-05-04', '101.the-bridge-is-open']],
  );
  assert.match(records[0]?.text ?? '', /^People crossed it at noon\./u);
});

test('drafts, paid posts and subscribers are in nothing that is published', async () => {
  const { found } = await opened(zip);
  assert.deepEqual(passedOver(found), { 'drafts and private texts': 1, 'posts for subscribers alone': 1 });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /reader@|Nobody|Paid/u);
});

const list = posts.join('\n');

test('an export that was unpacked is read by its list, and the folder beside that is no other seed', async () => {
  const workspace = new Workspace();
  workspace.put('posts.csv', list);
  for (const line of posts.slice(1)) {
    const [name = ''] = line.split(',', 1);
    workspace.put(`posts/${name}.html`, `<p>People read ${name}.</p>${words}`);
  }
  workspace.put('posts/101.opens.csv', 'email\nreader@mail.example\n');
  await workspace.build();
  const [record, ...others] = workspace.records();
  assert.deepEqual([record?.title, others.length], ['The bridge is open', 0]);
  assert.partialDeepStrictEqual(record?.seed, { path: 'posts.csv', item: '101.the-bridge-is-open' });
});

test('the posts of an export without its list are in nothing that is published', async () => {
  const workspace = new Workspace();
  workspace.put('posts/102.secret-plans.html', `<p>Nobody knows.</p>${words}`);
  workspace.put('posts/other.html', page('The mill is sold', 'A baker bought it.'));
  await workspace.build();
  assert.deepEqual(
    workspace.records().map(({ title }) => title),
    ['The mill is sold'],
  );
});
