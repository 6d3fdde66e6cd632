import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Contributor } from '../../src/record.ts';
import { personId, subjectId } from '../../src/search/headings/keys.ts';
import type { NameGroup } from '../../src/search/index/names/groups.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { type HeadingCorrections, noHeadingCorrections } from '../../src/settings/heading-corrections.ts';
import { personLineSchema, subjectLineSchema } from '../../src/site/files/schema.ts';
import { letterOf } from '../../src/site/headings/letters.ts';
import { kindOf, rolesOf } from '../../src/site/headings/people.ts';
import type { Page, SitePlan } from '../../src/site/page.ts';
import type { ArticlePageData } from '../../src/site/pages/article.ts';
import type { HeadingIndexData } from '../../src/site/pages/shared/heading-index.ts';
import type { HeadingListData } from '../../src/site/pages/shared/heading-list.ts';
import type { HeadingPageData } from '../../src/site/pages/shared/heading-page.ts';
import { planSite } from '../../src/site/plan.ts';
import { siteOf } from '../../src/site/site.ts';
import { articlePath, headingAnchor, personPath, subjectPath } from '../../src/urls.ts';
import { whole } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse({ interface: ['en', 'cs', 'zh-Hans'] });

interface Work {
  readonly names?: readonly (string | Contributor)[];
  readonly subjects?: readonly string[];
  readonly day?: string;
  readonly language?: string;
  readonly publisher?: string;
}

let made = 0;

/** An article by those who are named, each as an author unless told. */
function work({ names = [], subjects = [], day = '2021-01-01', language = 'en', publisher }: Work) {
  made += 1;
  return recordOf({
    title: `Work ${made}`,
    language,
    published: dated(day),
    publisher: publisher ? { id: publisher, name: publisher, host: null } : null,
    contributors: names.map((one) => (typeof one === 'string' ? { role: 'author', name: one } : one)),
    subjects: [...subjects],
  });
}

const works = (count: number, one: Work) => Array.from({ length: count }, () => work(one));

interface Setting {
  readonly corrections?: Partial<HeadingCorrections>;
  readonly glosses?: readonly NameGroup[];
}

const options = ({ corrections = {}, glosses = [] }: Setting) => ({
  corrections: { ...noHeadingCorrections, ...corrections },
  names: () => glosses,
});

const planOf = (records: readonly ReturnType<typeof work>[], setting: Setting = {}): SitePlan =>
  planSite(memoryArchive(records), config, options(setting));

const siteOfRecords = (records: readonly ReturnType<typeof work>[], setting: Setting = {}) =>
  siteOf(memoryArchive(records), config, options(setting));

function pageAt(plan: SitePlan, path: string): Page {
  const page = plan.pages.find((one) => one.path === path);
  assert.ok(page, `${path} is not in the plan`);
  return page;
}

const personPage = (plan: SitePlan, name: string): HeadingPageData =>
  pageAt(plan, personPath(personId(name))).data() as HeadingPageData;

const withNames = (names: Partial<HeadingCorrections['names']>): Setting => ({
  corrections: { names: { ...noHeadingCorrections.names, ...names } },
});

const factsOf = ({ facts }: HeadingPageData, label: string): string[] =>
  facts
    .find((fact) => fact.label === label)
    ?.values.map(({ text, note }) => [text, note].filter(Boolean).join(' ')) ?? [];

const gloss = (latin: string, ...han: readonly string[]): NameGroup => ({
  latin,
  latinShort: latin.split(' ').at(-1) ?? null,
  forms: han.map((form) => ({ han: form, short: false, articles: ['a', 'b'] })),
});

