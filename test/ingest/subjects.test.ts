import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const text =
  'The council met on Tuesday and agreed to mend the bridge before winter comes, whatever the costs may be.';

async function subjectsIn(content: string, sidecar: string | null = null, path = 'a.md') {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const { records, problems } = await ingestSeed(
    { path, bytes: bytes(content), sidecar: sidecar === null ? null : bytes(sidecar) },
    { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  );
  return { subjects: records[0]?.subjects, problems };
}

const note = (head: string): string => `---\ntitle: The bridge\n${head}\n---\n\n${text}\n`;
const post = (head: string): string =>
  `---\nlayout: post\ntitle: The bridge\nfrom: https://www.rfi.fr/en/bridge\n${head}\n---\n<p>${text}</p>\n`;

suite('the subjects of an article', () => {
  test('are tags, categories and keywords of front matter, each once', async () => {
    const head =
      'tags: [Bridges, "#winter"]\ncategories:\n  - bridges\n  - Town council\nkeywords: water, Winter';
    const { subjects } = await subjectsIn(note(head));
    assert.deepEqual(subjects, ['Bridges', 'winter', 'Town council', 'water']);
    const { subjects: ofPost } = await subjectsIn(post('tags: [ Bridges ]\ncategories: [ Water, Bridges ]'));
    assert.deepEqual(ofPost, ['Bridges', 'Water']);
  });

  test('are none of those that only say where it stood on its site', async () => {
    const tags =
      'Uncategorized, Home, Latest News, Nezařazené, Úvod, Без рубрики, Новости, 未分类, 新聞, غير مصنف, أخبار, Non classé';
    const { subjects } = await subjectsIn(note(`tags: ${tags}, News agencies, 新闻自由`));
    assert.deepEqual(subjects, ['News agencies', '新闻自由']);
  });

  test('are not the names of who published or wrote it', async () => {
    const { subjects } = await subjectsIn(
      post('author: Jana Nová\ntags: [ RFI, 法广, jana nova, rfi.fr, Radio ]'),
    );
    assert.deepEqual(subjects, ['Radio']);
    const { subjects: ofSite } = await subjectsIn(
      post('author: The Quay\ncategories: [ The Quay ]').replace('www.rfi.fr', 'quay.example'),
    );
    assert.deepEqual(ofSite, []);
  });

  test('are no sentences', async () => {
    const { subjects } = await subjectsIn(note(`tags: [Bridges, "${'word '.repeat(60)}"]`));
    assert.deepEqual(subjects, ['Bridges']);
  });

  test('are what a sidecar says, whatever that is', async () => {
    const long = 'x'.repeat(300);
    const sidecar = `subjects: [Mosty, mosty, News, ${long}]`;
    assert.deepEqual((await subjectsIn(note('tags: Bridges'), sidecar)).subjects, ['Mosty', 'News', long]);
    assert.deepEqual((await subjectsIn(note('tags: Bridges'), 'subjects: []')).subjects, []);
    const { subjects, problems } = await subjectsIn(note('tags: Bridges'), 'subjects: Mosty');
    assert.deepEqual(subjects, ['Bridges']);
    assert.match(problems[0]?.message ?? '', /line 1: subjects: must be a list, but “Mosty” stands there/u);
  });
});
