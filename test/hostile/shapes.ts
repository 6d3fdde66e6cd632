/*
 * Files made to take a reader's time or memory, as long as one likes: each shape is one thing over and over, or one thing
 * without end, in the place where it costs most. All of it is of our own writing.
 */

export interface Shape {
  /** The file's name, by which formats know what to expect. */
  readonly path: string;
  /** @param size About how many characters it shall have. */
  readonly text: (size: number) => string;
}

const times = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));
const html = (text: (size: number) => string): Shape => ({
  path: 'a.html',
  text: (size) =>
    `<!doctype html><html><head><title>Title</title></head><body><article>${text(size)}</article></body></html>`,
});
const head = (text: (size: number) => string): Shape => ({
  path: 'a.html',
  text: (size) =>
    `<!doctype html><html><head>${text(size)}</head><body><p>A bridge was opened.</p></body></html>`,
});
const markdown = (text: (size: number) => string): Shape => ({
  path: 'a.md',
  text: (size) => `# Title\n\n[Source](https://a.example/1)\n\n${text(size)}`,
});
const plain = (text: (size: number) => string): Shape => ({ path: 'a.txt', text });
const post = (text: (size: number) => string): Shape => ({
  path: 'a.md',
  text: (size) =>
    `---\nlayout: post\ntitle: "Title"\ndate: 2021-01-12\nfrom: https://a.example/1\n---\n\n<div>${text(size)}</div>\n`,
});
const front = (text: (size: number) => string): Shape => ({
  path: 'a.md',
  text: (size) => `---\n${text(size)}\n---\n\nA bridge was opened.\n`,
});
const rss = (text: (size: number) => string): Shape => ({
  path: 'a.xml',
  text: (size) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${text(size)}</channel></rss>`,
});
const repeated = (piece: string) => (size: number) => times(piece, size);

/** As many rows as columns. */
const square = (cell: string, row: string) => (size: number) => {
  const side = Math.ceil(Math.sqrt(size / (cell.length + row.length)));
  return `${cell.repeat(side)}\n`.repeat(side);
};

const deepList = (size: number): string => {
  const depth = Math.ceil(Math.sqrt(size));
  return Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a\n`).join('');
};

/** A row of many columns, and many rows of one cell each, which readers fill up. */
const sparseTable = (size: number): string => {
  const side = Math.ceil(size / 8);
  return `${'|a'.repeat(side)}|\n${'|-'.repeat(side)}|\n${'|b|\n'.repeat(side)}`;
};

