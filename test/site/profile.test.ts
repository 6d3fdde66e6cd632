import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { ArticleRecord } from '../../src/record.ts';
import { personId, subjectId } from '../../src/search/headings/keys.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import type { SitePlan } from '../../src/site/page.ts';
import type { PeriodPageData } from '../../src/site/pages/period.ts';
import type { ProfilePageData } from '../../src/site/pages/shared/profile.ts';
import { planSite } from '../../src/site/plan.ts';
import {
  languagePath,
  periodPath,
  personPath,
  publisherPath,
  subjectPath,
  timelinePath,
} from '../../src/urls.ts';
import { whole } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse({ interface: ['en'] });

const post = (id: string, number: number, given: Partial<ArticleRecord> = {}): ArticleRecord =>
  recordOf({
    title: `${id} ${number}`,
    published: dated(`2021-01-${String(number).padStart(2, '0')}`),
    publisher: { id, name: 'Town Paper', host: 'town.example' },
    ...given,
  });

const by = (...names: string[]): Partial<ArticleRecord> => ({
  contributors: names.map((name) => ({ role: 'author', name })),
});

/** Fourteen of a month, an undated one, and one of the year before; four by one author, on one subject. */
const records = [
  ...Array.from({ length: 14 }, (_, at) =>
    post('town', at + 1, at < 4 ? { ...by('Jana Nová'), subjects: ['Bridges'] } : {}),
  ),
  post('town', 20, { published: null }),
  post('town', 21, { published: dated('2020-05-05') }),
];

const planOf = (all: readonly ArticleRecord[], publish = config.publish): SitePlan =>
  planSite(memoryArchive(all), { ...config, publish }, { names: () => [] });

const pageOf = (plan: SitePlan, path: string) => {
  const page = plan.pages.find((one) => one.path === path);
  assert.ok(page, path);
  return page;
};

const publisherPage = (plan: SitePlan) => pageOf(plan, publisherPath('en', 'town'));
const factOf = ({ facts }: ProfilePageData, label: string) =>
  facts.find((fact) => fact.label === label)?.values.map(({ text, href, note }) => [text, href, note]);