suite('people', () => {
  test('have a page of their own from five articles on, else a section in the list of their letter', () => {
    const records = [...works(5, { names: ['Jana Nová'] }), ...works(4, { names: ['Petr Nový'] })];
    const plan = planOf(records);
    assert.equal(personPage(plan, 'Jana Nová').summary, '5 articles');
    assert.ok(!plan.pages.some(({ path }) => path === personPath(personId('Petr Nový'))));
    for (const ui of ['en', 'cs', 'zh-hans']) {
      const list = pageAt(plan, `/${ui}/people/p/`).data() as HeadingListData;
      const [entry] = list.sections[0]?.entries ?? [];
      assert.equal(entry?.anchor, headingAnchor(personId('Petr Nový')));
      assert.equal(entry?.items.length, 4);
    }
    const own = (pageAt(plan, '/en/people/j/').data() as HeadingListData).sections[0]?.entries[0];
    assert.deepEqual([own?.details, own?.items], [['5 articles'], []]);
    assert.match(own?.href ?? '', /\/p\/[^/]+\/[^/]+\/index\.html$/u);
  });

  test('are linked by articles, wherever their place is', () => {
    const roe = works(5, { names: ['Jane Roe'] });
    const plan = planOf([...roe, work({ names: ['Jane Roe', 'Petr Nový'], language: 'cs' })]);
    const czech = plan.pages.find(({ template, ui }) => template === 'article' && ui === 'cs');
    assert.ok(czech);
    const { people } = czech.data() as ArticlePageData;
    const id = personId('Jane Roe');
    assert.deepEqual(
      people.map(({ names }) => names.map((name) => (typeof name === 'string' ? name : name.href))),
      [
        [
          `../../../p/${id.slice(0, 2)}/${id.slice(2)}/index.html`,
          ' a\u00a0',
          `../../../cs/people/p/index.html#${headingAnchor(personId('Petr Nový'))}`,
        ],
      ],
    );
  });

  test('are one by all spellings that fold alike, and named as most articles do', () => {
    const plan = planOf([
      ...works(4, { names: ['Jana Nováková'] }),
      work({ names: ['JANA NOVAKOVA', 'jana nováková'] }),
    ]);
    const page = personPage(plan, 'Jana Novakova');
    assert.deepEqual([page.heading, page.summary], ['Jana Nováková', '5 articles']);
    assert.deepEqual(factsOf(page, 'Also written'), ['JANA NOVAKOVA', 'jana nováková']);
  });

  test('are told with their roles, publishers, languages and dates', () => {
    const roe = { name: 'Jane Roe' } as const;
    const plan = planOf([
      ...works(3, { names: [{ ...roe, role: 'author' }], publisher: 'daily', day: '2019-05-01' }),
      work({ names: [{ ...roe, role: 'translator' }], publisher: 'wire', language: 'cs' }),
      work({
        names: [
          { ...roe, role: 'translator' },
          { ...roe, role: 'author' },
        ],
        day: '2022-03',
      }),
    ]);
    const page = personPage(plan, 'Jane Roe');
    assert.deepEqual(factsOf(page, 'Credited as'), ['Author 4 articles', 'Translation 2 articles']);
    assert.deepEqual(factsOf(page, 'Publishers'), ['daily 3 articles', 'wire 1 article']);
    assert.deepEqual(factsOf(page, 'Languages'), ['English 4 articles', 'Czech 1 article']);
    assert.deepEqual(factsOf(page, 'Dates'), ['May 1, 2019 – March 2022']);
    assert.deepEqual(
      page.calendar?.lines.map(({ text }) => text),
      ['2019', '2020: nothing held', '2021', '2022'],
    );
  });

  test('speak the language of most of their articles, and lead to the index in the others', () => {
    const plan = planOf([
      ...works(3, { names: ['Jana Nová'], language: 'cs' }),
      ...works(2, { names: ['Jana Nová'] }),
    ]);
    assert.equal(pageAt(plan, personPath(personId('Jana Nová'))).ui, 'cs');
    const { shell } = personPage(plan, 'Jana Nová');
    assert.deepEqual(
      shell.languages.map(({ href, current, counterpart }) => [href, current, counterpart]),
      [
        ['../../../en/people/index.html', false, false],
        ['index.html', true, false],
        ['../../../zh-hans/people/index.html', false, false],
      ],
    );
  });

  test('stand apart from houses and accounts, by what most articles take them for', () => {
    const house = { role: 'author', name: 'The Wire', kind: 'organisation' } as const;
    const account = { role: 'uploader', name: '@paper', kind: 'account' } as const;
    const records = [...works(2, { names: [house, account, 'Jane Roe'] }), work({ names: ['The Wire'] })];
    const plan = planOf(records);
    const { sections, intro } = pageAt(plan, '/en/people/').data() as HeadingIndexData;
    assert.equal(intro, '3 names are credited with articles here.');
    assert.deepEqual(
      sections.map(({ heading, entries }) => [
        heading,
        ...entries.map(({ name, count }) => `${name} ${count}`),
      ]),
      [
        ['Persons', 'Jane Roe 2 articles'],
        ['Organisations', 'The Wire 3 articles'],
        ['Accounts', '@paper 2 articles'],
      ],
    );
    const [wire] = siteOfRecords(records).people.headings.filter(({ name }) => name === 'The Wire');
    assert.ok(wire);
    assert.deepEqual([kindOf(wire), rolesOf(wire)], ['organisation', [['author', 3]]]);
  });

  test('that names.yml says are one are: the first that came keeps the page, the others lead on to it', () => {
    const records = [
      ...works(5, { names: ['Ян Новак'], day: '2020-01-01', language: 'ru' }),
      ...works(6, { names: ['Jan Novák'], day: '2021-01-01' }),
      work({ names: ['J. Novák'], day: '2022-01-01' }),
    ];
    const plan = planOf(records, withNames({ same: [['Jan Novák', 'Ян Новак', 'J. Novák', 'Nobody Yet']] }));
    const main = personPage(plan, 'Ян Новак');
    assert.deepEqual([main.heading, main.summary, main.leadsTo], ['Jan Novák', '12 articles', null]);
    assert.deepEqual(factsOf(main, 'Also written'), ['Ян Новак', 'J. Novák']);
    const other = personPage(plan, 'Jan Novák');
    assert.equal(other.leadsTo?.text, 'Jan Novák');
    const id = personId('Ян Новак');
    assert.equal(other.leadsTo?.href, `../../${id.slice(0, 2)}/${id.slice(2)}/index.html`);
    assert.ok(other.shell.head.some(({ attributes }) => attributes.content === 'noindex'));
    const { sections } = pageAt(plan, '/en/people/j/').data() as HeadingListData;
    assert.deepEqual(
      sections.flatMap(({ entries }) => entries.map(({ name, leadsTo }) => [name, leadsTo?.text])),
      [
        ['J. Novák', 'Jan Novák'],
        ['Jan Novák', 'Jan Novák'],
      ],
    );
  });

  test('keep their address when a seed comes that spells them otherwise', () => {
    const first = works(5, { names: ['Jan Novák'], day: '2021-01-01' });
    const same = withNames({ same: [['Ян Новак', 'Jan Novák']] });
    const later = works(9, { names: ['Ян Новак'], day: '2021-06-01' });
    for (const records of [first, [...first, ...later]])
      assert.equal(personPage(planOf(records, same), 'Jan Novák').leadsTo, null);
  });

  test('are one where articles gloss one name by the other in another script', () => {
    const glosses = [gloss('John Matze', '约翰·马兹', '马兹')];
    const records = [
      ...works(5, { names: ['约翰·马兹'], day: '2020-01-01', language: 'zh-Hans' }),
      ...works(5, { names: ['John Matze'] }),
      ...works(5, { names: ['Matze'] }),
    ];
    const plan = planOf(records, { glosses });
    const main = personPage(plan, '约翰·马兹');
    assert.deepEqual([main.summary, main.leadsTo], ['10篇文章', null]);
    assert.equal(personPage(plan, 'John Matze').leadsTo?.text, main.heading);
    assert.equal(personPage(plan, 'Matze').leadsTo, null, 'a last name has many bearers');
  });

  test('are not where a name has several bearers, or a Chinese name is only written in Latin letters', () => {
    const names = ['John Smith', '约翰·史密斯', 'Li Wei', '李伟'];
    const records = names.flatMap((name) => works(5, { names: [name] }));
    const glosses = [
      gloss('John Smith', '约翰·史密斯'),
      gloss('John Smith', '约翰·史密夫'),
      gloss('Li Wei', '李伟'),
    ];
    const plan = planOf(records, { glosses });
    for (const name of names) assert.equal(personPage(plan, name).leadsTo, null, name);
    assert.deepEqual(factsOf(personPage(plan, 'Li Wei'), 'In other scripts'), ['李伟']);
  });

  test('lead to each other where they have too many articles to be listed together', () => {
    const glosses = [gloss('John Matze', '约翰·马兹')];
    const records = [...works(150, { names: ['约翰·马兹'] }), ...works(150, { names: ['John Matze'] })];
    const { leadsTo, facts, summary } = personPage(planOf(records, { glosses }), 'John Matze');
    const other = facts.find(({ label }) => label === 'In other scripts')?.values[0];
    assert.deepEqual([leadsTo, summary, other?.text], [null, '150 articles', '约翰·马兹']);
    assert.match(other?.href ?? '', /index\.html$/u);
  });

  test('of one name stand apart on its page, as names.yml tells them apart', () => {
    const [first, ...others] = works(3, { names: ['Jan Novák'], publisher: 'daily' });
    const records = [
      ...(first ? [first] : []),
      ...others,
      ...works(2, { names: ['Jan Novák'], publisher: 'wire' }),
      work({ names: ['Jan Novák'] }),
    ];
    const bearers = [
      { who: 'Reporter in Brno', publishers: ['daily'], articles: [] },
      { who: 'Translator', publishers: [], articles: [first?.id ?? ''] },
      { who: 'Nobody', publishers: [], articles: [] },
    ];
    const setting = withNames({ namesakes: [{ name: 'Jan Novák', bearers }] });
    const page = personPage(planOf(records, setting), 'Jan Novák');
    assert.deepEqual(
      page.bearers.map(({ who, count, items }) => [who, count, items.length]),
      [
        ['Reporter in Brno', '2 articles', 2],
        ['Translator', '1 article', 1],
        ['Not told apart', '3 articles', 3],
      ],
    );
    assert.deepEqual([page.groups, page.calendar], [[], null]);
    const few = planOf(records.slice(0, 1), setting);
    assert.equal(personPage(few, 'Jan Novák').bearers.length, 1, 'it has a page however few articles');
  });

  test('who are credited 5,000 times are listed by time, in pages of no more than others', () => {
    const records = Array.from({ length: 5000 }, (_, at) =>
      work({ names: ['Jane Roe'], day: `20${10 + (at % 10)}-0${1 + (at % 9)}-${10 + (at % 17)}` }),
    );
    const plan = planOf(records);
    const page = personPage(plan, 'Jane Roe');
    assert.deepEqual([page.groups, page.rows.length], [[], 10]);
    const own = plan.pages.filter(({ path }) => path.startsWith(personPath(personId('Jane Roe'))));
    assert.ok(own.length > 50);
    for (const one of own) {
      const { groups } = one.data() as HeadingPageData;
      assert.ok(groups.reduce((sum, { items }) => sum + items.length, 0) <= 250, one.path);
    }
  });

  test('of a letter that has very many move into parts, and their entries stay', () => {
    const records = Array.from({ length: 1000 }, (_, at) => work({ names: [`Anna ${at.toString(36)}`] }));
    const plan = planOf(records);
    const list = (path: string) =>
      (pageAt(plan, path).data() as HeadingListData).sections.flatMap(({ entries }) => entries);
    const all = list('/en/people/a/');
    assert.equal(all.length, 1000);
    assert.ok(all.every(({ items, href }) => items.length === 0 && href !== null));
    const parts = plan.pages.filter(({ path }) => /^\/en\/people\/a\/\d/u.test(path));
    const told = parts.flatMap(({ path }) => list(path)).filter(({ items }) => items.length > 0);
    assert.equal(told.length, 1000);
    assert.ok(parts.every(({ path }) => list(path).length <= 400));
  });

  test('are in no section and on no page where nobody is credited', () => {
    const plan = planOf([work({})]);
    assert.ok(!plan.pages.some(({ path }) => path.includes('people') || path.startsWith('/p/')));
  });
});

