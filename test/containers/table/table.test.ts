import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { KronikaError } from '../../../src/errors.ts';
import { containerOf } from '../../../src/ingest/containers/index.ts';
import { openFile } from '../../../src/ingest/containers/open-file.ts';
import { sourceOfBytes } from '../../../src/ingest/read/source.ts';
import type { ArticleRecord } from '../../../src/record.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { csv, examples, rows, words } from './example.ts';

const told = ({ title, published, originalUrl, contributors }: ArticleRecord): unknown[] => [
  title,
  published?.edtf,
  originalUrl,
  contributors.map(({ name }) => name),
];

const json = (path: string, value: unknown) => ({ path, bytes: Buffer.from(JSON.stringify(value)) });

async function problemOf(path: string, bytes: Uint8Array): Promise<KronikaError> {
  const { found, broken } = await opened({ path, bytes });
  assert.deepEqual(found, []);
  assert.ok(broken instanceof KronikaError, String(broken));
  return broken;
}

test('every shape of a table gives its rows as articles, by the names of the columns', async () => {
  for (const example of examples) {
    const records = await recordsIn(example);
    assert.deepEqual(
      records.map(told),
      [
        ['The bridge is open', '2021-05-04', 'https://town.example/bridge', ['Ida Example']],
        ['The mill is sold', '2021-05-05', 'https://town.example/mill', ['Jan Vzorny', 'Ann Lee']],
      ],
      example.path,
    );
    assert.match(records[0]?.text ?? '', /^People crossed it at noon\./u, example.path);
  }
});

test('the bytes of a row stand in the table as they are, but in what is compressed', async () => {
  for (const example of examples) {
    const { found } = await opened(example);
    for (const member of found) {
      if (!('bytes' in member) || member.offset === undefined) continue;
      const { bytes, offset } = member;
      assert.deepEqual(
        Buffer.from(bytes),
        Buffer.from(example.bytes.subarray(offset, offset + bytes.length)),
      );
    }
    const places = found.filter((one) => 'bytes' in one && one.offset !== undefined).length;
    assert.equal(places > 0, !/gz|parquet/u.test(example.path), example.path);
  }
});

test('the day of a crawl is a fact and never the day of publication', async () => {
  const text = `People crossed it at noon.${words}`;
  const c4 = { text, timestamp: '2019-04-25T12:57:54Z', url: 'https://town.example/bridge' };
  const fineWeb = {
    ...c4,
    timestamp: undefined,
    date: '2013-05-18T05:48:59Z',
    dump: 'CC-MAIN-2013-20',
    language: 'en',
  };
  for (const [row, captured] of [
    [c4, '2019-04-25T12:57:54.000Z'],
    [fineWeb, '2013-05-18T05:48:59.000Z'],
    [rows[0], '2024-01-01T08:00:00.000Z'],
  ] as const) {
    const example = json('crawl.json', [row]);
    const [record] = await recordsIn(example);
    assert.equal(record?.seed.captured, captured);
    assert.notEqual(record?.published?.edtf, captured.slice(0, 10));
  }
});

test('authors stand in lists, in JSON or Python in a string, in objects, or divided by signs', async () => {
  const given = [
    ['Ann Lee', 'Ida Example'],
    '["Ann Lee", "Ida Example"]',
    '[\'Ann Lee\', "Ida Example"]',
    [{ name: 'Ann Lee' }, { name: 'Ida Example' }],
    'Ann Lee; Ida Example',
    'Ann Lee|Ida Example',
  ];
  for (const authors of given) {
    const [record] = await recordsIn(json('rows.json', [{ ...rows[0], authors }]));
    assert.deepEqual(
      record?.contributors.map(({ name }) => name),
      ['Ann Lee', 'Ida Example'],
      JSON.stringify(authors),
    );
  }
});

test('rows without a text are counted, and so is what is no row', async () => {
  const lines = [...rows, { ...rows[0], maintext: 'nan' }, { ...rows[0], maintext: null }].map((row) =>
    JSON.stringify(row),
  );
  const { found, broken } = await opened({
    path: 'rows.jsonl',
    bytes: Buffer.from(`${[...lines.slice(0, 3), '{"title": oops}', ...lines.slice(3)].join('\n')}\n`),
  });
  assert.equal(broken, null);
  assert.deepEqual(passedOver(found), { 'rows without text': 2, 'rows that cannot be read': 1 });
});

