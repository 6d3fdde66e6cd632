import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Archive, ArticleSummary } from '../../src/archive/archive.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { feedFiles } from '../../src/site/files/feeds.ts';
import type { PlannedFile } from '../../src/site/page.ts';
import { summaryOf } from './memory-archive.ts';

const article = (id: string, edtf: string | null, publisher = 'denik', language = 'cs'): ArticleSummary =>
  summaryOf({
    id: id.padEnd(12, '0'),
    title: `Title <${id}> & more`,
    language,
    edtf,
    instant: edtf?.length === 10 ? `${edtf}T10:00:00.000Z` : null,
    publisher: { id: publisher, name: publisher.toUpperCase(), host: null },
    seedPath: `${id}.txt`,
    hash: `hash-${id}`,
  });
const leadOf = (id: string) => `Lead of ${id} <![CDATA[ &nbsp; -->`;
const archiveOf = (summaries: ArticleSummary[]): Archive => ({
  summaries: () => summaries,
  members: () => summaries,
  record: () => assert.fail('feeds need no bodies'),
  recordJson: () => assert.fail('feeds need no bodies'),
  lead: leadOf,
  stories: () => [],
  storyLinks: () => [],
  collections: () => [],
  heldLinks: () => [],
  problems: () => [],
  notes: () => [],
  pictureBytes: () => assert.fail('no pictures are kept'),
  tombstones: () => [],
  version: () => assert.fail('feeds need no versions'),
  versionBytes: () => assert.fail('feeds need no seeds'),
  departures: () => [],
  storyDepartures: () => [],
  loggedLanguages: () => [],
  seedBytes: () => assert.fail('feeds need no seeds'),
});
const three = [
  article('n', null),
  article('a', '2020-12-31'),
  article('b', '2021-01-05', 'rfi', 'zh-Hans'),
  article('c', '2021-01~', 'rfi'),
];
const plan = (summaries: ArticleSummary[], baseUrl: string | null = null) =>
  feedFiles(archiveOf(summaries), archiveConfigSchema.parse({ title: 'Archive & co', baseUrl }));
const content = (files: PlannedFile[], path: string) => {
  const found = files.find((file) => file.path === path);
  assert.ok(found, `${path} is missing`);
  return String(found.content());
};
const links = (xml: string) =>
  Object.fromEntries((parseAtomFeed(xml).links ?? []).map((link) => [link.rel, link.href]));

