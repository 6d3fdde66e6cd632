import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guessWarnings } from '../../src/guesses.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import type { Page } from '../../src/site/page.ts';
import type { ReportPageData } from '../../src/site/pages/report.ts';
import type { ReportListData } from '../../src/site/pages/report-list.ts';
import { partSize } from '../../src/site/pages/shared/report-lists.ts';
import { planSite } from '../../src/site/plan.ts';
import { fixtureSettings } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse(fixtureSettings);
const publisher = { id: 'paper', name: 'The Paper', host: 'paper.example' };
const published = dated('2021-01-12');
const problem = { path: 'empty.txt', code: 'empty', message: 'It is empty.', advice: 'Delete it.' };
const tombstone = { id: '000000000000', path: 'secret.txt', sha256: '0'.repeat(64), reason: 'On request.' };

const sure = recordOf({ title: 'Sure', published, publisher });
const undated = recordOf({
  title: 'Undated',
  publisher,
  originalUrl: 'https://paper.example/1',
  warnings: [`${guessWarnings.bothScripts}: 60 %.`, 'Its words contradict each other.'],
});
const copied = recordOf({ title: 'Copied', published, publisher, duplicates: ['b/copied.txt'] });

const pagesOf = (...given: Parameters<typeof memoryArchive>) =>
  new Map(planSite(memoryArchive(...given), config).pages.map((page): [string, Page] => [page.path, page]));

const listAt = (pages: ReadonlyMap<string, Page>, path: string) => pages.get(path)?.data() as ReportListData;

