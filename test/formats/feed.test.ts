import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import type { ArticleRecord } from '../../src/record.ts';

async function read(xml: string): Promise<readonly ArticleRecord[]> {
  const file = { path: 'feed.xml', bytes: Buffer.from(xml), sidecar: null };
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const { records, problems } = await ingestSeed(file, settings);
  assert.deepEqual(problems, []);
  return records;
}

const text =
  '&lt;p&gt;The ferry to the island is cancelled until the wind from the north has gone down.&lt;/p&gt;';

const rss = (...items: readonly string[]): string =>
  '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:wp="http://wordpress.org/export/1.2/">' +
  `<channel><title>Ferry News</title><link>https://ferry.example/</link><language>en</language>${items.join('')}</channel></rss>`;

const item = (rest: string, title = 'No ferry'): string =>
  `<item><title>${title}</title><link>https://ferry.example/${encodeURIComponent(title)}</link>${rest}</item>`;

const dates: readonly [string, string | null, string | null][] = [
  ['1610431200', '2021-01-12', '2021-01-12T06:00:00Z'],
  ['20210112', '2021-01-12', null],
  ['20210112T100000Z', '2021-01-12', '2021-01-12T10:00:00Z'],
  ['Tuesday, 12-Jan-21 10:00:00 GMT', '2021-01-12', '2021-01-12T10:00:00Z'],
  ['Tue Jan 12 10:00:00 2021', '2021-01-12', null],
  ['Tue, 12 Jan 21 10:00:00 GMT', '2021-01-12', '2021-01-12T10:00:00Z'],
  ['Tue, 12 Jan 2021 10:00:00 EST', '2021-01-12', '2021-01-12T15:00:00Z'],
  ['Tue, 12 Jan 2021 10:00:00 CET', '2021-01-12', '2021-01-12T09:00:00Z'],
  [
    'Tue Jan 12 2021 10:00:00 GMT+0100 (Central European Standard Time)',
    '2021-01-12',
    '2021-01-12T09:00:00Z',
  ],
  ['mar, 12 gen 2021 10:00:00 GMT', '2021-01-12', '2021-01-12T10:00:00Z'],
  ['Thu, 01 Jan 1970 00:00:00 +0000', null, null],
];

for (const [words, edtf, instant] of dates)
  test(`a feed’s date: ${words}`, async () => {
    const [record] = await read(rss(item(`<pubDate>${words}</pubDate><description>${text}</description>`)));
    assert.equal(record?.published?.edtf ?? null, edtf);
    assert.equal(record?.published?.instant ?? null, instant);
  });

const creators: readonly [string, readonly string[]][] = [
  ['Anna Ferry &amp; Ben Pier', ['Anna Ferry', 'Ben Pier']],
  ['Anna Ferry, Ben Pier and Cy Quay', ['Anna Ferry', 'Ben Pier', 'Cy Quay']],
  ['By Anna Ferry / Ferry News', ['Anna Ferry']],
  ['Ferry, Anna; Pier, Ben', ['Anna Ferry', 'Ben Pier']],
  ['noreply@ferry.example (Anna Ferry)', ['Anna Ferry']],
  ['noreply@ferry.example', []],
  ['admin', []],
];

for (const [words, names] of creators)
  test(`a feed’s creator: ${words}`, async () => {
    const [record] = await read(
      rss(item(`<dc:creator>${words}</dc:creator><description>${text}</description>`)),
    );
    assert.deepEqual(
      record?.contributors.map(({ name }) => name),
      names,
    );
  });

test('the fuller of content and description is the text, and categories are subjects', async () => {
  const link = '&lt;p&gt;&lt;a href="https://ferry.example/x"&gt;Continue&lt;/a&gt;&lt;/p&gt;';
  const [record] = await read(
    rss(
      item(
        `<category>Wind</category><description>${text}</description><content:encoded>${link}</content:encoded>`,
      ),
    ),
  );
  assert.match(record?.body ?? '', /^The ferry to the island/u);
  assert.deepEqual(record?.subjects, ['Wind']);
});

test('the summary of a podcast is its text', async () => {
  const [record] = await read(
    rss(item('<itunes:summary>A talk about ferries, wind and waiting.</itunes:summary>')),
  );
  assert.match(record?.body ?? '', /A talk about ferries/u);
});