suite('feeds', () => {
  test('there is one for all, for each publisher and for each language', () => {
    const current = plan(three).flatMap(({ path }) => (/\d{4}-\d\d/u.test(path) ? [] : [path]));
    assert.deepEqual(
      current.filter((path) => path.endsWith('.atom')),
      [
        '/feeds/all.atom',
        '/feeds/source/denik.atom',
        '/feeds/source/rfi.atom',
        '/feeds/language/cs.atom',
        '/feeds/language/zh-hans.atom',
      ],
    );
  });

  test('the current document leads through the months, each of which is marked and leads on', () => {
    const files = plan(three);
    const current = content(files, '/feeds/all.atom');
    assert.equal(links(current)['prev-archive'], 'all/2021-01.atom');
    assert.doesNotMatch(current, /fh:archive/u);
    const january = content(files, '/feeds/all/2021-01.atom');
    assert.match(january, /<fh:archive\/>/u);
    assert.deepEqual(links(january), {
      self: '2021-01.atom',
      current: '../all.atom',
      'prev-archive': '2020-12.atom',
    });
    assert.equal(links(content(files, '/feeds/all/2020-12.atom'))['next-archive'], '2021-01.atom');
  });

  test('each article has its first words in both kinds', () => {
    const files = plan(three);
    const leads = ['c', 'b', 'a'].map((id) => leadOf(id.padEnd(12, '0')));
    const atom = parseAtomFeed(content(files, '/feeds/all.atom'));
    assert.deepEqual(
      atom.entries?.map((entry) => entry.summary?.value),
      leads,
    );
    const json = parseJsonFeed(content(files, '/feeds/all.json'));
    assert.deepEqual(
      json.items?.map((item) => item.content_text),
      leads,
    );
  });

  test('a month has fewer of the first words, ended at a blank or anywhere in a script without any', () => {
    const leads = ['word '.repeat(48).trim(), '字'.repeat(240), 'Few words.'];
    for (const lead of leads) {
      const archive = { ...archiveOf(three), lead: () => lead };
      const files = feedFiles(archive, archiveConfigSchema.parse({ title: 'Archive' }));
      const short = { w: `${'word '.repeat(19)}word…`, 字: `${'字'.repeat(100)}…`, F: 'Few words.' }[
        lead.charAt(0)
      ];
      const atom = parseAtomFeed(content(files, '/feeds/all/2020-12.atom'));
      assert.equal(atom.entries?.[0]?.summary?.value, short);
      const json = parseJsonFeed(content(files, '/feeds/all/2020-12.json'));
      assert.equal(json.items?.[0]?.content_text, short);
      assert.equal(parseJsonFeed(content(files, '/feeds/all.json')).items?.[0]?.content_text, lead);
    }
  });

  test('every Atom document is well-formed, whatever the titles', () => {
    const hostile = [
      ...three,
      {
        ...article('d', '2021-01-06'),
        title: ']]> & <feed> "\u0000\u0008\uFFFE <![CDATA[ &nbsp; --> \u001b',
      },
    ];
    const documents = plan(hostile).filter(({ path }) => path.endsWith('.atom'));
    assert.ok(documents.length > 3);
    for (const { path, content } of documents) {
      const xml = String(content());
      assert.equal(XMLValidator.validate(xml), true, path);
      assert.match(xml, /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u, path);
    }
  });

  test('titles are escaped, and a time that is not known is not claimed', () => {
    const feed = parseAtomFeed(content(plan(three), '/feeds/all.atom'));
    assert.deepEqual(
      feed.entries?.map((entry) => entry.title?.value),
      ['Title <c> & more', 'Title <b> & more', 'Title <a> & more'],
    );
    assert.equal(feed.entries?.[0]?.published, undefined);
    assert.equal(feed.entries?.[1]?.published, '2021-01-05T10:00:00.000Z');
  });

  test('links are full where the address of the site is known', () => {
    const files = plan(three, 'https://archive.example/news/');
    assert.equal(
      links(content(files, '/feeds/all.atom')).self,
      'https://archive.example/news/feeds/all.atom',
    );
    const json = parseJsonFeed(content(files, '/feeds/source/rfi.json'));
    assert.equal(json.items?.[0]?.url, 'https://archive.example/news/a/c0/0000000000/');
    assert.equal(
      parseJsonFeed(content(files, '/feeds/all.json')).next_url,
      'https://archive.example/news/feeds/all/2021-01.json',
    );
  });

  test('a publisher and a language have their newest alone: what is older stands in the feed of all', () => {
    const paths = plan(three).map(({ path }) => path);
    const own = paths.filter((path) => /\/feeds\/(?:source|language)\//u.test(path));
    assert.ok(own.length > 0);
    assert.deepEqual(
      own.filter((path) => /\d{4}/u.test(path)),
      [],
    );
    assert.equal(parseJsonFeed(content(plan(three), '/feeds/source/rfi.json')).next_url, undefined);
  });

  test('an article keeps its name in every feed and at every address', () => {
    const id = (files: PlannedFile[], path: string) => parseAtomFeed(content(files, path)).entries?.[1]?.id;
    const name = id(plan(three), '/feeds/all.atom');
    assert.match(name ?? '', /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.equal(id(plan(three, 'https://archive.example'), '/feeds/source/rfi.atom'), name);
  });

  test('a new article touches its own month and the current document alone', () => {
    const before = new Map(plan(three).map((file) => [file.path, file.depends.join()]));
    const after = plan([...three, article('d', '2021-01-20', 'denik')]);
    const changed = after
      .filter((file) => before.get(file.path) !== file.depends.join())
      .map((file) => file.path);
    assert.ok(changed.includes('/feeds/all/2021-01.atom'));
    assert.ok(!changed.includes('/feeds/all/2020-12.atom'));
    assert.ok(!changed.includes('/feeds/source/rfi.atom'));
  });
});