test('a table that breaks off gives what came before and says in which row', async () => {
  for (const [path, whole] of [
    ['rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')],
    ['rows.json', JSON.stringify(rows)],
    [
      'rows.csv',
      csv(
        ['title', 'text', 'url'],
        rows.map(({ title, maintext, url }) => [title, maintext, url]),
      ),
    ],
  ] as const) {
    const { found, broken } = await opened({ path, bytes: Buffer.from(whole.slice(0, -20)) });
    assert.equal(found.length, 1, path);
    assert.match(String(broken), /breaks off in row 2/u, path);
  }
});

test('a table whose encoding changes in the middle is read on, row by row', async () => {
  const czech =
    'Lidé přešli řeku v poledne. Starosta řekl, že oprava mostu trvala déle, než město čekalo, a stála více peněz.';
  const line = (title: string): string => `"${title}","${czech}","https://town.example/${title}"`;
  const bytes = Buffer.concat([
    Buffer.from(`title,text,url\n${line('Most')}\n`),
    // Windows-1250 has these letters in other places than Latin 1.
    Buffer.from(
      line('Mlyn')
        .replaceAll('ř', '\xf8')
        .replaceAll('š', '\x9a')
        .replaceAll('ž', '\x9e')
        .replaceAll('ě', '\xec'),
      'latin1',
    ),
  ]);
  const records = await recordsIn({ path: 'rows.csv', bytes });
  assert.deepEqual(
    records.map(({ text }) => text.slice(0, 27)),
    ['Lidé přešli řeku v poledne.', 'Lidé přešli řeku v poledne.'],
  );
});

test('tables of Excel are read: two bytes a letter, tabs, semicolons', async () => {
  const lines = rows.map(({ title, maintext, url }) => [title, maintext, url]);
  const wide = Buffer.from(`\ufeff${csv(['title', 'text', 'url'], lines, '\t')}`, 'utf16le');
  assert.equal((await recordsIn({ path: 'rows.tsv', bytes: wide })).length, 2);
  const marked = Buffer.from(`\ufeff${csv(['title', 'text', 'url'], lines, ';')}`);
  const [first] = await recordsIn({ path: 'rows.csv', bytes: marked });
  assert.equal(first?.title, 'The bridge is open');
});

test('a table of unknown columns is one problem, which offers the lines of its sidecar', async () => {
  const own = csv(
    ['Nr', 'Kopfzeile', 'Langtext', 'Stand', 'Fundort'],
    rows.map(({ title, maintext, url }, at) => [at, title, `${maintext} ${maintext}`, '4. Mai 2021', url]),
  );
  const problem = await problemOf('Zeitung.csv', Buffer.from(own));
  assert.equal(problem.code, 'unknown-columns');
  assert.match(problem.message, /2 rows.*Kopfzeile, Langtext/u);
  assert.match(
    problem.advice ?? '',
    /Zeitung\.csv\.yml[\s\S]*\ncolumns:\n {2}text: "Langtext"\n {2}title: "Kopfzeile"\n {2}published: "Stand"\n {2}url: "Fundort"/u,
  );
});

test('columns are known by their names in the languages of most archives, with the marks of letters or without', async () => {
  const columns: readonly (readonly string[])[] = [
    ['标题', '正文', '发布时间', '链接', '作者'],
    ['標題', '內容', '日期', '連結', '記者'],
    ['Заголовок', 'Текст', 'Дата публикации', 'Ссылка', 'Автор'],
    ['Überschrift', 'Volltext', 'Erschienen', 'Adresse', 'Autor'],
    ['Titre', 'Contenu', 'Date de publication', 'Lien', 'Auteur'],
    ['Titulo', 'Texto', 'Fecha de publicacion', 'Enlace', 'Autor'],
    ['العنوان', 'النص', 'تاريخ النشر', 'الرابط', 'الكاتب'],
    ['제목', '본문', '작성일', '링크', '기자'],
  ];
  for (const names of columns) {
    const lines = rows.map(({ title, maintext, date_publish, url, authors }) => [
      title,
      maintext,
      date_publish,
      url,
      authors.join('; '),
    ]);
    const records = await recordsIn({ path: 'own.csv', bytes: Buffer.from(csv(names, lines)) });
    assert.deepEqual(
      records.map(told),
      [
        ['The bridge is open', '2021-05-04', 'https://town.example/bridge', ['Ida Example']],
        ['The mill is sold', '2021-05-05', 'https://town.example/mill', ['Jan Vzorny', 'Ann Lee']],
      ],
      names.join(),
    );
  }
});

