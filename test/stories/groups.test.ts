import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from '../../src/stories/groups.ts';

test('one article between two events does not make one of them', () => {
  const link = (a: number, b: number, score: number) => ({ a, b, score });
  const links = [
    link(0, 1, 0.8),
    link(0, 2, 0.8),
    link(1, 2, 0.8),
    link(3, 4, 0.8),
    link(2, 5, 0.1),
    link(3, 5, 0.1),
  ];
  assert.deepEqual(groupsOf(links, 0.06), [
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('what may not join stays apart, and the rest joins all the same', () => {
  const links = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
  ];
  const apart = (a: readonly number[], b: readonly number[]) =>
    ![...a, ...b].includes(0) || ![...a, ...b].includes(2);
  assert.deepEqual(groupsOf(links, 0.1, apart), [[0, 1]]);
});