test('the address behind a proxy is the article’s', async () => {
  const own = '<feedburner:origLink>https://ferry.example/wind?a=1&amp;b=2</feedburner:origLink>';
  const [record] = await read(
    rss(
      `<item><title>Wind</title><link>https://proxy.example/~r/1</link>${own}<description>${text}</description></item>`,
    ),
  );
  assert.equal(record?.originalUrl, 'https://ferry.example/wind?a=1&b=2');
});

test('drafts and pages of an export are counted and not shown', async () => {
  const entry = (kind: string, status: string, title: string): string =>
    item(
      `<wp:status>${status}</wp:status><wp:post_type>${kind}</wp:post_type><description>${text}</description>`,
      title,
    );
  const records = await read(
    rss(
      entry('post', 'publish', 'Wind'),
      entry('post', 'draft', 'Secret'),
      entry('attachment', 'inherit', 'Pier'),
    ),
  );
  assert.deepEqual(
    records.map(({ title }) => title),
    ['Wind'],
  );
  assert.match(records[0]?.warnings.join() ?? '', /1 × draft, 1 × attachment/u);
  assert.ok(!JSON.stringify(records).includes('Secret'));
});

test('pages of an export are articles, and those who commented stay out of what is published', async () => {
  const comment =
    '<wp:comment><wp:comment_author_email>reader@mail.example</wp:comment_author_email><wp:comment_content>Hm</wp:comment_content></wp:comment>';
  const entry = `<wp:status>publish</wp:status><wp:post_type>page</wp:post_type><description>${text}</description>${comment}`;
  const bytes = Buffer.from(rss(item(`${entry}\n${comment}`, 'About')));
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const { records, held } = await ingestSeed({ path: 'blog.xml', bytes, sidecar: null }, settings);
  assert.equal(records[0]?.title, 'About');
  const [own] = held;
  assert.ok(own && 'text' in own);
  assert.doesNotMatch(own.text, /comment|reader@/u);
  assert.match(own.text, /<\/item>$/u);
});

test('the names with which writers log in are in nothing that is published', async () => {
  const author = (login: string, name: string): string =>
    `<wp:author><wp:author_login><![CDATA[${login}]]></wp:author_login><wp:author_email>${login}@mail.example</wp:author_email><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`;
  const entry = (login: string, title: string): string =>
    item(
      `<dc:creator xml:lang="en"><![CDATA[${login}]]></dc:creator><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><description>${text}</description>`,
      title,
    );
  const bytes = Buffer.from(
    rss(author('door7', 'Ida Example'), entry('door7', 'Wind'), entry('gate9', 'Rain')),
  );
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const { records, held } = await ingestSeed({ path: 'blog.xml', bytes, sidecar: null }, settings);
  assert.deepEqual(
    records.map(({ title, contributors }) => [title, contributors.map(({ name }) => name)]),
    [
      ['Wind', ['Ida Example']],
      ['Rain', []],
    ],
  );
  const shown = held.map((own) => (own && 'text' in own ? own.text : ''));
  assert.match(shown[0] ?? '', /<dc:creator><!\[CDATA\[Ida Example\]\]><\/dc:creator>/u);
  const odd = Buffer.from(rss(author('door7', 'Ida ]]]]><![CDATA[> Example'), entry('door7', 'Wind')));
  const { held: own } = await ingestSeed({ path: 'blog.xml', bytes: odd, sidecar: null }, settings);
  assert.match(own[0] && 'text' in own[0] ? own[0].text : '', /Ida \]\]\]\]><!\[CDATA\[> Example\]\]>/u);
  assert.match(shown[1] ?? '', /Rain/u);
  assert.doesNotMatch(`${shown.join()} ${JSON.stringify(records)}`, /door7|gate9|@mail/u);
});

test('an export of Blogger by Google Takeout keeps drafts and comments to itself', async () => {
  const entry = (type: string, status: string, title: string): string =>
    `<entry><id>tag:blogger.com,1999:blog-1.post-${title}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>` +
    `<author><name>Ida Example</name><email>ida@mail.example</email><blogger:type>BLOGGER</blogger:type></author><title>${title}</title><content type="html">${text}</content>` +
    '<published>2021-01-12T10:00:00Z</published></entry>';
  const bytes = Buffer.from(
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><id>tag:blogger.com,1999:blog-1</id><title>Ferry News</title>' +
      `${entry('POST', 'LIVE', 'Wind')}${entry('POST', 'DRAFT', 'Secret')}${entry('COMMENT', 'LIVE', 'Hm')}${entry('POST', 'SOFT_TRASHED', 'Binned')}</feed>`,
  );
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const { records, held } = await ingestSeed({ path: 'blog.atom', bytes, sidecar: null }, settings);
  const [own] = held;
  assert.ok(own && 'text' in own);
  assert.match(own.text, /Ida Example/u);
  assert.doesNotMatch(own.text, /@mail/u);
  assert.deepEqual(
    records.map(({ title }) => title),
    ['Wind'],
  );
  assert.match(records[0]?.warnings.join() ?? '', /1 × draft, 1 × comment, 1 × soft_trashed/u);
});

