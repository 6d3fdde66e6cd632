import type { ArticleRecord } from '../../src/record.ts';
import { articleId, versionPath } from '../../src/urls.ts';
import { dated, type MemoryLog, recordOf } from './memory-archive.ts';

/* A small archive that has one of everything: languages, directions, exactness of dates, what a body may hold. */

const gnews = { id: 'gnews', name: 'GNews', host: 'gnews.example' };
const paper = (name: string) => ({ id: 'daily', name, host: 'daily.example' });

const closes = articleId('https://daily.example/closes');

const everything = [
  'The first paragraph names 言论自由 and links [outside](https://other.example/page "A page").',
  '## A heading',
  '![A square](https://pictures.example/square.jpg "The square at noon. (Someone/Agency)")',
  '- one\n- two\n  1. inner\n  2. inner',
  '> A quotation, with *emphasis* and **weight**.',
  '| Year | Count |\n| --- | --: |\n| 2020 | 4 |\n| 2021 | 5 |',
  '```\ncode stays as it is\n```',
  '本报记者报道：亚马逊周日关闭了该平台。',
].join('\n\n');

const records: readonly ArticleRecord[] = [
  recordOf({
    id: closes,
    title: 'A paper closes its doors',
    published: {
      ...(dated('2021-01-12') ?? never()),
      instant: '2021-01-11T23:30:00Z',
      origin: 'dateline',
      others: [{ edtf: '2021-01', instant: null, origin: 'image-path', evidence: '/uploads/2021/01/' }],
    },
    publisher: paper('The Daily'),
    mirror: { name: 'someone/mirror', url: 'https://mirror.example/someone/mirror' },
    originalUrl: 'https://daily.example/closes',
    contributors: [
      { role: 'author', name: 'Jane Roe' },
      { role: 'author', name: 'Richard Doe' },
      { role: 'translator', name: '夏雨' },
    ],
    translationOf: 'https://gnews.example/1',
    references: ['https://other.example/report'],
    images: [
      { url: 'https://pictures.example/lead.jpg', alt: 'The door', caption: 'Closed.', credit: 'J. Roe' },
    ],
    body: everything,
    text: everything,
    removed: [
      { kind: 'navigation', text: 'Home | World' },
      { kind: 'tracker', text: '<img src="https://count.example/p.gif">' },
    ],
    seed: {
      ...recordOf({ id: closes, title: '', text: everything }).seed,
      captured: '2021-01-13T06:00:00.000Z',
    },
    duplicates: ['copies/closes.txt', 'others/closes.txt'],
    relations: [
      {
        kind: 'version',
        path: 'others/closes.txt',
        sha256: 'b'.repeat(64),
        url: versionPath(closes, 'c'.repeat(32)),
        evidence: 'https://daily.example/closes',
        rule: 'agreement',
      },
    ],
    warnings: ['The file states two dates.'],
  }),
  recordOf({
    title: '一家报纸关门',
    language: 'zh-Hans',
    published: dated('2021-01-12'),
    publisher: gnews,
    text: '亚马逊将该平台踢出。',
  }),
  recordOf({
    title: '一家報紙關門',
    language: 'zh-Hant',
    published: dated('2021-01'),
    publisher: gnews,
    text: '亞馬遜將該平台踢出。',
  }),
  recordOf({
    title: 'Noviny zavírají',
    language: 'cs',
    published: dated('2020-12-31~'),
    publisher: paper('Deník'),
    text: 'V neděli se noviny zavřely.',
  }),
  recordOf({
    title: 'صحيفة تغلق أبوابها',
    language: 'ar',
    published: dated('2019'),
    text: 'أغلقت الصحيفة أبوابها.',
  }),
  recordOf({ title: 'Undated words', titleOrigin: 'derived', text: 'Undated words and no more.' }),
];

const roe = { role: 'editor', name: 'Jane Roe' } as const;

/** By the languages of articles: who is credited besides, and what the subjects are. */
const others: Readonly<Record<string, Pick<ArticleRecord, 'contributors' | 'subjects'>>> = {
  'zh-Hans': { contributors: [{ role: 'author', name: '约翰·马兹' }], subjects: ['报纸'] },
  'zh-Hant': { contributors: [{ role: 'author', name: '約翰‧馬茲' }], subjects: ['報紙', 'a'.repeat(300)] },
  cs: {
    contributors: [{ role: 'author', name: 'The Wire Agency', kind: 'organisation' }],
    subjects: ['Tisk', '<b>tisk</b>'],
  },
  ar: { contributors: [{ role: 'author', name: 'أحمد علي' }], subjects: ['صحافة'] },
  en: { contributors: [{ role: 'uploader', name: '@paper', kind: 'account' }], subjects: ['Newspapers'] },
};

/** One is credited in all of them, and one subject is that of all: they have pages of their own. */
export const fixtureRecords = records.map((record): ArticleRecord => {
  const { contributors = [], subjects = [] } = others[record.language] ?? {};
  return {
    ...record,
    contributors: [...record.contributors, roe, ...contributors],
    subjects: ['Freedom of the press', ...subjects],
  };
});

const [undated, czech, chinese] = ['Undated words', 'Noviny zavírají', '一家报纸关门'].map(
  (title) => fixtureRecords.find((record) => record.title === title)?.id ?? '',
);
const linked = (one: string, other: string) => ({
  a: one < other ? one : other,
  b: one < other ? other : one,
});

/** A log by which one of them came a day later than the others, and others went before. */
export const fixtureLog: MemoryLog = {
  added: ({ language }) => (language === 'cs' ? '2021-03-02' : '2021-03-01'),
  stories: [
    {
      id: closes,
      members: [czech ?? '', closes, undated ?? ''],
      central: closes,
      own: { [closes]: ['Jane Roe', '4,000'] },
      titles: { cs: 'Konec novin' },
    },
  ],
  storyLinks: [
    {
      ...linked(closes, chinese ?? ''),
      kind: 'version',
      score: 0.5,
      evidence: [{ kind: 'text', value: '50 %' }],
    },
    {
      ...linked(closes, czech ?? ''),
      kind: 'event',
      score: 0.4,
      evidence: [
        { kind: 'words', value: '0.40' },
        { kind: 'name', value: 'Roe' },
      ],
    },
    {
      ...linked(closes, undated ?? ''),
      kind: 'translation',
      score: 1,
      evidence: [{ kind: 'order', value: 'Roe, Doe' }],
    },
  ],
  collections: [
    {
      slug: 'papers-that-closed',
      titles: { default: 'Papers that <closed>', cs: 'Noviny, které skončily', ar: 'صحف أغلقت' },
      words: { default: '## Why\n\nA *few* papers & their <script>alert(1)</script> last days.' },
      named: [closes, undated ?? ''],
      found: [czech ?? '', chinese ?? ''],
    },
    { slug: 'one', titles: { en: 'One' }, words: {}, named: [], found: [closes] },
  ],
  storyDepartures: [
    { id: '00000000000k', successor: closes },
    { id: '00000000000m', successor: null },
  ],
  departures: [
    {
      id: '00000000000g',
      day: '2021-03-03',
      kind: 'removed',
      successor: null,
      title: 'A paper that left',
      sha256: 'a'.repeat(64),
    },
    { id: '00000000000h', day: '2021-03-03', kind: 'withheld', successor: null, title: null, sha256: null },
    {
      id: '00000000000j',
      day: '2021-03-04',
      kind: 'moved',
      successor: fixtureRecords[0]?.id ?? null,
      title: '一家报纸',
      sha256: 'b'.repeat(64),
    },
  ],
};

function never(): never {
  throw new Error('A date was expected');
}