const aliases = (size: number): string => {
  const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
  for (let at = 1; lines.join('\n').length < size && at < 2000; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(',')}]`,
    );
  return lines.join('\n');
};

export const shapes: Readonly<Record<string, Shape>> = {
  'table of one-cell rows': markdown(sparseTable),
  'table, full': markdown((size) => {
    const side = Math.ceil(Math.sqrt(size / 2));
    return `${'|a'.repeat(side)}|\n${'|-'.repeat(side)}|\n${`${'|b'.repeat(side)}|\n`.repeat(side)}`;
  }),
  '~~a': markdown(repeated('~~a')),
  '~~a ': markdown(repeated('~~a ')),
  '**a': markdown(repeated('**a')),
  '**a ': markdown(repeated('**a ')),
  '*a_b': markdown(repeated('*a_b')),
  'a**b*c': markdown(repeated('a**b*c')),
  'list in list on a line': markdown(repeated('- a\n  - ')),
  'list, deep': markdown(deepList),
  'list markers': markdown(repeated('- ')),
  'list of items': markdown(repeated('- a\n')),
  'list, ordered': markdown(repeated('1. a\n')),
  quotes: markdown(repeated('> ')),
  'quotes, deep by lines': markdown((size) => {
    const depth = Math.ceil(Math.sqrt(size));
    return Array.from({ length: depth }, (_, at) => `${'>'.repeat(at + 1)} a\n`).join('\n');
  }),
  headings: markdown(repeated('# x\n')),
  'headings, underlined': markdown(repeated('x\n---\n')),
  links: markdown(repeated('[a](')),
  'brackets open': markdown(repeated('[')),
  'brackets both': markdown((size) => '['.repeat(size / 2) + ']'.repeat(size / 2)),
  pictures: markdown(repeated('![a](https://a.example/b.jpg)\n\n')),
  'pictures open': markdown(repeated('![')),
  references: markdown((size) => `${times('[a]', size / 2)}\n\n${times('[a]: x\n', size / 2)}`),
  footnotes: markdown(repeated('[^a]: x\n')),
  ticks: markdown((size) => {
    let text = '';
    for (let at = 1; text.length < size; at += 1) text += `${'`'.repeat(at)} `;
    return text;
  }),
  backslashes: markdown(repeated('\\')),
  'markup in Markdown': markdown(repeated('<b>a')),
  'comments open in Markdown': markdown(repeated('<!-- a ')),
  'autolinks in Markdown': markdown(repeated('http://a.b ')),
  'mail addresses': markdown(repeated('a@b.')),
  'breaks in Markdown': markdown(repeated('a  \n')),
  'b around p': html(repeated('<b>x<p>y')),
  'b and i crossed': html(repeated('<b><i>x</b></i>')),
  fonts: html(repeated('<font color="#111"><p>x')),
  'many fonts before paragraphs': html(
    (size) => Array.from({ length: 190 }, (_, at) => `<p><font color=${at}>`).join('') + times('<p>x', size),
  ),
  'many fonts before items': html(
    (size) =>
      `<ul><li>${Array.from({ length: 150 }, (_, at) => `<font color=${at}>`).join('')}${times('<li>x', size)}`,
  ),
  divs: html(repeated('<div>')),
  'divs with text': html(repeated('<div>a')),
  spans: html(repeated('<span>a')),
  tables: html(repeated('<table><tr><td>a')),
  'table, wide': html((size) => `<table>${square('<td>a', '<tr>')(size)}</table>`),
  'table, sparse': html((size) => {
    const side = Math.ceil(size / 20);
    return `<table><tr>${'<td>a'.repeat(side)}${'<tr><td>b'.repeat(side)}</table>`;
  }),
  'table, spans': html(repeated('<table><tr><td colspan=1000 rowspan=1000>a</table>')),
  'rows of many cells': html((size) => `<table>${times('<tr><td>a<td>b', size)}</table>`),
  'lists in HTML': html(repeated('<ul><li>a')),
  'quotes in HTML': html(repeated('<blockquote>a')),
  'paragraphs in HTML': html(repeated('<p>A bridge was opened.</p>')),
  'breaks in HTML': html(repeated('a<br>')),
  'links in HTML': html(repeated('<a href="https://a.example/1">a</a> ')),
  'pictures in HTML': html(repeated('<img src="https://a.example/1.jpg" alt="a">')),
  'headings in HTML': html(repeated('<h2>a</h2>')),
  'unclosed tags': html(repeated('<a x=1 ')),
  'closing tags': html(repeated('</p>')),
  attributes: html((size) => `<p ${Array.from({ length: size / 9 }, (_, at) => `a${at}=1`).join(' ')}>a</p>`),
  'a class without end': html((size) => `<div class="${times('a ', size)}"><p>a</p></div>`),
  'a style without end': html((size) => `<div style="${times('a:b;', size)}"><p>a</p></div>`),
  entities: html(repeated('&amp;')),
  'entities cut off': html(repeated('&a')),
  comments: html(repeated('<!-- a -->')),
  'comments open': html(repeated('<!--')),
  templates: html(repeated('<template>a')),
  svgs: html(repeated('<svg><g>')),
  selects: html(repeated('<select><option>')),
  'scripts with data': html(repeated('<script type="application/ld+json">{"a":1}</script>')),
  'JSON, nested': head(
    (size) => `<script type="application/ld+json">${'['.repeat(size / 2)}${']'.repeat(size / 2)}</script>`,
  ),
  'JSON, many': head(
    (size) => `<script type="application/ld+json">[${times('{"@type":"NewsArticle"},', size)}{}]</script>`,
  ),
  'meta by the thousand': head(repeated('<meta property="article:tag" content="a">')),
  'meta of addresses': head(repeated('<link rel="canonical" href="https://a.example/1">')),
  'meta of authors': head(repeated('<meta name="author" content="Jana Nová">')),
  'meta of dates': head(repeated('<meta name="date" content="2021-01-12">')),
  'a title without end': head((size) => `<title>${times('word ', size)}</title>`),
  'a title of blanks': head((size) => `<title>a${' '.repeat(size)}b</title>`),
  'a title of marks': head((size) => `<title>${times('<b>甲：</b>', size)}</title>`),
  'a title of dashes': head((size) => `<title>${times('a - ', size)}</title>`),
  'a title of bars': head((size) => `<title>${times('a | ', size)}</title>`),
  'a description without end': head((size) => `<meta name="description" content="${times('a, ', size)}">`),
  'a heading without end': html((size) => `<h1>${times('word ', size)}</h1><p>a</p>`),
  'a byline without end': html((size) => `<p class="byline">By ${times('Jana, ', size)}</p><p>a</p>`),
  'posts: b around p': post(repeated('<b>x<p>y')),
  'posts: credits in marks': post(repeated('<b>甲：</b>')),
  'posts: paragraphs': post(repeated('<p>【记者甲报道】乙。</p>')),
  'front matter of keys': front((size) =>
    Array.from({ length: size / 10 }, (_, at) => `k${at}: x`).join('\n'),
  ),
  'front matter of aliases': front(aliases),
  'front matter, nested': front((size) => `a: ${'['.repeat(size)}`),
  'front matter with a title without end': front((size) => `title: ${times('a ', size)}`),
  'front matter with a title of blanks': front((size) => `title: "a${' '.repeat(size)}b"`),
  'front matter without end': plain((size) => `---\n${times('a: b\n', size)}`),
  'front matter with tags': front((size) => `tags: [${times('a, ', size)}]`),
  'head without end': { path: 'a.md', text: (size) => `${times('a: b\n', size)}\n\nText.\n` },
  blanks: plain((size) => `A${' '.repeat(size)}B\n`),
  'lines of blanks': plain(repeated(' \n')),
  'lines without text': plain(repeated('a\n\n')),
  'a line without end': plain(repeated('word ')),
  'a word without end': plain(repeated('a')),
  'Chinese without end': plain(repeated('字')),
  'Chinese with points': plain(repeated('桥开了。')),
  'years of Chinese': plain(repeated('2021年')),
  'dates of Chinese': plain(repeated('2021年1月12日 ')),
  dates: plain(repeated('2021-01-')),
  'dates with months': plain(repeated('January 12, 2021 ')),
  digits: plain(repeated('1')),
  'digits and points': plain(repeated('12.')),
  'digits and slashes': plain(repeated('1/')),
  'credits of Chinese': plain(repeated('作者：')),
  'credits in brackets': plain(repeated('（翻译：甲｜')),
  'credits by lines': plain(repeated('作者：甲\n')),
  'bylines of English': plain(repeated('By Jana Nova and ')),
  'brackets of Chinese': plain(repeated('【')),
  addresses: plain(repeated('http://')),
  'addresses with points': plain(repeated('http://a.b/c.')),
  'marks that join': plain(repeated('\u0301')),
  'marks without width': plain(repeated('\u200b')),
  'marks of direction': plain(repeated('\u202e')),
  'pages of a court': plain(repeated('\f1\n')),
  'numbered lines': plain(repeated('1 THE COURT: a\n')),
  'feed of items': rss(
    repeated('<item><title>a</title><link>https://a.example/1</link><description>b</description></item>'),
  ),
  'feed of empty items': rss(repeated('<item/>')),
  'feed of empty items with one that is not': rss(
    (size) => `<item><title>a</title></item>${times('<item/>', size)}`,
  ),
  'feed of items with one that is empty': rss(
    (size) =>
      `<description>${times('a ', size / 2)}</description><item/>${times('<item><title>a</title></item>', size / 2)}`,
  ),
  'feed of categories': rss(
    (size) => `<item><title>a</title>${times('<category>b</category>', size)}</item>`,
  ),
  'feed of one text': rss(
    (size) =>
      `<item><title>a</title><description><![CDATA[${times('<p>b</p>', size)}]]></description></item>`,
  ),
  'feed of tags in text': rss(
    (size) => `<item><title>a</title><description>${times('&lt;b&gt;x', size)}</description></item>`,
  ),
  'feed of deep tags': rss(repeated('<a>')),
  'feed of entities': {
    path: 'a.xml',
    text: (size) =>
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">]><rss version="2.0"><channel><item><title>${times('&a;', size)}</title></item></channel></rss>`,
  },
  'feed of entities of entities': {
    path: 'a.xml',
    text: (size) => {
      const names = Array.from({ length: Math.ceil(size / 80) }, (_, at) => `e${at}`);
      const entities = names.map(
        (name, at) => `<!ENTITY ${name} "${times(`&${names[at - 1] ?? 'x'};`, 60)}">`,
      );
      return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss version="2.0"><channel><item><title>&${names.at(-1)};</title></item></channel></rss>`;
    },
  },
  'feed in JSON': {
    path: 'a.json',
    text: (size) =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${times('{"id":"1","content_html":"<p>a</p>"},', size)}{"id":"2","content_text":"b"}]}`,
  },
  'JSON without end': { path: 'a.json', text: (size) => '[{"a":'.repeat(size / 6) },
  'items not closed': html(repeated('<li>a')),
  'items not closed, in a list': html((size) => `<ul>${times('<li>a', size)}`),
  'cells not closed': html((size) => `<table><tr>${times('<td>a', size)}`),
  'rows without cells': html((size) => `<table>${times('<tr>', size)}</table>`),
  'terms not closed': html((size) => `<dl>${times('<dt>a<dd>b', size)}`),
  'breaks alone': html(repeated('<br>')),
  'rules alone': html(repeated('<hr>')),
  'empty paragraphs': html(repeated('<p></p>')),
  'frames in a page': html(repeated('<iframe src="https://a.example/1"></iframe>')),
  'figures in a page': html(
    repeated('<figure><img src="https://a.example/1.jpg"><figcaption>a</figcaption></figure>'),
  ),
  'ruby in a page': html(repeated('<ruby>a<rt>b</rt></ruby>')),
  'times in a page': html(repeated('<time datetime="2021-01-12">a</time>')),
  'articles in a page': html(repeated('<article><h2>a</h2><p>b</p></article>')),
  'names in a page': html(repeated('<p id="body" name="title">a</p>')),
  'a table in each cell': html((size) => `<table><tr>${times('<td><table><tr><td>a</table>', size)}</table>`),
  'attributes of one name': html((size) => `<p ${times('a=1 ', size)}>a</p>`),
  'attributes on many': html(repeated('<p a=1 b=2 c=3 d=4 e=5>x</p>')),
  'an address without end': html((size) => `<a href="https://a.example/${'a'.repeat(size)}">a</a>`),
  'addresses of percents': html((size) => `<a href="https://a.example/${'%'.repeat(size)}">a</a>`),
  'a canonical address without end': head(
    (size) => `<link rel="canonical" href="https://a.example/${'a/'.repeat(size / 2)}">`,
  ),
  'a table of a site without end': {
    path: 'a.html',
    text: (size) => `<table>${times('<tr><td>a', size)}</table>`,
  },
  'JSON of objects, nested': head(
    (size) =>
      `<script type="application/ld+json">${'{"@graph":'.repeat(size / 11)}1${'}'.repeat(size / 11)}</script>`,
  ),
  'JSON of authors': head(
    (size) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","author":[${times('{"name":"Jana"},', size)}{}]}</script>`,
  ),
  'JSON of dates': head(
    (size) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[${times('"2021-01-12",', size)}""]}</script>`,
  ),
  'a title of quotes': head((size) => `<title>${times('“a” ', size)}</title>`),
  'a title of colons': head((size) => `<title>${times('a: ', size)}</title>`),
  'a title of brackets': head((size) => `<title>${times('[a] (', size)}</title>`),
  'a title of stops': head((size) => `<title>${times('. ', size)}</title>`),
  'a title in Markdown without end': { path: 'a.md', text: (size) => `# ${times('“a”: ', size)}\n\nText.\n` },
  'authors by commas': head((size) => `<meta name="author" content="${times('Jana Nová, ', size)}">`),
  'authors by and': head((size) => `<meta name="author" content="${times('Jana Nová and ', size)}">`),
  'keywords by commas': head((size) => `<meta name="keywords" content="${times('a, ', size)}">`),
  'a byline of initials': plain((size) => `By ${times('J. ', size)}\n\nText.\n`),
  'a byline of commas': plain((size) => `By ${times('Jana Nova, ', size)}\n\nText.\n`),
  'lines that go on in a list': markdown((size) => `- a\n${times('a\n', size)}`),
  'lines that go on in a quotation': markdown((size) => `> a\n${times('a\n', size)}`),
  'lines of a list in a quotation': markdown((size) => `> - a\n${times('> a\n', size)}`),
  'lines of an item, indented': markdown((size) => `- a\n${times('  a\n', size)}`),
  'quotes of quotes': markdown(repeated('> > > > > a\n')),
  'quotes and lists': markdown(repeated('> - > - a\n')),
  'lists of two kinds': markdown(repeated('- a\n1. b\n')),
  'list of paragraphs': markdown(repeated('- a\n\n  b\n\n')),
  'marks of three kinds': markdown(repeated('*_~a')),
  'marks nested': markdown((size) => `${'*a **b '.repeat(size / 14)}${'** *'.repeat(size / 14)}`),
  'marks in words': markdown(repeated('a_b*c~d ')),
  'links nested': markdown(
    (size) => `${'[a '.repeat(size / 30)}${'](https://a.example/1)'.repeat(size / 30)}`,
  ),
  'links by reference': markdown((size) => `${times('[a][b] ', size / 2)}\n\n[b]: https://a.example/1\n`),
  'references of their own': markdown((size) =>
    Array.from({ length: size / 30 }, (_, at) => `[a${at}]: https://a.example/${at}\n`).join(''),
  ),
  'references by name': markdown((size) => {
    const names = Array.from({ length: size / 24 }, (_, at) => `a${at}`);
    return `${names.map((name) => `[${name}]`).join('\n\n')}\n\n${names.map((name) => `[${name}]: /x\n`).join('')}`;
  }),
  'pictures nested': markdown((size) => `${'![a'.repeat(size / 6)}${'](b)'.repeat(size / 8)}`),
  'addresses in brackets': markdown(repeated('<http://a.b>')),
  'code fenced': markdown(repeated('```\na\n```\n')),
  'code fences open': markdown((size) => `${'`'.repeat(3)}\n${times('a\n', size)}`),
  'code in words': markdown(repeated('`a` ')),
  'tables by the hundred': markdown(repeated('|a|b|\n|-|-|\n|c|d|\n\n')),
  'rules of stars': markdown(repeated('***\n\n')),
  'entities in Markdown': markdown(repeated('&amp; ')),
  'entities by number': markdown(repeated('&#38;')),
  'small lines': plain(repeated('a\n')),
  'small lines of Chinese': plain(repeated('桥\n')),
  'small lines of web page': html(repeated('a\n')),
  'words divided at the ends of lines': plain(
    repeated('the bridge that was opened in the morn-\ning of a day that had no end and was so\n'),
  ),
  'lines of one paragraph': plain(repeated('the bridge that was opened this morning, and the\n')),
  'dots without end': plain(repeated('.')),
  'dots without end, by blanks': plain(repeated('. ')),
  'brackets with strokes': html(
    (size) => `<img src="https://a.example/1.jpg" alt="(${'1/'.repeat(size / 2)}">`,
  ),
  'a credit of points': plain((size) => `作者：甲${'。'.repeat(size)}乙\n\n文字。\n`),
  'cards of digits': plain(repeated('4111 1111 ')),
  telephones: plain(repeated('+420 601 123 456, ')),
  'a date of blanks': plain((size) => `12 January${' '.repeat(size)}2021\n\nText.\n`),
  'dates of months': plain(repeated('12 January ')),
  'times of day': plain(repeated('10:00 ')),
  'words with hyphens': plain(repeated('a-')),
  'capitals without end': plain(repeated('A')),
  'capitals with points': plain(repeated('A.')),
  'quotation marks': plain(repeated('“')),
  'tabs without end': plain((size) => `a${'\t'.repeat(size)}b\n`),
  'table by tabs': plain(repeated('a\tb\tc\n')),
  'ends of lines of Windows': plain(repeated('a\r\n')),
  'front matter of one list': front((size) => `tags:\n${times('  - a\n', size)}`),
  'front matter of anchors': front((size) =>
    Array.from({ length: size / 16 }, (_, at) => `k${at}: &a${at} x`).join('\n'),
  ),
  'front matter of aliases, short': front((size) => aliases(Math.min(size, 1_000))),
  'front matter that holds itself': front((size) => `a: &a [*a]\nb: ${times('x', size / 10)}`),
  'front matter of authors': front((size) => `authors: [${times('Jana Nová, ', Math.min(size, 60_000))}]`),
  'front matter of one author': front((size) => `author: ${times('Jana Nová, ', Math.min(size, 60_000))}`),
  'front matter of lines that are no YAML': front((size) => `title: "a" b\n${times('k: "x" y\n', size)}`),
  'front matter of a date without end': front((size) => `title: A\ndate: 2021-01${' '.repeat(size / 4)}-12`),
  'front matter in TOML': {
    path: 'a.md',
    text: (size) => `+++\ntitle = "A"\n${times('[[a]]\nb = 1\n', Math.min(size, 60_000))}+++\nText.\n`,
  },
  'front matter in JSON': {
    path: 'a.md',
    text: (size) => `{\n"title": "A",\n"a": ${'['.repeat(Math.min(size, 60_000) / 2)}\n}\nText.\n`,
  },
  'letter of heads': {
    path: 'a.mht',
    text: (size) => `From: a\nMIME-Version: 1.0\n${times('X-A: b\n', size)}\nText.\n`,
  },
  'letter of parts': {
    path: 'a.mht',
    text: (size) =>
      `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${times('--b\nContent-Type: text/html\n\n<p>a\n', size)}--b--\n`,
  },
  'letter of quoted signs': {
    path: 'a.mht',
    text: (size) =>
      `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>${times('=41=\n', size)}\n--b--\n`,
  },
  'atom of entries': {
    path: 'a.xml',
    text: (size) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${times('<entry><title>a</title><id>1</id><content>b</content></entry>', size)}</feed>`,
  },
  'atom of links': {
    path: 'a.xml',
    text: (size) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><id>1</id>${times('<link href="https://a.example/1"/>', size)}<content>b</content></entry></feed>`,
  },
  'feed of authors': rss((size) => `<item><title>a</title>${times('<author>b</author>', size)}</item>`),
  'feed of dates': rss((size) => `<item><title>a</title>${times('<pubDate>2021</pubDate>', size)}</item>`),
  'feed of attributes': rss(
    (size) => `<item><title ${times('a="1" ', size)}>a</title><description>b</description></item>`,
  ),
  'feed of data sections': rss((size) => `<item><title>${times('<![CDATA[a]]>', size)}</title></item>`),
  'feed of one item in pieces': rss(
    (size) => `<item><title>a</title><description>${times('a&lt;br&gt;', size)}</description></item>`,
  ),
  'feed that is cut off': rss(repeated('<item><title>a</title><description>b')),
  'feed in JSON, nested': {
    path: 'a.json',
    text: (size) =>
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"a","x":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}]}`,
  },
  'blanks in a paragraph': html((size) => `<p>a${' '.repeat(size)}b</p>`),
  'blanks in code': html((size) => `<pre>a${' '.repeat(size)}b</pre><p>c</p>`),
  'hard blanks in a paragraph': html((size) => `<p>a${'\u00a0'.repeat(size)}b</p>`),
  'wide blanks in a paragraph': html((size) => `<p>a${'\u3000'.repeat(size)}b</p>`),
  'line ends in a paragraph': html((size) => `<p>a${'\n'.repeat(size)}b</p>`),
  'line ends in a title': head((size) => `<title>a${'\n '.repeat(size / 2)}b</title>`),
  'blanks in an alternative': html(
    (size) => `<img src="https://a.example/1.jpg" alt="a${' '.repeat(size)}b"><p>c</p>`,
  ),
  'blanks in a byline': html((size) => `<p class="byline">By Jana${' '.repeat(size)}Nová</p><p>c</p>`),
  'blanks in an author': head((size) => `<meta name="author" content="Jana${' '.repeat(size)}Nová">`),
  'blanks in a description': head(
    (size) => `<meta property="og:description" content="a${' '.repeat(size)}b">`,
  ),
  'blanks in a site': head((size) => `<meta property="og:site_name" content="a${' '.repeat(size)}b">`),
  'blanks in a date': head((size) => `<meta name="date" content="2021-01${' '.repeat(size)}-12">`),
  'blanks in JSON': head(
    (size) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a${' '.repeat(size)}b"}</script>`,
  ),
  'blanks in a link': html((size) => `<p><a href="https://a.example/${' '.repeat(size)}x">a</a> b</p>`),
  'blanks in Markdown': markdown((size) => `a${' '.repeat(size)}b`),
  'blanks in a heading': markdown((size) => `## a${' '.repeat(size)}b`),
  'blanks in a link of Markdown': markdown((size) => `[a${' '.repeat(size)}b](https://a.example/1)`),
  'blanks in brackets': markdown((size) => `[${'\n '.repeat(size / 2)}`),
  'blanks in a post': post((size) => `<p>a${' '.repeat(size)}b</p>`),
  'blanks in a credit': post((size) => `<p>作者：甲${' '.repeat(size)}乙</p>`),
  'blanks in an item': rss(
    (size) => `<item><title>a${' '.repeat(size)}b</title><description>c</description></item>`,
  ),
  'blanks in brackets of Chinese': plain((size) => `【甲${' '.repeat(size)}乙`),
  'marks below the limit': markdown((size) => times(`${'**a'.repeat(1400)}\n\n`, size)),
  'brackets below the limit': markdown((size) => times(`${'['.repeat(2400)}a${']'.repeat(2400)}\n\n`, size)),
  'lists below the limit': markdown((size) => times(`- ${'a '.repeat(50)}\n`, Math.min(size, 190_000))),
  'mirror: pictures open': {
    path: 'a.md',
    text: (size) =>
      `###  [:house:返回](README.md)\n---\n\n\n## 标题\n\` 作者\` [轉載自GNews](https://gnews.org/1)\n\n${times('![](', size)}`,
  },
  'mirror: brackets by lines': {
    path: 'a.md',
    text: (size) =>
      `###  [:house:返回](README.md)\n---\n\n\n## 标题\n\` 作者\` [轉載自GNews](https://gnews.org/1)\n\n${times('[\n\n', size)}`,
  },
  'mirror: marks': {
    path: 'a.md',
    text: (size) =>
      `###  [:house:返回](README.md)\n---\n\n\n## 标题\n\` 作者\` [轉載自GNews](https://gnews.org/1)\n\n${times('**a', size)}`,
  },
};