suite('the page of a publisher, or of a language', () => {
  const plan = planOf(records);
  const shown = publisherPage(plan).data() as ProfilePageData;

  test('opens with the newest articles, dated ones alone', () => {
    assert.equal(shown.latest.length, 12);
    assert.deepEqual([shown.latest[0]?.title, shown.latest.at(-1)?.title], ['town 14', 'town 3']);
  });

  test('is searched by itself', () => {
    assert.deepEqual(shown.within, {
      action: '../../search/index.html',
      label: 'Search in Town Paper',
      narrowed: [{ name: 'source', value: 'town' }],
    });
    const language = pageOf(plan, languagePath('en', 'en')).data() as ProfilePageData;
    assert.deepEqual(language.within?.narrowed, [{ name: 'lang', value: 'en' }]);
  });

  test('leads to its feeds, and to those whom and what it names most', () => {
    assert.deepEqual(
      factOf(shown, 'Feeds')?.map(([text, href]) => [text, href]),
      [
        ['Atom', '../../../feeds/source/town.atom'],
        ['JSON Feed', '../../../feeds/source/town.json'],
      ],
    );
    const [credited] = factOf(shown, 'Credited most') ?? [];
    assert.deepEqual([credited?.[0], credited?.[2]], ['Jana Nová', '4 articles']);
    const [subject] = factOf(shown, 'Subjects') ?? [];
    assert.deepEqual([subject?.[0], subject?.[2]], ['Bridges', '4 articles']);
  });

  test('has files of its own articles alone, of a year each', () => {
    assert.deepEqual(
      shown.data.map(({ form, files }) => [form, files.map(({ text }) => text)]),
      [
        ['CSV', ['2020', '2021', 'Undated']],
        ['JSON Lines (gzip)', ['2020', '2021', 'Undated']],
      ],
    );
    const all = planOf([...records, post('village', 1)]);
    for (const { files } of shown.data) {
      const file = all.files.find(({ path }) => `../../..${path}` === files[1]?.href);
      const content = Buffer.from(whole(file?.content() as string));
      const text = (file?.path.endsWith('.gz') ? gunzipSync(content) : content).toString();
      assert.equal(text.match(/town \d+/gu)?.length, 14);
      assert.doesNotMatch(text, /village/u);
    }
  });

  test('has a table alone in the smallest layout', () => {
    const small = planOf(records, 'small');
    const { data } = publisherPage(small).data() as ProfilePageData;
    assert.deepEqual(
      data.map(({ form }) => form),
      ['CSV'],
    );
    const own = small.files.filter(({ path }) => path.startsWith('/data/source/'));
    assert.ok(own.length > 0 && own.every(({ path }) => path.endsWith('.csv')));
  });

  test('tells the rights that the archivist states, each with its time', () => {
    const stated = archiveConfigSchema.parse({
      interface: ['en'],
      publishers: [
        {
          id: 'town',
          names: { default: 'Town Paper' },
          hosts: ['town.example'],
          rights: [
            { statement: 'https://creativecommons.org/licenses/by/4.0/', from: '2021' },
            { statement: 'All rights reserved.', to: '2020-12-31' },
          ],
        },
      ],
    });
    const page = pageOf(
      planSite(memoryArchive(records), stated, { names: () => [] }),
      publisherPath('en', 'town'),
    ).data() as ProfilePageData;
    assert.deepEqual(factOf(page, 'Rights'), [
      ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/', '2021 –'],
      ['All rights reserved.', null, '– December 31, 2020'],
    ]);
    assert.equal(factOf(shown, 'Rights'), undefined);
  });

  test('shows neither where its few articles are in sight', () => {
    const few = publisherPage(planOf(records.slice(0, 4))).data() as ProfilePageData;
    assert.deepEqual([few.latest, few.within, few.data], [[], null, []]);
  });

  test('is made again where a name that it shows gets a page, and only then', () => {
    const before = publisherPage(plan).depends.at(-1);
    const others = [
      post('village', 2, by('Petr Malý')),
      ...Array.from({ length: 3 }, (_, at) => post('hill', at + 1)),
    ];
    assert.equal(publisherPage(planOf([...records, ...others])).depends.at(-1), before);
    const elsewhere = [post('village', 3, { ...by('Jana Nová'), subjects: ['Bridges'] })];
    const after = publisherPage(planOf([...records, ...elsewhere]));
    assert.notEqual(after.depends.at(-1), before);
    const facts = after.data() as ProfilePageData;
    assert.match(
      String(factOf(facts, 'Credited most')?.[0]?.[1]),
      new RegExp(personPath(personId('Jana Nová')), 'u'),
    );
    assert.match(
      String(factOf(facts, 'Subjects')?.[0]?.[1]),
      new RegExp(subjectPath(subjectId('Bridges')), 'u'),
    );
  });
});

suite('the page of a month', () => {
  const plan = planOf([
    ...records,
    post('hill', 3, { publisher: { id: 'hill', name: 'Hill Gazette', host: null } }),
    post('march', 3, { published: dated('2021-03-03') }),
  ]);
  const month = (number: string) =>
    pageOf(plan, periodPath(timelinePath('en'), `2021-${number}`)).data() as PeriodPageData;

  test('has its days, and whose articles it has', () => {
    const { month: days, facts } = month('01');
    assert.deepEqual(
      days?.months.map(({ text, href }) => [text, href]),
      [['January', null]],
    );
    assert.equal(days?.months[0]?.days.length, 14);
    assert.deepEqual(
      facts.map(({ label, values }) => [label, values.map(({ text, note }) => [text, note])]),
      [
        [
          'Publishers',
          [
            ['Town Paper', '14 articles'],
            ['Hill Gazette', '1 article'],
          ],
        ],
      ],
    );
  });

  test('tells nothing that its list tells as well', () => {
    assert.deepEqual(month('03').facts, []);
    const { month: days } = pageOf(plan, periodPath(timelinePath('en'), '2021')).data() as PeriodPageData;
    assert.equal(days, null);
  });
});
