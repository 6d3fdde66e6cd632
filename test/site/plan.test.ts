import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import type { ArticlePageData } from '../../src/site/pages/article.ts';
import type { HomePageData } from '../../src/site/pages/home.ts';
import type { PeriodPageData } from '../../src/site/pages/period.ts';
import type { DirectoryPageData } from '../../src/site/pages/shared/directory.ts';
import { planSite } from '../../src/site/plan.ts';
import { articleId, articlePath, canonicalUrl, outputFile, searchManifestPath } from '../../src/urls.ts';
import { fixtureRecords } from './fixture-records.ts';
import { type BuiltSite, buildSite, fixtureLanguages, fixtureSettings } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse(fixtureSettings);
const wire = { id: 'wire', name: 'Wire', host: null };

const pathsOf = (records = fixtureRecords) =>
  planSite(memoryArchive(records), config).pages.map((page) => page.path);

suite('the plan', () => {
  test('has every kind of page in every interface language, and each article once', () => {
    const paths = pathsOf();
    for (const { segment } of fixtureLanguages) {
      const expected = [
        '',
        'timeline/',
        'timeline/2021/',
        'timeline/2021/01/',
        'timeline/undated/',
        'sources/',
      ];
      expected.push('sources/gnews/', 'languages/', 'languages/zh-hans/', 'search/', 'about/', 'report/');
      for (const path of expected) assert.ok(paths.includes(`/${segment}/${path}`), `/${segment}/${path}`);
    }
    for (const record of fixtureRecords) {
      assert.equal(paths.filter((path) => path === articlePath(record.id)).length, 1);
    }
    assert.equal(new Set(paths).size, paths.length);
  });

  test('divides a month by day and a publisher by year once they are long', () => {
    const many = Array.from({ length: 260 }, (_, index) =>
      recordOf({
        title: `Article ${index}`,
        published: dated(`2021-03-${String((index % 28) + 1).padStart(2, '0')}`),
        publisher: wire,
      }),
    );
    const paths = pathsOf(many);
    assert.ok(paths.includes('/en/timeline/2021/03/05/'));
    assert.ok(paths.includes('/en/sources/wire/2021/'));
    assert.ok(!pathsOf(many.slice(0, 250)).includes('/en/timeline/2021/03/05/'));
  });

  test('gives many articles of an unknown day a page beside the days', () => {
    const exact = Array.from({ length: 210 }, (_, index) =>
      recordOf({ title: `Day ${index}`, published: dated('2021-03-05') }),
    );
    const vague = Array.from({ length: 50 }, (_, index) =>
      recordOf({ title: `Month ${index}`, published: dated('2021-03') }),
    );
    const plan = planSite(memoryArchive([...exact, ...vague]), config);
    const pageAt = (path: string) => plan.pages.find((page) => page.path === path)?.data() as PeriodPageData;
    const month = pageAt('/en/timeline/2021/03/');
    assert.deepEqual(
      month.rows.map(({ text }) => text),
      ['Friday, March 5', 'March 2021, day unknown'],
    );
    assert.deepEqual(month.groups, []);
    assert.equal(pageAt('/en/timeline/2021/03/unknown/').groups[0]?.items.length, 50);
  });

  test('says what of the archive’s title is in another script than the page', () => {
    const titled = archiveConfigSchema.parse({ ...fixtureSettings, title: '新闻 Kronika' });
    const plan = planSite(memoryArchive(fixtureRecords), titled);
    const brandAt = (path: string) =>
      (plan.pages.find((page) => page.path === path)?.data() as HomePageData | undefined)?.shell.brand;
    const divided = [
      { text: '新闻', lang: 'zh' },
      { text: ' Kronika', lang: null },
    ];
    assert.deepEqual(brandAt('/en/'), { pieces: divided, lang: null, ownWay: false });
    assert.deepEqual(brandAt('/zh-hans/'), { pieces: divided, lang: 'en', ownWay: false });
    assert.deepEqual(brandAt('/ar/'), { pieces: divided, lang: 'en', ownWay: true });
  });

  test('says in which language the archive’s title is, as far as its script tells', () => {
    const brand = (title: string, language: string) => {
      const plan = planSite(memoryArchive([]), archiveConfigSchema.parse({ title, language }));
      return (plan.pages.find(({ path }) => path === '/en/')?.data() as HomePageData | undefined)?.shell
        .brand;
    };
    assert.deepEqual(brand('أرشيف الأخبار', 'en'), {
      pieces: [{ text: 'أرشيف الأخبار', lang: null }],
      lang: 'ar',
      ownWay: true,
    });
    assert.equal(brand('Архів новин', 'ru')?.lang, 'ru');
    assert.equal(brand('新闻档案', 'en')?.lang, 'zh');
    assert.equal(brand('ニュース', 'en')?.lang, 'ja');
    assert.equal(brand('Zprávy', 'cs')?.lang, 'cs');
    assert.equal(brand('News', 'en')?.lang, null);
  });

  test('names what is in no language that can be told after all languages', () => {
    const titles = ['A', 'B', 'C'].map((title) => recordOf({ title, language: 'und' }));
    const plan = planSite(memoryArchive([...titles, recordOf({ title: 'D' })]), config);
    const page = plan.pages.find(({ path }) => path === '/en/languages/')?.data() as DirectoryPageData;
    assert.deepEqual(
      page.entries.map(({ name, share }) => [name, share]),
      [
        ['English', 33],
        ['Language unknown', 100],
      ],
    );
  });

  test('says in which language the archive describes itself, where that is not the page’s', () => {
    const described = archiveConfigSchema.parse({
      ...fixtureSettings,
      description: 'News that is gone, and where it was found.',
    });
    const { pages } = planSite(memoryArchive(fixtureRecords), described);
    const langAt = (path: string) =>
      (pages.find((page) => page.path === path)?.data() as HomePageData | undefined)?.descriptionLang;
    assert.equal(langAt('/zh-hant/'), 'en');
    assert.equal(langAt('/cs/about/'), 'en');
    assert.equal(langAt('/en/'), null);
  });

  test('says in a sentence where a date was read, in languages with cases too', () => {
    const czech = fixtureRecords.find(({ language }) => language === 'cs');
    const { pages } = planSite(memoryArchive(fixtureRecords), config);
    const page = pages.find(({ path }) => path === articlePath(czech?.id ?? ''));
    const shown = page?.data() as ArticlePageData | undefined;
    assert.equal(shown?.dateNote, 'Datum odvozeno podle záhlaví článku.');
    assert.equal(shown?.provenance.dates[0]?.origin, 'podle záhlaví článku:');
  });

  test('divides what is dated alike by what never changes, and keeps every article on its page', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, index) => recordOf({ title: `Undated ${index}`, published: null }));
    const partsOf = (count: number) => {
      const pages = planSite(memoryArchive(alike(count)), config).pages.filter(({ path }) =>
        path.startsWith('/en/timeline/undated/'),
      );
      const listed = pages.map((page) => {
        const { rows, groups } = page.data() as PeriodPageData;
        return { path: page.path, rows, ids: groups.flatMap(({ items }) => items.map(({ id }) => id)) };
      });
      return new Map(listed.map((page) => [page.path, page]));
    };
    const [some, more, most] = [partsOf(250), partsOf(600), partsOf(1200)];
    assert.equal(some.get('/en/timeline/undated/')?.ids.length, 250);
    assert.deepEqual(more.get('/en/timeline/undated/')?.ids, []);
    assert.deepEqual(
      more.get('/en/timeline/undated/')?.rows.map(({ href, text }) => [href, text]),
      [1, 2, 3, 4].map((part) => [`p${part}/index.html`, `Undated · Page ${part}`]),
    );
    for (const { path, ids } of more.values()) {
      assert.ok(ids.length <= 250);
      const inside = [...most.values()]
        .filter((page) => page.path.startsWith(path))
        .flatMap((page) => page.ids);
      for (const id of ids) assert.ok(inside.includes(id), `${id} has left ${path}`);
    }
    assert.equal(new Set([...most.values()].flatMap(({ ids }) => ids)).size, 1200);
    assert.ok([...most.keys()].some((path) => path.startsWith('/en/timeline/undated/p1/p')));
  });

  test('says once what all articles of a list share', () => {
    const articles = [
      recordOf({ title: 'A', published: dated('2021-03-05'), language: 'zh-Hans', publisher: wire }),
      recordOf({ title: 'B', published: null, language: 'und', publisher: wire }),
    ];
    const plan = planSite(memoryArchive(articles), config);
    const first = (path: string) => {
      const page = plan.pages.find((page) => page.path === path)?.data() as PeriodPageData | undefined;
      const [group] = page?.groups ?? [];
      const { publisher, language } = group?.items[0] ?? {};
      return { heading: group?.heading, publisher: publisher?.text, language };
    };
    const heading = 'Friday, March 5, 2021';
    assert.deepEqual(first('/en/sources/wire/'), { heading, publisher: undefined, language: '简体中文' });
    assert.deepEqual(first('/en/languages/zh-hans/'), { heading, publisher: 'Wire', language: null });
    assert.deepEqual(first('/en/timeline/undated/'), { heading: null, publisher: 'Wire', language: null });
  });

  test('calls a language that nobody can tell unknown', () => {
    const plan = planSite(memoryArchive([recordOf({ title: 'A', language: 'und' })]), config);
    const page = plan.pages.find(({ path }) => path === '/cs/languages/und/')?.data();
    assert.equal((page as { heading: string }).heading, 'Jazyk neznámý');
  });

  test('names what an article refers to by more than its host', () => {
    const path = '/新闻/%E8%AE%BA/';
    const record = recordOf({
      title: 'A',
      references: [
        `https://www.x.example${path}?a=1`,
        `https://x.example/${'long/'.repeat(40)}`,
        'https://x.example/%E2%80%AEx',
      ],
    });
    const plan = planSite(memoryArchive([record]), config);
    const data = plan.pages.find((page) => page.path === articlePath(record.id))?.data();
    const texts = (data as ArticlePageData).references.map(({ original }) => original.text);
    assert.deepEqual(texts, [
      'x.example/新闻/论',
      `${`x.example/${'long/'.repeat(40)}`.slice(0, 72)}…`,
      'x.example/%E2%80%AEx',
    ]);
  });

  test('keeps every address when articles are added', () => {
    const paths = new Set(pathsOf());
    for (const path of pathsOf(fixtureRecords.slice(1, 4))) assert.ok(paths.has(path), path);
  });

  test('an article added changes what it touches and nothing else', () => {
    const fingerprints = (records: typeof fixtureRecords) =>
      new Map(
        planSite(memoryArchive(records), config, { names: () => [] }).pages.map((page) => [
          page.path,
          page.depends.join(),
        ]),
      );
    const added = recordOf({ title: 'One more', published: dated('2021-01-20'), language: 'cs' });
    const before = fingerprints(fixtureRecords);
    const after = fingerprints([...fixtureRecords, added]);
    const changed = [...after].filter(([path, print]) => before.get(path) !== print).map(([path]) => path);
    assert.ok(changed.includes('/en/timeline/2021/01/'));
    assert.ok(changed.includes('/en/languages/cs/'));
    assert.ok(!changed.includes('/en/timeline/2019/'));
    assert.ok(!changed.includes('/en/sources/gnews/'));
    assert.ok(!changed.some((path) => path.startsWith('/a/') && path !== articlePath(added.id)));
  });
});

