import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsIn } from '../open.ts';
import { examples } from './example.ts';

test('one article as JSON is read by the names of its keys', async () => {
  const [bridge = [], mill = []] = await Promise.all(examples.map(recordsIn));
  const told = [...bridge, ...mill].map(({ title, published, publisher, contributors, subjects }) => ({
    title,
    published: published?.edtf,
    publisher: publisher?.name,
    authors: contributors.map(({ name }) => name),
    subjects,
  }));
  assert.deepEqual(told, [
    {
      title: 'The bridge is open',
      published: '2021-05-04',
      publisher: 'Town Post',
      authors: ['Ida Example', 'Jan Vzorny'],
      subjects: ['bridges', 'water'],
    },
    {
      title: 'The mill is sold',
      published: '2021-05-05',
      publisher: 'Town Post',
      authors: ['Ann Lee'],
      subjects: [],
    },
  ]);
});