test('the names that a sidecar gives the columns are read', async () => {
  const own = csv(
    ['Kopf', 'Inhalt'],
    rows.map(({ title, maintext }) => [title, maintext]),
  );
  const file = await openFile('eigen.csv', sourceOfBytes(Buffer.from(own)));
  const columns = { title: 'Kopf', text: 'Inhalt' };
  const titles: unknown[] = [];
  for await (const entry of containerOf(file)?.entries({ ...file, columns }) ?? []) {
    const found = await entry.read();
    if ('facts' in found) titles.push(found.facts.stated?.item.title?.value);
  }
  assert.deepEqual(titles, ['The bridge is open', 'The mill is sold']);
});

test('rows that nobody has published, or not for all, are counted and not shown', async () => {
  const [row] = rows;
  const marks: readonly object[] = [
    { status: 'draft' },
    { post_status: 'private' },
    { published: false },
    { is_published: 'false' },
    { draft: 1 },
    { visibility: 'members' },
    { post_password: 'sesame' },
    { state: -2 },
    { _id: 'drafts.1' },
    { nid: 7, status: 0 },
    { introtext: 'It is.', state: 0 },
    { params: { draft: true } },
    { status: ['draft'] },
  ];
  const others: readonly object[] = [
    { status: 'publish' },
    { status: 0 },
    { status: 'pending trial' },
    { live: false, is_live: 0 },
    { post_password: 'null' },
    { state: 'Texas' },
  ];
  const all = [...others, ...marks].map((fields) => ({ ...row, ...fields }));
  const { found } = await opened(json('rows.json', all));
  assert.deepEqual(passedOver(found), { 'drafts and private texts': marks.length });
  assert.equal(found.length, others.length + marks.length);
});

test('the posts that WordPress answers with are articles', async () => {
  const post = (status: string, isProtected: boolean) => ({
    id: 7,
    date: '2021-05-04T10:00:00',
    link: 'https://town.example/bridge',
    author: 3,
    status,
    title: { rendered: 'The bridge is open' },
    content: { rendered: `<p>People crossed it at noon.${words}</p>`, protected: isProtected },
    excerpt: { rendered: '<p>People crossed it.</p>', protected: isProtected },
  });
  const answer = json('posts.json', [post('publish', false), post('publish', true), post('draft', false)]);
  const records = await recordsIn(answer);
  assert.deepEqual(records.map(told), [
    ['The bridge is open', '2021-05-04', 'https://town.example/bridge', []],
  ]);
  assert.match(records[0]?.text ?? '', /^People crossed it at noon\./u);
});

test('addresses of people in a row of an article are in nothing that is published', async () => {
  const row = {
    ...rows[0],
    author: { name: 'Ida Example', email: 'ida@mail.example' },
    author_email: 'ida@mail.example',
    authors: [{ name: 'Ida Example', email: 'ida@mail.example', phones: [{ mobilePhone: '192.0.2.1' }] }],
    contacts: [[{ 'E-mail of the desk': 'desk@mail.example' }]],
    ip: '192.0.2.1',
    dailymail: 'kept',
    iphone: 'kept',
    phonebooks: 'kept',
  };
  const { found } = await opened(json('rows.json', [row]));
  const [member] = found;
  assert.ok(member && 'bytes' in member && member.offset === undefined);
  const shown = Buffer.from(member.bytes).toString();
  assert.match(shown, /People crossed it[\s\S]*|"name": "Ida Example"/u);
  assert.doesNotMatch(shown, /@mail|192\.0/u);
  assert.equal(shown.match(/"kept"/gu)?.length, 3);
});

test('tables of people are told of by their kind, and nothing of them is', async () => {
  const tables: readonly (readonly [RegExp, string[], string[]])[] = [
    [
      /a list of passwords/u,
      ['name', 'url', 'username', 'password', 'note'],
      ['a', 'https://a.example', 'ida', 's3cr3t', words],
    ],
    [
      /a list of people and their addresses/u,
      ['Email Address', 'First Name', 'NOTES'],
      ['ida@mail.example', 'Ida', words],
    ],
    [/the messages of people/u, ['FROM', 'TO', 'DATE', 'CONTENT'], ['Ida', 'Bo', '2021-05-04', words]],
    [/a list of people and their addresses/u, ['ida@mail.example', 'Ida'], ['bo@mail.example', 'Bo']],
    [/a list of people and their addresses/u, ['Wer', 'Wohin'], ['Bo', 'bo@mail.example']],
    [/a list of people and their addresses/u, ['Wer', 'Wohin'], ['Bo', 'Bo Vik <bo@mail.example>']],
    [/a list of people and their addresses/u, ['Who', 'emailOfParents'], ['Bo', '']],
  ];
  for (const [kind, names, values] of tables) {
    const problem = await problemOf('list.csv', Buffer.from(csv(names, [values])));
    assert.equal(problem.code, 'no-article');
    assert.match(problem.message, kind);
    assert.doesNotMatch(`${problem.message} ${problem.advice}`, /@mail|s3cr3t|Ida/u);
  }
});