suite('subjects', () => {
  test('have pages, feeds and an index as people have, and are linked by their articles', () => {
    const records = [
      ...works(5, { subjects: ['Free speech'] }),
      work({ subjects: ['free-speech', 'Press'] }),
    ];
    const plan = planOf(records);
    const id = subjectId('Free speech');
    const page = pageAt(plan, subjectPath(id)).data() as HeadingPageData;
    assert.deepEqual([page.heading, page.summary], ['Free speech', '6 articles']);
    const feed = `/feeds/subject/${id.slice(0, 2)}/${id.slice(2)}`;
    for (const kind of ['atom', 'json'])
      assert.ok(
        plan.files.some(({ path }) => path === `${feed}.${kind}`),
        kind,
      );
    assert.ok(page.shell.feed.endsWith(`${feed}.atom`));
    const article = pageAt(plan, articlePath(records.at(-1)?.id ?? '')).data() as ArticlePageData;
    assert.deepEqual(
      article.subjects.map(({ text, href }) => [text, href.replace(/^(?:\.\.\/)+/u, '')]),
      [
        ['free-speech', `t/${id.slice(0, 2)}/${id.slice(2)}/index.html`],
        ['Press', `en/subjects/p/index.html#${headingAnchor(subjectId('Press'))}`],
      ],
    );
  });

  test('are joined and left out as subjects.yml says', () => {
    const records = [
      ...works(3, { subjects: ['AI', 'Promo'] }),
      ...works(3, { subjects: ['人工智能'], language: 'zh-Hans', day: '2022-01-01' }),
    ];
    const subjects = {
      join: [{ name: 'Artificial intelligence', spellings: ['AI', '人工智能'] }],
      remove: ['promo'],
    };
    const site = siteOfRecords(records, { corrections: { subjects } });
    assert.deepEqual(
      site.subjects.headings.map(({ id, name, articles }) => [id, name, articles.length]),
      [[subjectId('AI'), 'Artificial intelligence', 6]],
    );
    const plan = planOf(records, { corrections: { subjects } });
    const page = pageAt(plan, subjectPath(subjectId('AI'))).data() as HeadingPageData;
    assert.deepEqual(
      page.facts[0]?.values.map(({ text }) => text),
      ['AI', '人工智能'],
    );
    const article = pageAt(plan, articlePath(records[0]?.id ?? '')).data() as ArticlePageData;
    assert.deepEqual(
      article.subjects.map(({ text }) => text),
      ['AI'],
    );
  });
});

