import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { pageContext } from '../../src/site/context.ts';
import { collect } from '../../src/site/periods.ts';
import { siteOf } from '../../src/site/site.ts';
import { calendarView, densityLevel } from '../../src/site/views/calendar.ts';
import { dateText, instantText, rangeText } from '../../src/site/views/dates.ts';
import { dateView } from '../../src/site/views/items.ts';
import { groupViews } from '../../src/site/views/listing.ts';
import { yearCalendar } from '../../src/site/views/year-calendar.ts';
import type { UiLanguage } from '../../src/ui-languages.ts';
import { periodPath, timelinePath } from '../../src/urls.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const archiveOf = (...dates: string[]) =>
  memoryArchive(
    dates.map((edtf, index) => recordOf({ title: `${edtf} ${index}`, published: edtf ? dated(edtf) : null })),
  );

function contextOf(archive = archiveOf(), ui: UiLanguage = 'en') {
  return pageContext(siteOf(archive, archiveConfigSchema.parse({})), ui, timelinePath(ui));
}

suite('dates', () => {
  test('a range of days says what both have in common once', () => {
    assert.equal(rangeText('en', '2021-01-09', '2021-01-12'), 'January 9\u2009–\u200912, 2021');
    assert.equal(rangeText('zh-Hans', '2021-01-09', '2021-01-12'), '2021年1月9日至12日');
    assert.equal(rangeText('zh-Hant', '2021-01-09', '2021-02-01'), '2021年1月9日至2月1日');
    assert.equal(rangeText('zh-Hant', '2020-12-31', '2021-01-01'), '2020年12月31日至2021年1月1日');
    assert.equal(rangeText('cs', '2021-01-09', '2021-01-09'), '9. ledna 2021');
    assert.equal(rangeText('ja', '2021-01-09', '2021-01-12'), '2021年1月9日～12日');
    assert.equal(rangeText('ko', '2021-01-09', '2021-01-12'), '2021년 1월 9일~12일');
  });

  test('are shown as exactly as they are stated, in each language', () => {
    const shown = (edtf: string) =>
      ['en', 'zh-Hans', 'zh-Hant', 'cs'].map((locale) => dateText(locale, edtf));
    assert.deepEqual(shown('2021-01-12'), [
      'January 12, 2021',
      '2021年1月12日',
      '2021年1月12日',
      '12. ledna 2021',
    ]);
    assert.deepEqual(shown('2021-01'), ['January 2021', '2021年1月', '2021年1月', 'leden 2021']);
    assert.deepEqual(shown('2021'), ['2021', '2021年', '2021年', '2021']);
  });

  test('say so where they were inferred', () => {
    assert.deepEqual(dateView(contextOf(), '2021-01-12~'), {
      text: 'about January 12, 2021',
      datetime: '2021-01-12',
      inferred: true,
    });
  });

  test('with a time are in UTC, whatever the machine thinks', () => {
    assert.match(instantText('en', '2021-01-11T23:30:00Z'), /January 11, 2021 at 11:30\sPM/u);
  });
});

suite('lists', () => {
  test('put exact days first, then what is inferred, then what is known to the month, to the year, not at all', () => {
    const archive = archiveOf('', '2021', '2021-01', '2021-01-12~', '2021-01-20', '2021-02-01');
    const headings = groupViews(contextOf(archive), archive.summaries(), 'weekday').map(
      ({ heading }) => heading,
    );
    assert.deepEqual(headings, [
      'Wednesday, January 20, 2021',
      'About Tuesday, January 12, 2021',
      'January 2021',
      'Monday, February 1, 2021',
      '2021',
      'Undated',
    ]);
  });
});

suite('calendars', () => {
  const archive = archiveOf('2001-05-01', '2005-01-01', '2005-01-01', '2005-03-31~');
  const tree = collect(archive.summaries());

  test('name the years that hold nothing', () => {
    const base = timelinePath('en');
    const view = calendarView(contextOf(archive), tree, (node) => periodPath(base, node.period));
    const lines = view?.lines.map((line) => `${line.kind} ${line.text}`);
    assert.deepEqual(lines, ['year 2001', 'gap 2002–2004: nothing held', 'year 2005']);
  });

  test('have the months of the archive in a language with a calendar of its own', () => {
    const view = calendarView(contextOf(archive, 'fa'), tree, () => '/');
    assert.equal(view?.months.join(' '), 'ژ ف م آ م ژ ژ ا س ا ن د');
    const lines = view?.lines.map(({ text }) => text);
    assert.deepEqual(lines, ['۲۰۰۱', '۲۰۰۲–۲۰۰۴: چیزی موجود نیست', '۲۰۰۵']);
  });

  test('are none where nothing is dated', () => {
    const undated = archiveOf('', '');
    const view = calendarView(contextOf(undated), collect(undated.summaries()), () => '/');
    assert.equal(view, null);
  });

  test('put a day under its weekday and lead to it', () => {
    const year = tree.children.find(({ period }) => period === '2005');
    assert.ok(year);
    const { weekdays, months } = yearCalendar(contextOf(archive), timelinePath('en'), year);
    const [january] = months;
    assert.equal(weekdays.join(''), 'MTWTFSS');
    assert.deepEqual(january?.days, [
      {
        column: 5,
        week: 0,
        number: '1',
        href: '2005/01/index.html#d2005-01-01',
        label: 'January 1, 2005: 2 articles',
        level: 4,
      },
    ]);
    assert.equal(january?.weeks, 6);
    assert.equal(january?.unknown, null);
  });

  test('have a line for the articles of a month of which no day is known', () => {
    const unknownOf = (...dates: string[]) => {
      const own = archiveOf(...dates);
      const [year] = collect(own.summaries()).children;
      assert.ok(year);
      return yearCalendar(contextOf(own), timelinePath('en'), year).months[0]?.unknown;
    };
    assert.deepEqual(unknownOf('2005-01-01', '2005-01', '2005-01', '2005'), {
      href: '2005/01/index.html#d2005-01',
      text: 'day unknown: 2',
    });
    const many = Array.from({ length: 260 }, () => '2005-01');
    assert.equal(unknownOf('2005-01-01', ...many)?.href, '2005/01/unknown/index.html');
  });

  test('have five levels, of which the lowest is nothing', () => {
    assert.deepEqual(
      [0, 1, 5, 30, 200].map((count) => densityLevel(count, 200)),
      [0, 1, 2, 3, 4],
    );
  });
});
