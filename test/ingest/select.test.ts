import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element } from 'hast';
import { selectAll as selectAny } from 'hast-util-select';
import { selectAll } from '../../src/ingest/html/select.ts';
import { element, root, textNode } from '../../src/ingest/html/tree.ts';
import { publishers } from '../../src/publishers/index.ts';

/** Every selector that stands in the habits of a publisher. */
function selectorsIn(value: unknown, key = ''): string[] {
  const isSelector = ['select', 'content', 'captions', 'pictureCredits'].includes(key);
  if (typeof value === 'string') return isSelector ? [value] : [];
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    selectorsIn(inner, Array.isArray(value) ? key : name),
  );
}

const selectors = [
  ...new Set(selectorsIn(publishers)),
  ...[
    'p.a.b',
    '.a, p',
    'p:not(.a)',
    'p:nth-child(odd)',
    '*',
    'p:is(.a, .b)',
    'p#x',
    'P',
    ' p , .b ',
    'b ~ i',
    'p + p',
  ],
];
const names = [...new Set(selectors.flatMap((one) => one.match(/(?<![\w.#:-])[a-z][a-z\d]*/gu) ?? []))];
const classes = [...new Set(selectors.flatMap((one) => one.match(/\.[\w-]+/gu) ?? []))].map((name) =>
  name.slice(1),
);

const ids = selectors.flatMap((one) => one.match(/#[\w-]+/gu) ?? []).map((id) => id.slice(1));
const attributes: Element['properties'][] = [
  ...Array.from({ length: 6 }, () => ({})),
  { className: ['aVisuallyHidden', 'b'] },
  { className: ['blog-post__siblings2'] },
  { className: ['b', 'ads_x'] },
  { src: 'https://a.example/1px_white_line.gif' },
  { href: 'https://a.example/?source=http' },
  { rel: ['author'], href: '/a' },
  { ariaLabelledBy: ['a', 'related-b'] },
  { dataE2e: 'related' },
  { content: '' },
  { dateTime: '2021' },
];

const tree: fc.Arbitrary<Element> = fc.letrec<{ node: Element }>((tie) => ({
  node: fc
    .record({
      name: fc.oneof(fc.constantFrom('p', 'div', 'small', 'i', 'span'), fc.constantFrom(...names)),
      classes: fc.array(fc.constantFrom(...classes), { maxLength: 2 }),
      id: fc.option(fc.constantFrom('x', ...ids), { nil: undefined }),
      more: fc.constantFrom<Element['properties']>(...attributes),
      children: fc.oneof(
        { maxDepth: 4 },
        fc.constant('x').map((text) => [textNode(text)]),
        fc.array(tie('node'), { maxLength: 4 }),
      ),
    })
    .map(({ name, classes: className, id, more, children }) =>
      element(name, { ...(className.length > 0 && { className }), ...(id && { id }), ...more }, children),
    ),
})).node;

test('elements are selected as hast-util-select selects them', () => {
  assert.ok(selectors.length > 80, 'the selectors of the publishers are found');
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (children) => {
      const page = root(children);
      for (const one of selectors) {
        const [found, expected] = [selectAll(one, page), selectAny(one, page)];
        assert.ok(found.length === expected.length && found.every((node, at) => node === expected[at]), one);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