test('a draft that an export breaks off in is in nothing that is published', async () => {
  const live = item(
    `<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><description>${text}</description>`,
    'Wind',
  );
  const whole = rss(
    live,
    item(
      `<description>Secret plans</description><wp:status>draft</wp:status><wp:post_type>post</wp:post_type>`,
      'Hidden',
    ),
  );
  const records = await read(whole.slice(0, whole.indexOf(' plans') + 3));
  assert.equal(records[0]?.title, 'Wind');
  assert.ok(!JSON.stringify(records).includes('Secret'));
});

test('words before the declaration change nothing, and the cut last item is read', async () => {
  const whole = rss(
    item(`<description>${text}</description>`),
    `<item><title>Cut</title><link>https://ferry.example/c</link><description><![CDATA[<p>Half of it`,
  );
  const records = await read(
    `<b>Notice</b>: x on line <b>3</b>\n${whole.slice(0, whole.indexOf('</channel>'))}`,
  );
  assert.deepEqual(
    records.map(({ title }) => title),
    ['No ferry', 'Cut'],
  );
  assert.equal(records[0]?.seed.format, 'feed');
});

test('what only says when it was changed is dated so', async () => {
  const [record] = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry News</title><entry><id>urn:1</id><title>Wind</title><updated>2024-01-01T00:00:00Z</updated><content type="html">${text}</content></entry></feed>`,
  );
  assert.equal(record?.published?.edtf, '2024-01-01~');
  assert.equal(record?.published?.origin, 'modified');
});

test('a title that a system writes for none is none', async () => {
  const [record] = await read(rss(item(`<description>${text}</description>`, '(no title)')));
  assert.equal(record?.titleOrigin, 'derived');
});

test('the row that leads to an article and its comments goes, with the name of the software', async () => {
  const row =
    '&lt;p&gt;&lt;small&gt;© Somebody | &lt;a href="https://ferry.example/w"&gt;Link&lt;/a&gt; | &lt;a href="https://ferry.example/w#comments"&gt;2&lt;/a&gt; | Post tags: &lt;a href="https://ferry.example/t/1"&gt;wind&lt;/a&gt;&lt;/small&gt;&lt;/p&gt;';
  const signed =
    '&lt;p&gt;Feed enhanced by &lt;a href="https://feeds.example/"&gt;Good Feed&lt;/a&gt;&lt;/p&gt;';
  const [record] = await read(
    rss(
      `<item><title>Wind</title><link>https://ferry.example/w</link><description>${text}${row}${signed}</description></item>`,
    ),
  );
  assert.doesNotMatch(record?.body ?? '', /Post tags|enhanced/u);
  assert.match(record?.body ?? '', /The ferry to the island/u);
  assert.deepEqual(
    record?.removed.map(({ kind }) => kind),
    ['promotion', 'promotion'],
  );
});

test('what a publisher states in such a row is read before it goes', async () => {
  const page = 'https://chinadigitaltimes.net/chinese/2020/06/1/';
  const row = `&lt;p&gt;&lt;small&gt;© 丙五 for &lt;a href="https://chinadigitaltimes.net/chinese"&gt;中国数字时代&lt;/a&gt;, get_post_time('Y'). |&lt;a href="${page}"&gt;Permalink&lt;/a&gt; |&lt;a href="${page}#comments"&gt;No comment&lt;/a&gt;&lt;/small&gt;&lt;/p&gt;`;
  const words = '&lt;p&gt;河水在夜里退了，渡船又开了，岸上的人都来看。&lt;/p&gt;';
  const [record] = await read(
    rss(`<item><title>渡船</title><link>${page}</link><description>${words}${row}</description></item>`),
  );
  assert.deepEqual(
    record?.contributors.map(({ role, name }) => [role, name]),
    [['uploader', '丙五']],
  );
  assert.doesNotMatch(record?.body ?? '', /Permalink/u);
});
