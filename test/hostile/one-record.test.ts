import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ArticleSummary } from '../../src/archive/archive.ts';
import { findChanges, type LastBuild } from '../../src/engine/publish/changes.ts';
import { makeSegment } from '../../src/search/index/worker.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { layouts } from '../../src/settings/layouts.ts';
import { takeFaults } from '../../src/site/faults.ts';
import { allArticlesFiles } from '../../src/site/files/all-articles.ts';
import { csvFiles } from '../../src/site/files/csv.ts';
import { feedFiles } from '../../src/site/files/feeds.ts';
import { reportFiles } from '../../src/site/files/report.ts';
import type { PlannedFile } from '../../src/site/page.ts';
import { planSite } from '../../src/site/plan.ts';
import { articlePath } from '../../src/urls.ts';
import { dated, memoryArchive, recordOf } from '../site/memory-archive.ts';

/* A record of which something cannot be made is left out of that alone, and told with its seed. */

const archive = memoryArchive(
  ['one', 'two', 'three'].map((name, at) =>
    recordOf({ title: `Bridge ${name}`, published: dated(`2021-01-1${at}`) }),
  ),
);
const [broken, ...sound] = archive.summaries();
assert.ok(broken);
const odd: ArticleSummary = {
  ...broken,
  get title(): string {
    throw new TypeError('no title');
  },
};
/** An archive of which one record cannot be shown, as no seed should be able to bring about. */
const faulty = {
  ...archive,
  summaries: () => [odd, ...sound],
  recordJson: (id: string) => {
    if (id === broken.id) throw new TypeError('no record');
    return archive.recordJson(id);
  },
};

const config = archiveConfigSchema.parse({ title: 'Archive' });
const kinds: Readonly<Record<string, () => readonly PlannedFile[]>> = {
  feeds: () => feedFiles(faulty, config).filter(({ path }) => path.includes('/all')),
  records: () => allArticlesFiles(faulty),
  table: () => csvFiles(faulty),
  report: () => reportFiles(faulty),
};

const nothingWritten: LastBuild = {
  fingerprints: new Map(),
  filesOf: () => [],
  differences: { unknown: [], damaged: new Set() },
};

async function textOf({ content }: PlannedFile): Promise<string> {
  const made = await content();
  if (typeof made === 'string') return made;
  const parts = made instanceof Uint8Array ? [made] : [...made];
  return parts.map((part) => Buffer.from(part).toString()).join('');
}

describe('one record keeps no other out of what lists them all', () => {
  for (const [name, files] of Object.entries(kinds)) {
    test(name, async () => {
      const text = (await Promise.all(files().map(textOf))).join('\n');
      for (const { title } of sound) assert.ok(text.includes(title), title);
      const faults = takeFaults();
      assert.ok(faults.length > 0);
      for (const { path, code } of faults) assert.deepEqual([path, code], [broken.seedPath, 'not-made']);
    });
  }

  for (const template of ['home', 'report-list', 'period'])
    test(`pages: ${template}`, () => {
      const pages = planSite(faulty, config).pages.filter((page) => page.template === template);
      assert.ok(pages.length > 0);
      takeFaults();
      for (const page of pages) {
        const shown = JSON.stringify(page.data());
        for (const { title } of sound) assert.ok(shown.includes(title), `${page.path}: ${title}`);
      }
      for (const { path, code } of takeFaults())
        assert.deepEqual([path, code], [broken.seedPath, 'not-made']);
    });

  const unplanned: Readonly<Record<string, keyof ArticleSummary>> = {
    'a place in time': 'edtf',
    'an address': 'id',
    doubts: 'guesses',
    'a state': 'hash',
  };
  for (const [what, field] of Object.entries(unplanned))
    test(`the plan, of a record without ${what}`, () => {
      const unsound = Object.defineProperty({ ...broken }, field, {
        get: () => {
          throw new TypeError(`no ${field}`);
        },
      });
      const summaries = () => [unsound, ...sound];
      const { planned } = findChanges(
        planSite({ ...archive, summaries }, config, { names: () => [] }),
        'code',
        nothingWritten,
      );
      for (const { id } of sound)
        assert.ok([...planned.keys()].some((path) => path.includes(articlePath(id).slice(1))));
      for (const { source } of planned.values())
        if ('template' in source && source.seed === undefined) source.data();
      const faults = takeFaults();
      assert.ok(faults.length > 0);
      for (const { path, code } of faults) assert.deepEqual([path, code], [broken.seedPath, 'not-made']);
    });

  test('the search', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'kronika-segment-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const articles = archive.summaries().map(({ id, title, language, seedPath }) => ({
      ...{ id, title, language, seedPath, published: null, publisher: null },
      ...{ contributors: [], subjects: [], originalUrl: null },
      text: id === broken.id ? (null as unknown as string) : `Text of ${title}.`,
    }));
    const [target, gleanings] = [join(folder, 'segment'), join(folder, 'gleanings.json')];
    const faults = await makeSegment({ target, gleanings, articles, layout: layouts.small.search });
    assert.deepEqual(
      faults.map(({ seedPath }) => seedPath),
      [broken.seedPath],
    );
    const cards = readFileSync(join(target, 'articles.json'), 'utf8');
    for (const { title } of sound) assert.ok(cards.includes(title));
  });
});
