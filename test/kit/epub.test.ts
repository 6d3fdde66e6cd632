import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { leavesOf } from '../../src/kit/epub/pages.ts';
import { chaptersOf } from '../../src/kit/reading/chapters.ts';
import { xhtml } from '../../src/kit/reading/xhtml.ts';
import { post, Workspace } from '../engine/workspace.ts';
import { summaryOf } from '../site/memory-archive.ts';
import { kitOf, left, twoPapers } from './made.ts';

/** An element as the parser gives it, in order: its name with its children, and its attributes under `:@`. */
type Node = { readonly ':@'?: Readonly<Record<string, string>> } & Readonly<Record<string, unknown>>;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

/** All elements of a file, from its beginning on. */
function elementsOf(xml: string): Element[] {
  assert.equal(XMLValidator.validate(xml), true);
  assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const found: Element[] = [];
  const visit = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if ('#text' in node) return String(node['#text']);
        const [name = '', children] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
        const at = found.push({ name, attributes: node[':@'] ?? {}, text: '' }) - 1;
        const text = visit(children as readonly Node[]);
        found[at] = { name, attributes: node[':@'] ?? {}, text };
        return text;
      })
      .join('');
  visit(parser.parse(xml));
  return found;
}

const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => element.name === name);

interface Book {
  readonly files: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<string, readonly Element[]>;
  readonly bytes: Buffer;
  readonly opf: readonly Element[];
  /** Paths of the pages, in the order of reading. */
  readonly spine: readonly string[];
}

const folder = 'EPUB/';

function read(file: string): Book {
  const bytes = readFileSync(file);
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
  const elements = new Map(
    [...files]
      .filter(([path]) => /\.(?:xhtml|opf|xml)$/u.test(path))
      .map(([path, text]) => [path, elementsOf(text)]),
  );
  const opf = elements.get('EPUB/package.opf') ?? assert.fail('there is no package');
  const hrefs = new Map(named(opf, 'item').map(({ attributes }) => [attributes.id, attributes.href]));
  const spine = named(opf, 'itemref').map(({ attributes }) => folder + hrefs.get(attributes.idref));
  return { files, elements, bytes, opf, spine };
}

