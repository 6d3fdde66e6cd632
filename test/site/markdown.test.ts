import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { translatorFor } from '../../src/site/strings.ts';
import { renderBody } from '../../src/site/views/markdown.ts';

const setting = {
  t: translatorFor('en'),
  pictures: true,
  language: 'en',
  voice: null,
  title: 'A title',
  heldPage: () => null,
};
const render = (markdown: string, more = {}) => renderBody(markdown, { ...setting, ...more }).trim();

suite('bodies', () => {
  test('have headings below the title, without gaps', () => {
    const html = render('# One\n\n### Two\n\n##### Three\n\n# Four');
    assert.deepEqual(html.match(/<h\d id="s\d">/gu), [
      '<h2 id="s1">',
      '<h3 id="s2">',
      '<h4 id="s3">',
      '<h2 id="s4">',
    ]);
    assert.deepEqual(html.match(/<\/h\d>/gu), ['</h2>', '</h3>', '</h4>', '</h2>']);
  });

  test('show markup as the text that it is', () => {
    assert.equal(render('<b onclick="x">a</b>'), '<p id="p1">&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>');
  });

  test('link only to pages and addresses of mail', () => {
    assert.doesNotMatch(
      render('[a](javascript:alert(1)) [b](data:text/html,x) ![c](file:///etc/passwd)'),
      /href/u,
    );
    assert.match(render('[a](https://x.example/)'), /rel="noopener noreferrer nofollow"/u);
    assert.match(render('<https://x.example/>'), /rel="noopener noreferrer nofollow"/u);
  });

  test('lead to what the archive holds first, and to the original from the end of the link', () => {
    const html = render('[one *and* more](https://x.example/a_(b)?c&d "T") [two](https://y.example/)', {
      heldPage: (address: string) => (address.startsWith('https://x.example/') ? '../one/index.html' : null),
      voice: { lang: 'en', dir: 'ltr' },
    });
    assert.match(
      html,
      /<a href="\.\.\/one\/index\.html" title="T" class="held">one <em>and<\/em> more<\/a>/u,
    );
    const original = 'href="https://x.example/a_(b)?c&amp;d" rel="noopener noreferrer nofollow"';
    assert.ok(
      html.includes(
        `</a><a class="original" ${original} aria-label="Original at x.example" lang="en" dir="ltr">↗</a>`,
      ),
      html,
    );
    assert.match(html, /<a href="https:\/\/y\.example\/" rel="noopener noreferrer nofollow">two<\/a>/u);
  });

  test('mark what the interface says in an article of another language', () => {
    assert.match(
      render('![باب](https://x.example/a.jpg)', { language: 'ar', voice: { lang: 'en', dir: 'ltr' } }),
      /<a class="picture" href="[^"]*" data-alt="باب" rel="[^"]*" lang="en" dir="ltr">Show picture: باب<\/a>/u,
    );
  });

  test('offer a picture as a link with its caption, in no paragraph', () => {
    assert.equal(
      render('![A door](https://x.example/a.jpg "Closed. (Someone)")'),
      '<figure><a class="picture" href="https://x.example/a.jpg" data-alt="A door" rel="noopener noreferrer nofollow">Show picture: A door</a>' +
        '<figcaption>Closed. (Someone)</figcaption></figure>',
    );
  });

  test('say nothing twice of a picture', () => {
    for (const alt of ['', 'A title', 'Closed.']) {
      assert.match(render(`![${alt}](https://x.example/a.jpg "Closed.")`), />Show picture<\/a>/u);
    }
  });

  test('offer no pictures where the archive offers none', () => {
    assert.equal(render('![A door](https://x.example/a.jpg)', { pictures: false }), '');
    assert.equal(
      render('See ![a door](https://x.example/a.jpg).', { pictures: false }),
      '<p id="p1">See a door.</p>',
    );
  });

  test('tell emphasised passages of Chinese from words', () => {
    const language = 'zh-Hans';
    assert.equal(render('*重点*', { language }).includes('class'), false);
    assert.match(
      render('前*真相是危险的东西，这在**任何**国家都是一样*后', { language }),
      /<em class="passage">真相/u,
    );
    assert.equal(render('*An emphasis that is long enough in English*').includes('class'), false);
  });

  test('align cells without styles', () => {
    const html = render('| a | b | c |\n| - | -: | :-: |\n| 1 | 2 | 3 |');
    assert.match(html, /<td>1<\/td>\s*<td class="right">2<\/td>\s*<td class="center">3<\/td>/u);
  });

  test('lead from the number of a note to the note, and back', () => {
    const notes =
      '1. See <https://town.example/1>. ↩\n2. The fall.\n\n   It took a minute. [↩](https://town.example/#fnref2)';
    const texts = [
      'Built.¹ It fell 2 km² away.² Built.¹',
      'Built.\\[1] It fell.[\\[2\\]](https://town.example/#fn2)',
    ];
    for (const text of texts) {
      const html = render(`${text}\n\n---\n\n${notes}`);
      assert.match(html, /Built\.<a class="note-ref" role="doc-noteref" href="#n1" id="r1">1<\/a>/u);
      assert.equal(html.match(/ id="r1"/gu)?.length, 1);
      assert.match(
        html,
        /<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n<li id="n1">/u,
      );
      assert.match(
        html,
        /minute\. <a class="note-back" role="doc-backlink" href="#r2" aria-label="Back to note 2 in the text">↩<\/a>/u,
      );
      assert.equal(html.match(/↩/gu)?.length, 2);
      assert.doesNotMatch(html, /#fn/u);
    }
  });

  test('name their notes in the language of the interface, and leave them in that of the text', () => {
    const html = render('ساخته شد.¹\n\n1. یک', { language: 'fa', voice: { lang: 'en', dir: 'ltr' } });
    assert.match(
      html,
      /<section class="notes" role="doc-endnotes" aria-label="Notes" lang="en" dir="ltr">\n<ol lang="fa" dir="rtl">/u,
    );
  });

  test('have no notes where numbers and list do not agree', () => {
    const list = '1. One\n2. Two';
    for (const text of [
      'A field of 3 km².',
      'Built.¹',
      'First ² then ¹.',
      'One.¹ Two.² Three.³',
      'One.² Two.¹',
      'Built by [the report¹](https://town.example/r). It fell.²',
      'Built by [**them**¹](https://town.example/r). It fell.²',
    ])
      assert.doesNotMatch(render(`${text}\n\n${list}`), /note/u, text);
    assert.doesNotMatch(render(`Built.¹ It fell.²\n\n${list}\n\nMore.`), /note/u);
    assert.doesNotMatch(render('Built.¹\n\n3. One'), /note/u);
  });
});
