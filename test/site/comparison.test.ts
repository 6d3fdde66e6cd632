import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StoryLink } from '../../src/archive/story.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { textPairs } from '../../src/site/comparison/pairs.ts';
import { alignParagraphs, type Row } from '../../src/site/comparison/paragraphs.ts';
import { differenceOf } from '../../src/site/comparison/sentences.ts';
import { type ArticlePageData, article } from '../../src/site/pages/article.ts';
import { type ComparisonPageData, comparison } from '../../src/site/pages/comparison.ts';
import { planningOf } from '../../src/site/plan.ts';
import { renderPages } from '../../src/site/render/render.ts';
import { articlePath, comparisonPath } from '../../src/urls.ts';
import { fixtureSettings } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse(fixtureSettings);

const link = (one: ArticleRecord, other: ArticleRecord, kind: StoryLink['kind'], score = 1): StoryLink => {
  const [a = '', b = ''] = [one.id, other.id].sort();
  return { a, b, kind, score, evidence: [{ kind: 'text', value: '0.9' }] };
};
const planned = (records: readonly ArticleRecord[], storyLinks: readonly StoryLink[]) =>
  planningOf(memoryArchive(records, [], [], { storyLinks }), config);

const english = {
  language: 'en',
  text: [
    'The Brintal plant burned for 17 hours, said Marta Kovalik.',
    'Nobody was hurt. The road was closed.',
    'Losses reach 41,300,000 euros, the insurer Alfenbank wrote.',
    'A statement of its own.',
  ].join('\n\n'),
};
const czech = {
  language: 'cs',
  text: [
    'Továrna Brintal hořela 17 hodin, uvedla Marta Kovalik. Nikdo nebyl zraněn a silnice byla uzavřena.',
    'Věta, kterou nikdo jiný nemá, a nikdo neví, odkud se tu vlastně vzala.',
    'Škoda je 41 300 000 eur, napsala pojišťovna Alfenbank.',
  ].join('\n\n'),
};

const shape = (rows: readonly Row[]) => rows.map(({ first, second }) => [first.length, second.length]);

suite('paragraphs beside each other', () => {
  test('stand by the names and numbers that they share', () => {
    const rows = alignParagraphs(english, czech);
    const beside = (words: string) => rows.find(({ first }) => first.some((text) => text.includes(words)));
    assert.match(beside('Kovalik')?.second.join(' ') ?? '', /Kovalik/u);
    assert.match(beside('41,300,000')?.second.join(' ') ?? '', /41 300 000/u);
  });

  test('are all there, in their order, whatever the texts are', () => {
    for (const [one, other] of [
      [english, czech],
      [czech, english],
      [english, { language: 'zh-Hans', text: '' }],
      [{ language: 'und', text: 'a\n\nb' }, czech],
    ] as const) {
      const rows = alignParagraphs(one, other);
      assert.equal(rows.flatMap(({ first }) => first).join('\n\n'), one.text);
      assert.equal(rows.flatMap(({ second }) => second).join('\n\n'), other.text);
    }
  });

  test('stand beside one where the other text has no paragraphs', () => {
    const whole = { ...english, text: english.text.replaceAll('\n\n', '\n') };
    assert.deepEqual(shape(alignParagraphs(whole, english)), [[1, 4]]);
  });

  test('stand alone where the other text has none for them', () => {
    const more = {
      ...english,
      text: english.text.replace('A statement', `${'Words of its own. '.repeat(30)}\n\nA statement`),
    };
    assert.deepEqual(
      shape(alignParagraphs(english, more)).filter(([one]) => one === 0),
      [[0, 1]],
    );
  });
});