/** Checks what EPUB 3.3 asks of every book, and follows all of its links. */
function checkBook({ files, elements, bytes, opf, spine }: Book): void {
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  assert.equal(bytes.readUInt16LE(8), 0, 'stored as it is');
  assert.equal(bytes.readUInt16LE(28), 0, 'without an extra field');
  const [root] = named(elements.get('META-INF/container.xml') ?? [], 'rootfile');
  assert.equal(root?.attributes['full-path'], 'EPUB/package.opf');
  const items = named(opf, 'item').map(({ attributes }) => attributes);
  const expected = [
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    ...items.map(({ href }) => folder + href),
  ];
  assert.deepEqual([...files.keys()].sort(), expected.sort());
  for (const unique of [items.map(({ id }) => id), items.map(({ href }) => href), spine])
    assert.equal(new Set(unique).size, unique.length);
  assert.deepEqual(
    items.filter(({ properties }) => properties === 'nav').map(({ href }) => href),
    ['nav.xhtml'],
  );
  assert.deepEqual(
    [...spine, 'EPUB/nav.xhtml'].toSorted(),
    [...files.keys()].filter((path) => path.endsWith('.xhtml')).toSorted(),
  );
  const [identifier] = named(opf, 'dc:identifier');
  assert.match(
    identifier?.text ?? '',
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
  assert.ok(named(opf, 'dc:title').length === 1 && named(opf, 'dc:language').length > 0);
  const modified = named(opf, 'meta').filter(({ attributes }) => attributes.property === 'dcterms:modified');
  assert.match(modified[0]?.text ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
  assert.equal(modified.length, 1);
  checkLinks(elements);
}

function checkLinks(elements: Book['elements']): void {
  const ids = new Map(
    [...elements].map(([path, own]) => {
      const all = own.flatMap(({ attributes }) => attributes.id ?? []);
      assert.equal(new Set(all).size, all.length, `an id stands twice in ${path}`);
      return [path, new Set(all)];
    }),
  );
  let followed = 0;
  for (const [path, own] of elements)
    for (const { name, attributes } of own) {
      assert.ok(!['img', 'script', 'iframe', 'object'].includes(name), `${name} in ${path}`);
      const { href, lang } = attributes;
      assert.equal(attributes['xml:lang'], path.endsWith('.xhtml') ? lang : attributes['xml:lang']);
      if (href === undefined || !path.endsWith('.xhtml')) continue;
      if (/^(?:https?|mailto):/u.test(href)) {
        assert.match(href, /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/u);
        continue;
      }
      followed += 1;
      const [file = '', anchor] = href.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      assert.ok(target.endsWith('.css') || ids.has(target), `${href} in ${path}`);
      if (anchor !== undefined) assert.ok(ids.get(target)?.has(anchor), `${href} in ${path}`);
    }
  assert.ok(followed > 0);
}

const textOf = (book: Book, path: string): string => book.files.get(folder + path) ?? assert.fail(path);

/** Two papers, and articles that are hard to put into XML. */
function hardPapers(context: TestContext): Workspace {
  const workspace = twoPapers(context);
  const bridge = 'https://one.example/bridge';
  const text = [
    `See <a href="${bridge}">the bridge</a> &amp; <a href="https://two.example/a|b?q=[1]&amp;c=č">this</a>.`,
    'A bell \u0007 rang &lt;script&gt;alert(1)&lt;/script&gt; twice on that day, and people came from both banks.',
  ];
  workspace.put(
    'one/hard.md',
    post('A &amp; B', '2021-01-10', { url: 'https://one.example/hard', text: text.join('</p><p>') }),
  );
  workspace.put(
    'one/heads.md',
    '---\ntitle: Heads\n---\n\n# One\n\nThe first words of it.\n\n## Two\n\n> More words.\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
  );
  return workspace;
}

describe('a book', () => {
  test('is one by EPUB 3, with a chapter for each day', async (context) => {
    const workspace = hardPapers(context);
    const { file, problems } = await kitOf(workspace, 'epub');
    assert.deepEqual(problems, []);
    const book = read(file);
    checkBook(book);
    assert.deepEqual(
      book.spine,
      ['title', '2021-01-10', '2021-01-11', '2022-03-05', 'undated'].map((name) => `EPUB/${name}.xhtml`),
    );
    assert.equal(named(book.opf, 'dc:title')[0]?.text, 'Bridges & "banks"');
    const nav = book.elements.get('EPUB/nav.xhtml') ?? [];
    assert.deepEqual(
      named(nav, 'a').map(({ attributes: { href } }) => folder + href),
      book.spine,
    );
    assert.deepEqual(
      named(nav, 'span').map(({ text }) => text),
      ['2021', 'January 2021', '2022', 'March 2022'],
    );
    const day = book.elements.get('EPUB/2021-01-10.xhtml') ?? [];
    assert.deepEqual(
      named(day, 'h1').map(({ text }) => text),
      ['Sunday, January 10, 2021'],
    );
    assert.deepEqual(
      named(day, 'h2')
        .map(({ text }) => text)
        .sort(),
      ['A & B', 'The bridge'],
    );
    const headings = named(book.elements.get('EPUB/undated.xhtml') ?? [], 'h3');
    assert.ok(
      headings.some(({ text }) => text === 'One'),
      'headings of a text stand below its title',
    );
  });

  test('leads from one article to another, and has words where nothing is to be led to', async (context) => {
    const workspace = hardPapers(context);
    const book = read((await kitOf(workspace, 'epub')).file);
    const bridge = workspace.records().find(({ title }) => title === 'The bridge');
    const day = textOf(book, '2021-01-10.xhtml');
    assert.ok(day.includes(`href="2021-01-10.xhtml#a-${bridge?.id}"`));
    assert.ok(day.includes('href="https://two.example/a%7Cb?q=%5B1%5D&amp;c=%C4%8D"'));
    assert.ok(day.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!day.includes('archive.example'));
    workspace.put('archive.yml', 'baseUrl: https://archive.example/news\n');
    const led = read((await kitOf(workspace, 'epub')).file);
    checkBook(led);
    assert.ok(textOf(led, '2021-01-10.xhtml').includes(`href="https://archive.example/news${bridge?.url}"`));
    assert.equal(named(led.opf, 'dc:source')[0]?.text, 'https://archive.example/news');
  });

  test('speaks and runs as its articles do', async (context) => {
    const workspace = new Workspace(context);
    const words =
      'افتتح الجسر في ذلك اليوم وجاء الناس من ضفتي النهر ليشاهدوه وكان الطقس جميلا جدا في المدينة القديمة';
    workspace.put('bridge.md', `---\ntitle: افتتاح الجسر\ndate: 2021-01-10\n---\n\n${words}\n`);
    workspace.put('archive.yml', 'title: الجسور\ninterface: [en, ar]\n');
    const book = read((await kitOf(workspace, 'epub')).file);
    checkBook(book);
    assert.deepEqual(
      named(book.opf, 'dc:language').map(({ text }) => text),
      ['ar'],
    );
    const [spine] = named(book.opf, 'spine');
    assert.equal(spine?.attributes['page-progression-direction'], 'rtl');
    const [html] = named(book.elements.get('EPUB/2021-01-10.xhtml') ?? [], 'html');
    assert.deepEqual([html?.attributes.lang, html?.attributes.dir], ['ar', 'rtl']);
  });

  test('of a part is called after it, and has nothing else', async (context) => {
    const workspace = twoPapers(context);
    const book = read((await kitOf(workspace, 'epub', { publisher: 'one', from: '2022' })).file);
    checkBook(book);
    assert.equal(named(book.opf, 'dc:title')[0]?.text, 'Bridges & "banks" · One Paper · March 5, 2022');
    const all = [...book.files.values()].join('\n');
    assert.ok(all.includes('The ferry &amp; its &lt;captain&gt;'));
    for (const word of [...Object.values(left), 'The bridge']) assert.ok(!all.includes(word), word);
  });

  test('has the same bytes for the same archive', async (context) => {
    const made = await kitOf(twoPapers(context), 'epub');
    assert.equal((await kitOf(twoPapers(context), 'epub')).sha256, made.sha256);
  });
});

describe('the pages of a book', () => {
  test('hold no more than a reader with little memory takes', () => {
    const articles = Array.from({ length: 9 }, (_, at) =>
      summaryOf({ id: `${at}`, edtf: '2021-01-10', bytes: at === 4 ? 900_000 : 150_000 }),
    );
    const leaves = leavesOf(chaptersOf(articles));
    assert.deepEqual(
      leaves.map(({ file, articles: own }) => [file, own.length]),
      [
        ['2021-01-10.xhtml', 2],
        ['2021-01-10-2.xhtml', 2],
        ['2021-01-10-3.xhtml', 1],
        ['2021-01-10-4.xhtml', 2],
        ['2021-01-10-5.xhtml', 2],
      ],
    );
  });

  test('are divided as exactly as dates are known', () => {
    const dates = ['2021', '2021-03~', '2021-03-02', null, '2020-12-31'];
    const chapters = chaptersOf(dates.map((edtf, at) => summaryOf({ id: `${at}`, edtf })));
    assert.deepEqual(
      chapters.map(({ key }) => key),
      ['2020-12-31', '2021', '2021-03', '2021-03-02', 'undated'],
    );
  });

  test('are XML whatever the HTML', () => {
    const html =
      '<h2 id="s1">A & B<br>c</h2><img src="x"><!-- no --><a href="#s1" onclick="x()">d</a><a href="#">e</a>';
    assert.equal(
      xhtml(html, { idPrefix: 'a-', headings: 1 }),
      '<h3 id="a-s1">A &amp; B<br/>c</h3><a href="#a-s1">d</a>e',
    );
    for (const address of ['javascript:alert(1)', 'https://', 'data:text/html,x'])
      assert.equal(xhtml(`<a href="${address}">words</a>`), 'words');
  });
});