suite('the built pages', () => {
  let site: BuiltSite;
  before(async () => {
    site = await buildSite(memoryArchive(fixtureRecords));
  });
  after(() => site.remove());

  test('are all there', () => {
    for (const page of site.plan.pages)
      assert.ok(existsSync(join(site.folder, outputFile(page.path))), page.path);
  });

  test('lead from the data page to each file of data, with its hash', () => {
    const page = readFileSync(join(site.folder, 'en/data/index.html'), 'utf8');
    const files = globSync('data/*', { cwd: site.folder });
    assert.ok(files.includes(join('data', 'names.json')));
    for (const file of files) {
      assert.ok(page.includes(`href="../../${file}"`), file);
      const hash = createHash('sha256')
        .update(readFileSync(join(site.folder, file)))
        .digest('hex');
      assert.ok(page.includes(hash), `the hash of ${file}`);
    }
  });

  test('link only to what is there', () => {
    for (const file of globSync('**/*.html', { cwd: site.folder })) {
      const html = readFileSync(join(site.folder, file), 'utf8');
      for (const [, written = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)) {
        const link = written.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(code));
        if (/^(?:https?|mailto):/u.test(link)) continue;
        const [address = '', fragment] = link.split('#');
        const [path = ''] = address.split('?');
        const target = path === '' ? file : join(dirname(file), path);
        // The search makes it, which these pages were built without.
        if (target === searchManifestPath.slice(1)) continue;
        assert.ok(existsSync(join(site.folder, target)), `${file} links to ${link}`);
        if (!fragment || !target.endsWith('.html')) continue;
        const there = readFileSync(join(site.folder, target), 'utf8');
        assert.ok(there.includes(` id="${fragment}"`), `${file} links to ${link}`);
      }
    }
  });

  test('hold no script, style or request of another host', () => {
    for (const file of globSync('**/*.html', { cwd: site.folder })) {
      const html = readFileSync(join(site.folder, file), 'utf8');
      assert.doesNotMatch(html, /<style|\sstyle=|<img|<iframe|\son\w+=/u, file);
      assert.doesNotMatch(
        html,
        /<script(?![^>]* src="[^"]*assets\/|[^>]* type="application\/ld\+json")/u,
        file,
      );
      assert.doesNotMatch(
        html,
        /<link(?![^>]* rel="(?:canonical|alternate|original)")[^>]* href="https?:/u,
        file,
      );
    }
  });

  test('say where each article was read and what was taken away', () => {
    const [record] = fixtureRecords;
    const html = readFileSync(join(site.folder, outputFile(articlePath(record?.id ?? ''))), 'utf8');
    for (const words of [
      'Dated from the dateline',
      'Jane Roe',
      'Home | World',
      'copies/closes.txt',
      'image',
    ]) {
      assert.ok(html.includes(words), words);
    }
  });
});