test('letters are those of an index in each script', () => {
  const letters: Readonly<Record<string, string>> = {
    ...{ Jana: 'j', Žofie: 'z', Łukasz: 'l', '«Ёлка»': 'u0435', Яна: 'u044f', أحمد: 'u0627' },
    ...{ 卢: 'han-l', 盧: 'han-l', 张三: 'han-z', 阿明: 'han-a', 𠮷野: 'han-z' },
    ...{ 김철수: 'u3131', さくら: 'u3055', サクラ: 'u3055', '3M': '0', '😀': '0' },
  };
  for (const [name, slug] of Object.entries(letters)) assert.equal(letterOf(name).slug, slug, name);
});

test('data tell of all names and subjects, and which spellings are one', async () => {
  const records = [
    ...works(2, { names: ['Jan Novák'], subjects: ['AI', 'Promo'], publisher: 'daily' }),
    work({ names: ['Ян Новак'], subjects: ['Umělá inteligence'], day: '2022-01-01' }),
  ];
  const corrections = {
    names: { ...noHeadingCorrections.names, same: [['Jan Novák', 'Ян Новак']] },
    subjects: { join: [{ name: 'AI', spellings: ['Umělá inteligence'] }], remove: ['Promo'] },
  };
  const plan = planOf(records, { corrections, glosses: [gloss('Jan Novák', '扬·诺瓦克')] });
  const read = async (name: string): Promise<string> =>
    whole((await plan.files.find(({ path }) => path === `/data/${name}`)?.content()) ?? '').toString();
  const [novak, ...others] = (await read('people.jsonl')).trim().split('\n');
  personLineSchema.parse(JSON.parse(novak ?? ''));
  subjectLineSchema.parse(JSON.parse(await read('subjects.jsonl')));
  assert.deepEqual(others, []);
  const ids = records.map(({ id }) => id);
  const id = personId('Jan Novák');
  const { articles, ...rest } = JSON.parse(novak ?? '');
  assert.deepEqual(articles.toSorted(), ids.toSorted());
  assert.deepEqual(rest, {
    id,
    url: `/en/people/j/#${headingAnchor(id)}`,
    name: 'Jan Novák',
    spellings: [
      { id, name: 'Jan Novák' },
      { id: personId('Ян Новак'), name: 'Ян Новак' },
    ],
    publishers: { daily: 2 },
    from: '2021-01-01',
    to: '2022-01-01',
    kind: 'person',
    roles: { author: 3 },
    elsewhere: ['扬·诺瓦克'],
  });
  assert.deepEqual(JSON.parse(await read('spellings.json')), {
    people: { [personId('Ян Новак')]: id },
    subjects: { [subjectId('Umělá inteligence')]: subjectId('AI'), [subjectId('Promo')]: null },
  });
  for (const name of ['person', 'subject'])
    assert.equal(JSON.parse(await read(`${name}.schema.json`)).additionalProperties, false);
});
