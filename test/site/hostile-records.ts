import type { ArticleRecord } from '../../src/record.ts';
import { articleId, versionPath } from '../../src/urls.ts';
import { dated, recordOf } from './memory-archive.ts';

/* Articles as bad as they come: each has to hold together on its page and in every list. */

const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(12).slice(0, 400);
const columns = Array.from({ length: 22 }, (_, index) => `Column ${index}`);
const table = [columns, columns.map(() => '---'), columns.map((name) => `${name} value`)]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
const pictures = Array.from(
  { length: 200 },
  (_, index) => `![](https://pictures.example/${index}.jpg "Picture ${index}")`,
).join('\n\n');
const long = Array.from(
  { length: 8000 },
  (_, index) => `Line ${index} of a very long article, as subtitles are.`,
).join('\n\n');
const publisher = {
  id: 'hostile',
  name: `${word.slice(0, 120)} Zeitung`,
  host: `${'sub.'.repeat(20)}example`,
};

const record = (given: Partial<ArticleRecord> & { title: string; body: string }): ArticleRecord =>
  recordOf({ published: dated('2021-01-12'), publisher, text: given.body, ...given });

export const hostileRecords: readonly ArticleRecord[] = [
  record({ title: '服务器突遭关闭'.repeat(43).slice(0, 300), language: 'zh-Hans', body: '正文。' }),
  record({ title: `${'Long title '.repeat(27)}end`, body: 'Text.' }),
  record({
    title: 'Forty credits',
    body: 'Text.',
    contributors: Array.from({ length: 40 }, (_, index) => ({
      role: index % 2 ? 'translator' : 'author',
      name: `${word.slice(0, 40)} ${index}`,
    })),
  }),
  record({ title: 'Two hundred pictures', body: pictures }),
  record({
    title: word,
    body: `${word}\n\n- ${word}\n\n> ${word}\n\n\`${word}\`\n\n[${word}](https://x.example/)`,
  }),
  record({ title: 'Mixed \u202edirections\u202c عنوان with עברית', body: 'Left عربي left עברית left.' }),
  record({ title: 'A wide table', body: table }),
  record({ title: 'A very long article', body: long }),
  record({ title: 'An empty body', body: '', text: '' }),
  record({
    title: '<script>alert(1)</script> & "quotes" \'too\'',
    body: '<script>alert(1)</script>\n\n</script><!--',
  }),
  record({
    title: 'صحيفة تغلق أبوابها',
    language: 'ar',
    body: 'أغلقت الصحيفة أبوابها يوم الأحد.\n\n## عنوان\n\n> اقتباس',
  }),
  record({
    title: 'Much removed, much warned',
    body: 'Text.',
    removed: Array.from({ length: 300 }, (_, index) => ({
      kind: 'promotion' as const,
      text: `${word} ${index}`,
    })),
    warnings: Array.from({ length: 30 }, (_, index) => `Warning ${index}: ${word}`),
    duplicates: Array.from({ length: 30 }, (_, index) => `${'folder/'.repeat(20)}${index}.txt`),
    originalUrl: `https://x.example/${word}`,
    relations: Array.from({ length: 12 }, (_, index) => ({
      kind: 'version' as const,
      path: `${'folder/'.repeat(20)}<b>${index}.txt`,
      sha256: 'd'.repeat(64),
      url: versionPath(articleId('Much removed'), String(index).padStart(32, '0')),
      evidence: `https://x.example/${word}`,
      rule: 'program' as const,
    })),
    id: articleId('Much removed'),
  }),
];