suite('the report', () => {
  const pages = pagesOf([sure, undated, copied], [problem], [tombstone]);
  const pathsOf = (path: string) => listAt(pages, path).files.map((file) => file.path);

  test('lists each file under every heading that it belongs to, and what is sure under none', () => {
    for (const list of ['kind/published', 'kind/language', 'kind/warnings'])
      assert.deepEqual(pathsOf(`/en/report/${list}/`), [undated.seed.path], list);
    assert.deepEqual(pathsOf('/en/report/kind/copies/'), [copied.seed.path]);
    assert.deepEqual(pathsOf('/en/report/problem/leave/'), [problem.path]);
    const both = [undated.seed.path, copied.seed.path];
    assert.deepEqual(pathsOf('/en/report/source/paper/'), both);
    assert.deepEqual(pathsOf('/en/report/format/plain-text/'), both);
    assert.ok(!pages.has('/en/report/kind/title/'));
  });

  test('says above a list which part of the report it belongs to', () => {
    assert.deepEqual(
      listAt(pages, '/en/report/format/plain-text/').trail.map(({ href, text }) => [href, text]),
      [
        ['../../index.html', 'Report'],
        ['../../index.html#format', 'Formats'],
      ],
    );
  });

  test('says of a file what was guessed, what is doubted, and how to mend it', () => {
    const [file] = listAt(pages, '/en/report/kind/published/').files;
    assert.deepEqual(file?.guesses, [
      'Date: the file states none',
      'Language: the text is in two languages or scripts',
    ]);
    assert.deepEqual(file?.facts, ['plain-text', 'Several fields guessed']);
    assert.deepEqual(file?.warnings, [{ text: 'Its words contradict each other.', lang: 'en' }]);
    assert.match(file?.sidecar ?? '', /^# published: 2021-01-12$/mu);
    assert.match(file?.sidecar ?? '', /^# originalUrl: "https:\/\/paper\.example\/1"$/mu);
    const lists = ['/en/report/kind/published/', '/en/report/source/paper/'].map((path) =>
      listAt(pages, path),
    );
    assert.deepEqual(
      lists.map(({ files, note }) => [files[0]?.path, files[0]?.sidecar === null, note === null]),
      [
        [undated.seed.path, false, true],
        [undated.seed.path, true, false],
      ],
      'a sidecar stands once, and the other lists say where',
    );
    const [copy] = listAt(pages, '/en/report/kind/copies/').files;
    assert.deepEqual(copy?.copies, ['b/copied.txt']);
  });

  test('counts on its first page what the lists hold, and leads to them', () => {
    const report = pages.get('/en/report/')?.data() as ReportPageData;
    assert.deepEqual(
      report.problems.map(({ text, count, href }) => [text, count, href]),
      [['Nothing to do: these hold no article for readers', '1 file', 'problem/leave/index.html']],
    );
    assert.deepEqual(
      report.publishers.map(({ text, count }) => [text, count]),
      [['The Paper', '2 of 3']],
    );
    assert.equal(report.kinds.length, 5);
    assert.deepEqual(report.kinds.at(-1), {
      text: 'Withheld by the archivist',
      lang: null,
      count: '1 file',
      href: null,
    });
  });

  test('offers to filter by what differs on a page', () => {
    const { filters } = listAt(pages, '/en/report/source/paper/');
    assert.deepEqual(
      filters.map(({ name, options }) => [name, options.map(({ value }) => value)]),
      [['kind', ['published', 'copies', 'language', 'warnings']]],
    );
    assert.equal(listAt(pages, '/en/report/source/paper/').filterNote, null);
  });

  test('divides a long list into pages, and what is new touches the one that it stands on', () => {
    const many = Array.from({ length: 6 * partSize }, (_, index) =>
      recordOf({ title: `Article ${index}`, published: dated(String(1100 + index)), publisher }),
    );
    const partsOf = (records: typeof many) =>
      [...pagesOf(records)].filter(([path]) => path.startsWith('/en/report/kind/published/'));
    const before = partsOf(many);
    const shown = before.map(([path]) => listAt(new Map(before), path));
    assert.equal(shown.flatMap(({ files }) => files).length, many.length);
    assert.ok(shown.length > 2);
    assert.equal(shown[0]?.filterNote, 'Choose among the files of this page:');
    assert.equal(shown[0]?.later?.href, '2/index.html');
    assert.equal(shown[1]?.earlier?.href, '../index.html');
    assert.equal(shown.at(-1)?.later, null);
    for (const [year, place] of [
      ['1050', 0],
      ['2021', before.length - 1],
    ] as const) {
      const after = partsOf([...many, recordOf({ title: 'New', published: dated(year), publisher })]);
      const touched = after.flatMap(([, { depends }], at) =>
        depends.join() === before[at]?.[1].depends.join() ? [] : [at],
      );
      assert.deepEqual(touched, [place]);
    }
  });

  test('touches no list for an article of which there is nothing to say', () => {
    const added = recordOf({ title: 'One more', published, publisher });
    const after = pagesOf([sure, undated, copied, added], [problem], [tombstone]);
    const lists = [...pages].filter(([path]) => /^\/en\/report\/\w+\//u.test(path));
    assert.ok(lists.length > 5);
    for (const [path, page] of lists) assert.deepEqual(after.get(path)?.depends, page.depends, path);
  });

  test('has problems by what to do next, in the words of each language, and the code beside each', () => {
    const all = ['reader-failed', 'bad-sidecar', 'breaks-off', 'never-seen', 'encrypted'].map((code) => ({
      ...problem,
      path: `${code}.txt`,
      code,
    }));
    const given = pagesOf([sure], all);
    const czech = given.get('/cs/report/')?.data() as ReportPageData;
    assert.deepEqual(
      czech.problems.map(({ text, lang, count }) => [text, lang, count]),
      [
        ['Opravit nastavení nebo průvodní soubor', null, '1 soubor'],
        ['Najít neporušenou kopii nebo uložit v jiné podobě', null, '2 soubory'],
        ['Nahlásit chybu programu Kronika', null, '1 soubor'],
        ['Přečíst, co se o každém říká', null, '1 soubor'],
      ],
    );
    assert.deepEqual(
      listAt(given, '/en/report/problem/fetch/').files.map(({ path, facts }) => [path, facts]),
      [
        ['breaks-off.txt', ['breaks-off']],
        ['encrypted.txt', ['encrypted']],
      ],
    );
  });

  test('tells when articles came and went last, and is made again where that changes', () => {
    const gone = {
      id: '0'.repeat(12),
      kind: 'removed',
      successor: null,
      title: 'Gone',
      sha256: null,
    } as const;
    const reportOf = (day: string) =>
      pagesOf([sure, undated, copied], [], [], {
        added: ({ id }) => (id === sure.id ? '2021-02-01' : '2021-01-31'),
        departures: [{ ...gone, day }],
      }).get('/en/report/');
    const page = reportOf('2021-02-01');
    const shown = page?.data() as ReportPageData | undefined;
    assert.deepEqual(
      shown?.changes.map(({ text, count }) => [text, count]),
      [
        ['February 1, 2021', '1 article came · 1 article went'],
        ['January 31, 2021', '2 articles came'],
      ],
    );
    assert.notDeepEqual(reportOf('2021-02-02')?.depends, page?.depends);
    const first = pagesOf([sure], [], [], { added: () => '2021-02-01' }).get('/en/report/');
    const alone = first?.data() as ReportPageData | undefined;
    assert.deepEqual(alone?.changes, []);
  });

  test('has its lists once, in the language of the archive, and its summary in each', () => {
    const lists = [...pages.keys()].filter((path) => /^\/\w[^/]*\/report\/\w+\//u.test(path));
    assert.ok(lists.length > 5);
    assert.ok(lists.every((path) => path.startsWith('/en/')));
    const czech = pages.get('/cs/report/')?.data() as ReportPageData;
    assert.equal(czech.problems[0]?.href, '../../en/report/problem/leave/index.html');
    const { shell } = listAt(pages, '/en/report/problem/leave/');
    assert.equal(shell.languages.find(({ lang }) => lang === 'cs')?.href, '../../../../cs/report/index.html');
  });
});