suite('the difference of two texts', () => {
  const difference = (one: string, other: string, language = 'en') =>
    differenceOf({ text: one, language }, { text: other, language });

  test('is told by sentences, with the words that changed in them', () => {
    const found = difference(
      'Three men died on Monday. The road is closed.\n\nNobody knows why.',
      'Four men died on Monday. The road is closed.\n\nNobody knows why. An inquiry began.',
    );
    assert.deepEqual(found?.counts, { same: 2, first: 1, second: 2 });
    const [changed, same, added] = found?.parts ?? [];
    assert.deepEqual(changed?.kind === 'changed' && changed.first.filter(({ isOwn }) => isOwn), [
      { text: 'Three', isOwn: true },
    ]);
    assert.equal(same?.kind === 'same' && same.count, 2);
    assert.deepEqual(added, {
      kind: 'changed',
      first: [],
      second: [{ text: 'An inquiry began.', isOwn: false }],
    });
  });

  test('is none in quotation marks, blanks or Chinese scripts', () => {
    assert.equal(difference('He said “no” to it.', 'He said "no"  to it.')?.parts.length, 1);
    const found = differenceOf(
      { text: '亚马逊关闭了平台。没有人知道。', language: 'zh-Hans' },
      { text: '亞馬遜關閉了平臺。沒有人知道。他們說。', language: 'zh-Hant' },
    );
    assert.deepEqual(found?.counts, { same: 2, first: 0, second: 1 });
  });

  test('is not told of texts that have no sentence in common', () => {
    assert.equal(difference('One sentence.', 'Another text.'), null);
    const long = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word} ${at}.`).join('\n');
    assert.equal(difference(long('One'), long('Two')), null);
  });
});

suite('pages of two texts', () => {
  const one = recordOf({ title: 'One', ...english, published: dated('2023-05-05') });
  const other = recordOf({ title: 'Jedna', ...czech, published: dated('2023-05-04') });
  const changed = recordOf({
    title: 'One again',
    language: 'en',
    text: english.text.replace('17 hours', '18 hours'),
  });
  const records = [one, other, changed];
  const links = [link(one, other, 'translation'), link(one, changed, 'version')];
  const pageOf = (a: ArticleRecord, b: ArticleRecord) =>
    comparison.pages(planned(records, links)).find(({ path }) => path === comparisonPath(a.id, b.id));

  test('are of versions, translations and copies in another script, and of nothing else', () => {
    const [hans, hant] = ['zh-Hans', 'zh-Hant'].map((language) => recordOf({ title: language, language }));
    assert.ok(hans && hant);
    const all = [...records, hans, hant];
    const pairs = textPairs(
      planned(all, [
        ...links,
        link(hans, hant, 'copy'),
        link(changed, other, 'event'),
        link(hans, one, 'related'),
        link(hant, changed, 'copy'),
        link({ ...one, id: '000000000000' }, other, 'translation'),
      ]).site,
    );
    assert.equal(pairs.length, 4);
    assert.deepEqual(new Set(pairs.map(({ kind }) => kind)), new Set(['translation', 'version', 'copy']));
    const copies = [recordOf({ title: 'A' }), recordOf({ title: 'B' })];
    assert.deepEqual(textPairs(planned(copies, [link(copies[0] ?? one, copies[1] ?? one, 'copy')]).site), []);
  });

  test('are few of one article, however many texts are one with it', () => {
    const many = Array.from({ length: 40 }, (_, at) => recordOf({ title: `Text ${at}` }));
    const all = many.flatMap((a, at) => many.slice(at + 1).map((b) => link(a, b, 'version')));
    assert.ok(textPairs(planned(many, all).site).length <= (40 * 6) / 2);
  });

  test('have the older first, at an address that the dates do not make', async () => {
    const page = pageOf(one, other);
    const data = page?.data() as ComparisonPageData;
    assert.deepEqual(
      data.sides.map(({ item }) => item.title),
      ['Jedna', 'One'],
    );
    assert.equal(data.difference, null);
    assert.equal(page?.unlisted, true);
    assert.equal(comparisonPath(one.id, other.id), comparisonPath(other.id, one.id));
  });

  test('say in words what only one text has', async () => {
    const page = pageOf(one, changed);
    const [rendered] = page ? await renderPages([page]) : [];
    const content = rendered?.content ?? '';
    assert.match(content, /4 sentences are the same, 1 place differs\./u);
    assert.match(
      content,
      /<p class="only">Only in the first text<\/p>\s*<p lang="en" dir="ltr"><del>[^/]*<b>17<\/b>/u,
    );
    assert.match(
      content,
      /<p class="only">Only in the second text<\/p>\s*<p lang="en" dir="ltr"><ins>[^/]*<b>18<\/b>/u,
    );
  });

  test('are led to by both articles', () => {
    const pages = article.pages(planned(records, links));
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const data = pages.find(({ path }) => path === articlePath(from.id))?.data() as ArticlePageData;
      const found = data.sameText.texts.find(({ item }) => item.id === to.id);
      assert.ok(found?.comparison?.endsWith(`with/${[one.id, other.id].sort()[1]}/index.html`), from.title);
    }
  });

  test('of two translations of one article name it', () => {
    const stated = { ...other, translationOf: 'https://www.third.example/report' };
    const [page] = comparison.pages(planned([one, stated], [link(one, stated, 'translation')]));
    const { relation } = (page?.data() ?? {}) as ComparisonPageData;
    assert.equal(relation, 'Oba překládají jeden článek z third.example');
  });
});