suite('translations', () => {
  const original = recordOf({
    id: articleId(canonicalUrl('https://paper.example/one')),
    title: 'One',
    originalUrl: 'https://paper.example/one',
  });
  const translation = recordOf({
    title: '一',
    language: 'zh-Hans',
    translationOf: 'http://www.paper.example/one/',
  });
  const stranger = recordOf({ title: 'Two', translationOf: 'https://elsewhere.example/' });

  test('stand on the page of the original, and the original on theirs', () => {
    const published = { ...config, baseUrl: 'https://archive.example/news' };
    const plan = planSite(memoryArchive([original, translation, stranger]), published);
    const shown = (id: string) => {
      const data = plan.pages.find((page) => page.path === articlePath(id))?.data() as ArticlePageData;
      return {
        titles: data.translations.map(({ item: { title } }) => title),
        head: JSON.stringify(data.shell.head),
      };
    };
    assert.deepEqual(shown(original.id).titles, ['一']);
    assert.deepEqual(shown(translation.id).titles, ['One']);
    assert.deepEqual(shown(stranger.id).titles, []);
    assert.match(
      shown(original.id).head,
      /"https:\/\/archive\.example\/news\/a\/\w{2}\/\w{10}\/","hreflang":"zh-Hans"/u,
    );
    assert.doesNotMatch(shown(stranger.id).head, /hreflang/u);
  });
});
