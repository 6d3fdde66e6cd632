import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleFeaturesOf } from '../../src/stories/features/title.ts';

test('a hyphen within a word ends no name of a column', () => {
  const columnOf = (title: string): number => titleFeaturesOf(title).column;
  assert.equal(columnOf('Covid-19 cases rise in Almsworth'), 0);
  assert.equal(columnOf('Ex-mayor of Almsworth speaks'), 0);
  const column = columnOf('Almsworth today: Bridge closed');
  assert.notEqual(column, 0);
  for (const title of [
    'Almsworth today - Mill sold',
    'Almsworth today — Mill sold',
    'Almsworth today–Mill sold',
  ])
    assert.equal(columnOf(title), column, title);
});
