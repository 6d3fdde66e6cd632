import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleFor } from '../../src/ingest/fields/title.ts';

test('a stated title is one line of characters that can be seen', () => {
  const { title } = titleFor({ title: ' A\u001b \u0008bridge\u0085\n\u200bopened ' }, '', 'a.md');
  assert.equal(title, 'A bridge opened');
});

test('a derived title is the first sentence, in scripts without capitals too', () => {
  const derived = (text: string) => titleFor({}, text, 'a.txt').title;
  assert.equal(derived('नदी का पानी शहर में आ गया। लोग घर छोड़ कर चले गए।'), 'नदी का पानी शहर में आ गया');
  assert.equal(derived('دریا کا پانی شہر میں آ گیا۔ لوگ چلے گئے۔'), 'دریا کا پانی شہر میں آ گیا');
  assert.equal(derived('هل فاض النهر؟ نعم، فاض ليلا.'), 'هل فاض النهر؟');
  assert.equal(derived('ወንዙ ሞላ። ሰዎች ሄዱ።'), 'ወንዙ ሞላ');
  assert.equal(derived('فاض النهر ليلا. غادر الناس بيوتهم.'), 'فاض النهر ليلا');
  assert.equal(derived('The river rose at 3.5 metres. People left.'), 'The river rose at 3.5 metres');
});
