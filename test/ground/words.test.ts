import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The rows of the table: the word, what it means, the words that are not used for it. */
const rows = read('docs/words.md')
  .split('\n')
  .filter((line) => /^\| [^-]/u.test(line))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const banned = rows.flatMap(([, , never = '']) =>
  [...never.matchAll(/\*\*(\w+)\*\*/gu)].map(([, word = '']) => word),
);

/** Names that libraries give to things of their own: not ours to choose. */
const foreign = /DefaultTreeAdapterMap/gu;

suite('the glossary', () => {
  test('has one row a word, at most one page of them', () => {
    const words = rows.map(([word]) => word);
    assert.ok(words.length > 20);
    assert.deepEqual([...new Set(words)], words);
    assert.ok(read('docs/words.md').split('\n').length <= 41);
  });

  test('keeps the words that it bans out of the code', () => {
    assert.ok(banned.includes('outlet'));
    const files = globSync('{src,templates,scripts}/**/*.{ts,md,css}', { cwd: root });
    assert.ok(files.length > 100);
    const found = files.flatMap((file) => {
      const text = `${file}\n${read(file)}`.replace(foreign, '').toLowerCase();
      return banned.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    assert.deepEqual(found, []);
  });
});
