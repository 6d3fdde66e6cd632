import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { ArticleSummary } from '../../src/archive/archive.ts';
import { type PlannedSegment, planSegments as planOf } from '../../src/search/index/segments.ts';
import { summaryOf } from '../site/memory-archive.ts';

const summary = (number: number, version = 0, length = 1000): ArticleSummary =>
  summaryOf({ id: String(number).padStart(12, '0'), hash: `${number}-${version}`, length });

const archive = (count: number): ArticleSummary[] => Array.from({ length: count }, (_, at) => summary(at));

const planSegments = (members: readonly ArticleSummary[], before: readonly PlannedSegment[]) =>
  planOf(members, before, 'version');

/** The articles that the segments hold alive, as `id hash`. */
const held = (plan: readonly PlannedSegment[]): string[] =>
  plan.flatMap(({ articles, removed }) =>
    articles.filter((_, at) => !removed.includes(at)).map(({ id, hash }) => `${id} ${hash}`),
  );

const isSame = (a: readonly PlannedSegment[], b: readonly PlannedSegment[]): number =>
  a.filter(({ key }) => b.some((other) => other.key === key)).length;

suite('segments', () => {
  test('are cut by number and by length', () => {
    assert.deepEqual(
      planSegments(archive(10_100), []).map(({ articles }) => articles.length),
      [5000, 5000, 100],
    );
    const long = Array.from({ length: 4 }, (_, at) => summary(at, 0, 6_000_000));
    assert.deepEqual(
      planSegments(long, []).map(({ articles }) => articles.length),
      [2, 2],
    );
  });

  test('stay when an article is added, but for a small one on top', () => {
    const before = planSegments(archive(12_500), []);
    const after = planSegments(archive(12_501), before);
    assert.equal(isSame(before, after), before.length);
    assert.deepEqual(after.at(-1)?.articles.length, 1);
    const later = planSegments(archive(12_502), after);
    assert.equal(isSame(before, later), before.length);
    assert.equal(later.length, after.length);
    assert.equal(later.at(-1)?.articles.length, 2);
  });

  test('strike out what left or changed', () => {
    const before = planSegments(archive(300), []);
    const [first, second, ...others] = archive(300);
    assert.ok(first && second);
    const after = planSegments([{ ...first, hash: 'other' }, ...others], before);
    assert.deepEqual(after[0]?.removed, [0, 1]);
    assert.deepEqual(after[1]?.articles, [{ id: first.id, hash: 'other' }]);
  });

  test('are left when much of them is struck out', () => {
    const before = planSegments(archive(1000), []);
    const after = planSegments(archive(1000).slice(400), before);
    assert.deepEqual(after, planSegments(archive(1000).slice(400), []));
  });

  test('are made fewer as an archive grows by one article at a time', () => {
    let plan: PlannedSegment[] = [];
    for (let count = 100; count <= 8000; count += 100) plan = planSegments(archive(count), plan);
    const sizes = plan.map(({ articles }) => articles.length);
    assert.ok(sizes.length <= 11 && sizes.some((size) => size > 3000), String(sizes));
  });

  test('hold every article once, whatever happens to the archive', () => {
    const step = fc.record({
      add: fc.integer({ min: 0, max: 400 }),
      change: fc.array(fc.nat(2000), { maxLength: 30 }),
      remove: fc.array(fc.nat(2000), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let articles: ArticleSummary[] = [];
        let plan: PlannedSegment[] = [];
        let next = 0;
        for (const { add, change, remove } of steps) {
          for (let at = 0; at < add; at += 1) articles.push(summary(next++));
          articles = articles
            .filter((_, at) => !remove.includes(at))
            .map((one, at) => (change.includes(at) ? { ...one, hash: `${one.hash}+` } : one));
          plan = planSegments(articles, plan);
          assert.deepEqual(held(plan).sort(), articles.map(({ id, hash }) => `${id} ${hash}`).sort());
          assert.ok(plan.filter((one) => one.articles.length < 1000).length <= 8, 'few small segments');
        }
      }),
      { numRuns: 50 },
    );
  });

  test('do not depend on anything but the articles where there were none before', () => {
    assert.deepEqual(planSegments(archive(1500), []), planSegments(archive(1500), []));
  });
});
