import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { doubtsOf, parseHtml } from '../../../src/ingest/html/parse.ts';
import { elements, type Parent, textOf } from '../../../src/ingest/html/tree.ts';
import { limits } from '../../../src/ingest/read/limits.ts';

function depthOf(tree: Root): number {
  let deepest = 0;
  const stack: [Parent, number][] = [[tree, 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [parent, depth] = top;
    deepest = Math.max(deepest, depth);
    for (const child of parent.children) if (child.type === 'element') stack.push([child, depth + 1]);
  }
  return deepest;
}

const named = (html: string, name: string): number => [...elements(parseHtml(html), name)].length;

test('what stands side by side is not deep, whether it is closed or ends by itself', () => {
  const beside: readonly (readonly [name: string, html: string])[] = [
    ['path', '<svg viewBox="0 0 9 9"><title>Boat</title><path d="M0 0"/></svg>'.repeat(300)],
    ['li', `<ul>${'<li>word'.repeat(300)}</ul>`],
    ['ul', '<ul><li>word<li>word</ul>'.repeat(300)],
    ['td', `<table>${'<tr><td>word<td>word'.repeat(150)}</table>`],
    ['dd', `<dl>${'<dt>word<dd>word'.repeat(300)}</dl>`],
    ['p', '<p>word<font color="#111">word'.repeat(300)],
    ['option', `<select>${'<option>word'.repeat(300)}</select>`],
    ['a', '<a name="x">word'.repeat(300)],
  ];
  for (const [name, html] of beside) {
    assert.equal(named(`<main>${html}<h2>word</h2></main>`, name), 300, name);
    assert.equal(named(`<main>${html}<h2>word</h2></main>`, 'h2'), 1, name);
  }
});

test('tags in scripts, styles, comments and text fields are no tags', () => {
  const tags = '<div><section>'.repeat(300);
  for (const html of [
    `<script>const a = '${tags}';</script><b>x</b>`,
    `<style>/* ${tags} */</style><b>x</b>`,
    `<!-- ${tags} --><b>x</b>`,
    `<textarea>${tags}</textarea><b>x</b>`,
  ])
    assert.deepEqual([named(html, 'div'), named(html, 'b')], [0, 1]);
});

test('a script below the deepest level stays a script', () => {
  const tree = parseHtml(`${'<div>'.repeat(300)}<script>"<div>"</script><i>x</i></div>`);
  const [script] = elements(tree, 'script');
  assert.equal(script && textOf(script), '"<div>"');
});

test('words below the deepest level stay, and what follows stands where it did', () => {
  const tree = parseHtml(`<main>${'<div>a'.repeat(300)}${'</div>'.repeat(300)}<p>b</p></main>`);
  assert.equal(textOf(tree).match(/a/gu)?.length, 300);
  const [main] = elements(tree, 'main');
  assert.deepEqual(
    main?.children.map((child) => child.type === 'element' && child.tagName),
    ['div', 'p'],
  );
});

const deep = (name: string, closing = ''): string => `<${name}${closing}>`.repeat(5000);

const disguises: readonly [string, string][] = [
  ['an empty comment', `<!-->${deep('div')}`],
  ['a comment that ends oddly', `<!-- x --!>${deep('div')}`],
  ['tags that close themselves', deep('div', '/')],
  ['tags of drawings outside of one', deep('g', '/')],
  ['a drawing that a paragraph ends', `<svg><p>${deep('g', '/')}`],
  ['a drawing that a division ends', `<svg><div>${deep('div', '/')}`],
  ['a drawing that holds a page', `<svg><foreignObject>${deep('g', '/')}`],
  ['the title of a drawing', `<svg><title>${deep('g', '/')}`],
  ['a script in a drawing', `<svg><script>${deep('g')}`],
  ['a style in a list of choices', `<select><style></select>${deep('div')}`],
  ['a script in a text field', `<textarea><script></textarea>${deep('div')}`],
  ['a drawing in a title', `<title><svg></title>${deep('g', '/')}`],
  ['a drawing that closes itself', `<svg/>${deep('g', '/')}`],
  ['open drawings', deep('svg')],
  ...[
    '<span><div></span></div>',
    '<x><li></x></li>',
    '<h1><div><h2></h1>',
    '<form><div></form></div>',
    '<b><table><tr><td></b></table>',
    '<select><table><input><td><div></td>',
    '<math><annotation-xml encoding="text/html"><div></div>',
    '<template><td><div></td>',
  ].map((html): [string, string] => [html, html.repeat(5000)]),
];

for (const [name, html] of disguises)
  test(`no page is deep by ${name}`, () => {
    assert.ok(depthOf(parseHtml(html)) <= 210);
  });

test('marks that are not closed are opened again so often and no more, and no word is lost', () => {
  const fonts = Array.from({ length: 100 }, (_, at) => `<p><font color="${at}">`).join('');
  const tree = parseHtml(`${fonts}${'<p>word'.repeat(3000)}`);
  assert.ok([...elements(tree)].length < limits.reopenedMarks + 6000);
  assert.equal(textOf(tree).match(/word/gu)?.length, 3000);
  assert.match(doubtsOf(tree).join(), /unclosed marks/u);
});

test('marks that stand around blocks, or are closed in them, stay', () => {
  for (const html of [
    `<b><i>${'<p>word</p><div>word</div>'.repeat(6000)}</i></b>`,
    '<p><b>word</b><ul><li><i>word</i><li><u>word</u></ul>'.repeat(6000),
    `<table>${'<tr><td><b>word<td><i>word'.repeat(6000)}</table>`,
  ]) {
    assert.deepEqual(doubtsOf(parseHtml(html)), []);
  }
});

/** Trees without the places in the file, which only rehype-parse gives. */
const placeless = (tree: Root): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));

test('a text of few tags gives the tree that it gives among many', () => {
  const many = '<i>x</i>'.repeat(150);
  for (const html of [
    '<p>a<b>b<p>c</b>d',
    '<ul><li>one<li>two<ul><li>three</ul></ul>',
    '<table><tr><td>a<td>b<caption>c</caption></table>',
    '<svg><title>t</title><path d="M0"/></svg><p>after',
    '<noscript><img src="a.png"></noscript><template><p>t</p></template>',
    '<span><div>a</span>b</div>',
  ]) {
    const [few, among] = [`<div>${html}</div>`, `<div>${html}</div>${many}`].map(parseHtml);
    assert.deepEqual(
      placeless(few as Root),
      placeless({ ...(among as Root), children: [among?.children[0] as never] }),
      html,
    );
  }
});
