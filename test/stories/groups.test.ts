import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certain, groupsOf } from '../../src/stories/groups/groups.ts';

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

const chain = (from: number, count: number) =>
  Array.from({ length: count - 1 }, (_, at) => ({ a: from + at, b: from + at + 1, score: certain }));

test('what is certain joins whatever the size of a group, and before all else', () => {
  const links = [{ a: 3, b: 200, score: 0.9 }, { a: 200, b: 201, score: 0.8 }, ...chain(0, 100)];
  const [copies, ...others] = groupsOf(links, 0.1);
  assert.deepEqual([copies?.length, others], [100, [[200, 201]]]);
});

test('many links that are not certain make none that is', () => {
  const [size, linked] = [900, 300];
  const links = Array.from({ length: linked ** 2 }, (_, at) => ({
    a: at % linked,
    b: size + Math.floor(at / linked),
    score: 0.02,
  }));
  const groups = groupsOf([...chain(0, size), ...chain(size, size), ...links], 0.2);
  assert.deepEqual(
    groups.map(({ length }) => length),
    [size, size],
  );
});

test('what may not join stays apart though it is certain, and takes part otherwise', () => {
  const apart = (a: readonly number[], b: readonly number[]) =>
    ![...a, ...b].includes(0) || ![...a, ...b].includes(2);
  const links = [...chain(0, 3), { a: 2, b: 3, score: 0.5 }, { a: 0, b: 4, score: 0.5 }];
  assert.deepEqual(groupsOf(links, 0.1, apart), [
    [0, 1, 4],
    [2, 3],
  ]);
});

test('a text between two events makes no one of them, however many copies it has', () => {
  const link = (a: number, b: number, score: number) => ({ a, b, score });
  const events = [0, 10, 20, 30].flatMap((event) => [
    link(event, event + 1, 0.5),
    link(event + 1, event + 2, 0.5),
    link(event, event + 2, 0.5),
  ]);
  const between = (count: number) =>
    Array.from({ length: count }, (_, copy) =>
      [0, 10, 20, 30].flatMap((event) =>
        [0, 1, 2].map((article) => link(event + article, 100 + copy, 0.2 + event / 1e3 + article / 1e4)),
      ),
    ).flat();
  for (const copies of [1, 5, 50]) {
    const groups = groupsOf([...events, ...between(copies), ...chain(100, copies)], 0.03);
    const ofEvents = groups
      .map((group) => group.filter((one) => one < 100))
      .filter(({ length }) => length > 0);
    assert.deepEqual(
      ofEvents,
      [0, 10, 20, 30].map((event) => [event, event + 1, event + 2]),
      `${copies}`,
    );
  }
});
