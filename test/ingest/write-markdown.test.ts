import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { element, root, textNode } from '../../src/ingest/html/tree.ts';
import { fitMarks } from '../../src/ingest/markdown/attention.ts';
import { writeMarkdown } from '../../src/ingest/markdown/write.ts';

/** The libraries as they come. */
const libraries = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
  .use(rehypeRemark, { document: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

function asLibraries(tree: Root): string {
  fitMarks(tree);
  return libraries.stringify(libraries.runSync(tree)).trim();
}

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' !"#&\'()*+-.:<=>[\\]_`{|~\n\t\r$@/'),
      fc.constantFrom(
        '  ',
        ' ',
        '\u00a0',
        '\u3000',
        '1',
        '12.',
        'a',
        'word',
        '河水',
        '，',
        '”',
        'http://a.b',
        '***',
        '__',
        '😀',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => textNode(parts.join('')));

const picture = fc
  .record({ alt: fc.constantFrom('', 'a', ' a', 'a  b', '桥]'), title: fc.constantFrom('', 'x "y"', 'x\ny') })
  .map(({ alt, title }) =>
    element('img', { src: 'https://a.example/b_c.jpg', alt, ...(title && { title }) }),
  );

const inline: fc.Arbitrary<ElementContent> = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    fc.constant(element('br')),
    picture,
    fc
      .record({
        name: fc.constantFrom('strong', 'em', 'del', 'a', 'code'),
        children: fc.array(tie('node'), { maxLength: 3 }),
      })
      .map(({ name, children }) =>
        element(name, name === 'a' ? { href: 'https://a.example/?a=_b_' } : {}, children),
      ),
  ),
})).node;

const line = fc.array(inline, { maxLength: 5 });
const plain = fc
  .record({ name: fc.constantFrom('p', 'p', 'h2', 'h3'), children: line })
  .map(({ name, children }) => element(name, {}, children));
const wrapped = (names: readonly string[], inside: fc.Arbitrary<Element>): fc.Arbitrary<Element> =>
  fc
    .record({ name: fc.constantFrom(...names), children: fc.array(inside, { maxLength: 3 }) })
    .map(({ name, children }) => element(name, {}, children));
const cells = wrapped(['tr'], wrapped(['td', 'th'], inline as fc.Arbitrary<Element>));
const block = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: wrapped(['blockquote'], plain) },
  { weight: 1, arbitrary: wrapped(['ul', 'ol'], wrapped(['li'], plain)) },
  { weight: 1, arbitrary: wrapped(['ul', 'ol'], wrapped(['li'], inline as fc.Arbitrary<Element>)) },
  { weight: 1, arbitrary: wrapped(['table'], cells) },
  { weight: 1, arbitrary: fc.constant(element('hr')) },
  { weight: 1, arbitrary: words.map((text) => element('pre', {}, [element('code', {}, [text])])) },
);

test('a body is written as rehype-remark and remark-stringify write it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      assert.equal(writeMarkdown(root(structuredClone(blocks))), asLibraries(root(structuredClone(blocks))));
    }),
    { numRuns: Number(process.env.RUNS ?? 1500) },
  );
});