test('lists of links are one problem that counts them', async () => {
  const links = csv(
    ['title', 'url', 'time_added', 'tags', 'status'],
    rows.map(({ title, url }) => [title, url, '1647273900', '', 'unread']),
  );
  const problem = await problemOf('part_000000.csv', Buffer.from(links));
  assert.equal(problem.code, 'list-of-links');
  assert.match(problem.message, /2 rows with links and without texts/u);
});

test('reviews, tickets, mail and numbers in tables are no articles', async () => {
  const text = `It works.${words}`;
  const others: readonly object[] = [
    { title: 'Good', text, rating: 5, url: 'https://shop.example/1', asin: 'B0' },
    { title: 'It fails', body: text, url: 'https://git.example/1', assignees: [], user: { login: 'ann' } },
    { from: 'a@b.example', to: 'c@d.example', title: 'Hello', body: text, date: '2021-05-04' },
    { question: 'Why?', text, label: 1 },
    { x: 1, y: 2 },
    { title: 'Answer', text, data: { a: 1 } },
    {
      date: '2021-05-04',
      link: 'https://town.example/1#c',
      author_avatar_urls: {},
      content: { rendered: text },
    },
  ];
  for (const row of others) {
    const { found, broken } = await opened(json('others.json', [row, row]));
    assert.deepEqual(found, [], JSON.stringify(row));
    assert.ok(broken instanceof KronikaError);
  }
});

test('what is JSON and no table is left to the formats', async () => {
  for (const value of [
    { name: 'kronika', version: '1.0.0', dependencies: { a: '1' } },
    { version: 'https://jsonfeed.org/version/1.1', title: 'Post', items: [{ id: '1', content_text: words }] },
    { title: 'Map', type: 'FeatureCollection', features: [{ type: 'Feature' }] },
    ['a', 'b'],
  ]) {
    const { path, bytes } = json('some.json', value);
    assert.equal(containerOf(await openFile(path, sourceOfBytes(bytes))), null, JSON.stringify(value));
  }
});

test('a column with whole pages gives each page to the formats', async () => {
  const html = `<html><head><title>The bridge is open</title></head><body><article><h1>The bridge is open</h1><p>${words}</p></article></body></html>`;
  const [record] = await recordsIn(
    json('pages.json', [{ url: 'https://town.example/bridge', html, crawl_date: '2024-01-01', title: 'x' }]),
  );
  assert.equal(record?.seed.format, 'web-page');
  assert.equal(record?.originalUrl, 'https://town.example/bridge');
});

test('a text that a service cut off says so', async () => {
  const content = `People crossed it at noon.${words}… [+3217 chars]`;
  const [record] = await recordsIn(
    json('answer.json', {
      articles: [{ title: 'A', url: 'https://town.example/a', publishedAt: '2021-05-04T10:00:00Z', content }],
    }),
  );
  assert.doesNotMatch(record?.text ?? '', /chars/u);
  assert.match(record?.warnings.join() ?? '', /breaks off/u);
});

test('sections of Fundus stand in order, with their headings', async () => {
  const body = {
    summary: ['The lead says it first.'],
    sections: [{ headline: ['At noon'], paragraphs: [`One & two.${words}`, 'Three.'] }],
  };
  const [record] = await recordsIn(
    json('fundus.json', [
      {
        title: 'The bridge',
        body,
        publishing_date: '2021-05-04 10:00:00+02:00',
        html: { responded_url: 'https://town.example/bridge' },
      },
    ]),
  );
  assert.match(record?.body ?? '', /^The lead says it first\.\n\n#+ At noon\n\nOne & two\./u);
});

test('compressed or not, a row has the same bytes', async () => {
  const lines = Buffer.from(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  const [plain, packed] = await Promise.all(
    [lines, gzipSync(lines)].map(
      async (bytes, at) => (await opened({ path: `rows.jsonl${at ? '.gz' : ''}`, bytes })).found,
    ),
  );
  const bytesOf = (found: typeof plain) =>
    found?.map((one) => 'bytes' in one && Buffer.from(one.bytes).toString());
  assert.deepEqual(bytesOf(plain), bytesOf(packed));
});
