import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, prose, read, sentences } from './saved-page.ts';

interface Case {
  readonly name: string;
  readonly html: string;
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly removed?: readonly string[];
}

const blocks = (name: string): string =>
  sentences.map((words) => `<div class="${name}"><p>${words}</p></div>`).join('');

const cases: readonly Case[] = [
  ...['paragraph--view-mode--full', 'cmp-text', 'text paywalled', 'teaser', 'related-body', 'share-text'].map(
    (name): Case => ({
      name: `blocks named ${name} that hold the text stay`,
      html: page(blocks(name)),
      has: sentences,
    }),
  ),
  {
    name: 'a standfirst named teaser stays',
    html: page(
      `<div class="teaser-text">One barge of twelve is missing, and the bicycle is nobody’s.</div>${prose}`,
    ),
    has: ['One barge of twelve is missing', ...sentences],
  },
  {
    name: 'teasers that link elsewhere go',
    html: page(
      `${prose}<div class="teaser"><a href="/a">A lock keeper looks back on forty years of fog and of barges</a></div>` +
        '<div class="teaser"><a href="/b">Why the upper lock was never finished, and who paid for it</a></div>',
    ),
    has: sentences,
    hasNot: ['forty years', 'upper lock'],
    removed: ['forty years', 'upper lock'],
  },
  {
    name: 'a rating in words stays, a count goes',
    html: page(
      `<p>${sentences[0]}</p><h3>Rating</h3><div class="rating"><span>Unlikely</span></div>${prose}<div class="rating">4.5 of 5</div>`,
    ),
    has: ['Unlikely'],
    hasNot: ['4.5 of 5'],
  },
  {
    name: 'a post that is quoted in a social box stays',
    html: page(
      `${prose}<div class="social"><blockquote><p>Seen my barge, anybody? It is green and answers to no name.</p></blockquote></div>`,
    ),
    has: ['Seen my barge, anybody?'],
  },
  {
    name: 'a ticker named comments stays with the line over it',
    html: page(
      `<p>The search is over.</p><div class="live-comments">${sentences.map((words, at) => `<div><b>${at}:00</b><p>${words}</p></div>`).join('')}</div>`,
    ),
    has: ['The search is over.', ...sentences],
  },
  {
    name: 'long comments under a short report go',
    html: page(`<p>${sentences[0]} ${sentences[1]}</p>`).replace('<footer>', () => {
      const comment = `<li class="comment"><span class="comment-author">A reader</span><p>Reader’s view: ${sentences.join(' ').repeat(3)}</p></li>`;
      return `<section id="comments"><ol>${comment.repeat(9)}</ol></section><footer>`;
    }),
    has: [sentences[0] ?? ''],
    hasNot: ['Reader’s view'],
    removed: ['Reader’s view'],
  },
  {
    name: 'text that a streamed page hides until its scripts run is shown',
    html: page(`<p>${sentences[0]}</p>`).replace(
      '<footer>',
      `<div hidden id="S:0">${`<p>${sentences.slice(1).join(' ')}</p>`.repeat(2)}</div><footer>`,
    ),
    has: sentences,
  },
  {
    name: 'a piece that was streamed stands in its place',
    html: `<!doctype html><title>The twelfth barge</title><main><h1>The twelfth barge</h1><p>${sentences[0]}</p><template id="B:1a"></template></main><div hidden id="S:1a">${sentences
      .slice(1)
      .map((words) => `<p>${words}</p>`)
      .join('')}<template id="B:1a"></template></div>`,
    has: sentences,
  },
  {
    name: 'a last line that speaks of rights stays',
    html: page(`${prose}<p>Each sack bore the sign © and a year, and nobody asked whose it was.</p>`),
    has: ['Each sack bore the sign'],
  },
  {
    name: 'a last line that claims rights goes',
    html: page(`${prose}<p>© 2021 The Lantern. All rights reserved.</p>`),
    has: sentences,
    hasNot: ['All rights reserved'],
    removed: ['All rights reserved'],
  },
  {
    name: 'a hidden copy of the text is not shown',
    html: page(prose).replace(
      '<footer>',
      `<div style="display:none"><h2>For machines</h2>${prose}</div><footer>`,
    ),
    has: sentences,
    hasNot: ['For machines'],
    removed: ['For machines'],
  },
  {
    name: 'a declared shadow root is part of the page',
    html: `<!doctype html><title>The twelfth barge</title><x-article><template shadowrootmode="open"><h1>The twelfth barge</h1>${prose}</template></x-article>`,
    has: sentences,
  },
  {
    name: 'a template is shown where the page has no other text',
    html: page(`<div class="body"><script type="text/template">${prose}${prose}</script></div>`),
    has: sentences,
  },
  {
    name: 'a template is not shown beside the text',
    html: page(
      `${prose}<template><p>Thank you for subscribing to all our letters, dear reader!</p></template>`,
    ),
    has: sentences,
    hasNot: ['dear reader'],
  },
  {
    name: 'words that a server printed before the page do not change its format',
    html: `<br />\n<b>Warning</b>: fopen(): failed in <b>/www/x.php</b> on line <b>3</b><br />\n${page(prose)}`,
    has: sentences,
    hasNot: ['fopen'],
    removed: ['fopen'],
  },
  {
    name: 'the first paragraph in the header of an article stays',
    html: page(
      `<header><div class="head">${sentences[0]}</div></header><section>${blocks('words')}</section>`,
    ),
    has: sentences,
  },
  {
    name: 'a heading between title and text that is a sentence stays',
    html: page(
      `<h2>Eleven barges lie at the lower lock, and nobody will speak of the twelfth.</h2><div class="text">${prose}</div>`,
    ),
    has: ['nobody will speak of the twelfth', ...sentences],
  },
  {
    name: 'the caption of a picture over the text stays',
    html: page(
      `<div class="hero"><img src="https://barges.example/lock.jpg"><div class="hero-foot"><div class="image-caption">The lower lock in fog.</div></div></div><div class="text">${prose}</div>`,
    ),
    has: ['The lower lock in fog.', ...sentences],
  },
  {
    name: 'headlines of others between paragraphs go, whatever their label',
    html: page(
      `<p>${sentences[0]}</p><p><a href="/x">Les også: Havnefogden har sett tåken før</a></p><p>${sentences[1]}</p>` +
        `<p>LE PUEDE INTERESAR: <a href="/y">Las barcas del río</a></p><p>${sentences[2]}</p>` +
        `<p><a href="/z">PILOTS BLAME THE FOG AND THE FOG BLAMES NOBODY</a></p><p>${sentences[3]}</p>`,
    ),
    has: sentences,
    hasNot: ['Havnefogden', 'Las barcas', 'PILOTS BLAME'],
    removed: ['Havnefogden', 'Las barcas', 'PILOTS BLAME'],
  },
  {
    name: 'a list of links that is the article stays',
    html: page(
      `<p>What we read about barges this week.</p><ul>${['Ropes', 'Tar', 'Lamps', 'Hulls', 'Oars'].map((word) => `<li><a href="https://l.example/${word}">${word} of the old river fleet</a> (by <a href="https://m.example/">M</a>)</li>`).join('')}</ul><p>See you on Sunday.</p>`,
    ),
    has: ['What we read', 'Ropes of the', 'Oars of the', 'See you on Sunday.'],
  },
  {
    name: 'what a blog writes under its articles goes',
    html: page(
      `${prose}<p>The post <a href="#">The twelfth barge</a> appeared first on <a href="/">Lock News</a>.</p>` +
        '<p>Filed under: <a href="/t/fog">fog</a>, <a href="/t/barges">barges</a></p><p>Teilen:</p><p>Like this: Like Loading...</p>' +
        '<p>This entry was posted on Monday and is filed under Fog. You can leave a response.</p>',
    ),
    has: sentences,
    hasNot: ['appeared first', 'Filed under', 'Teilen', 'Like this', 'This entry'],
    removed: ['appeared first', 'Filed under: fog, barges', 'Teilen', 'Like this', 'This entry'],
  },
  {
    name: 'nothing after the line over the comments is the article',
    html: page(
      `${prose}<h3>3 Kommentare</h3><p>Ich war selbst am Kai und habe das Fahrrad gesehen, es war blau.</p>`,
    ),
    has: sentences,
    hasNot: ['Kommentare', 'blau'],
    removed: ['3 Kommentare', 'blau'],
  },
  {
    name: 'teasers with excerpts under the article go',
    html: page(
      `${prose}<h3><a href="/2">The lock that never opened</a></h3><p>It was built in a summer and nobody has turned its wheel since.</p>` +
        '<h3><a href="/3">A bicycle in the basin</a></h3><p>For the third time this year divers have found a bicycle.</p>',
    ),
    has: sentences,
    hasNot: ['never opened', 'For the third time'],
    removed: ['never opened', 'For the third time'],
  },
  {
    name: 'sections of the article keep headings that are also labels of boxes',
    html: page(
      `<p>${sentences[0]}</p><h2>Related works</h2><p>${sentences[1]}</p><h2>See also</h2><p>${sentences[2]}</p><p>${sentences[3]}</p>`,
    ),
    has: [...sentences, 'Related works', 'See also'],
  },
  {
    name: 'a last paragraph about the sign © stays, a legal line goes',
    html: page(
      `${prose}<p>Each plank bore the sign © and a year, which proves nothing about its owner.</p><p>© Lock News</p>`,
    ),
    has: [...sentences, 'Each plank bore'],
    hasNot: ['© Lock News'],
  },
];

for (const { name, html, has = [], hasNot = [], removed = [] } of cases)
  test(name, async () => {
    const record = await read(html);
    assert.equal(record.seed.format, 'web-page');
    assert.equal(record.title, 'The twelfth barge');
    for (const words of has) assert.ok(record.body.includes(words), `lost: ${words}\n${record.body}`);
    for (const words of hasNot) assert.ok(!record.body.includes(words), `kept: ${words}\n${record.body}`);
    const gone = record.removed.map(({ text }) => text).join('\n');
    for (const words of removed) assert.ok(gone.includes(words), `no trace of: ${words}\n${gone}`);
  });

interface Stated {
  readonly name: string;
  readonly html: string;
  readonly people?: readonly (readonly string[])[];
  readonly published?: string | null;
  readonly title?: string;
  readonly subjects?: readonly string[];
  readonly publisher?: string | null;
  readonly warning?: RegExp;
}

const ld = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const rag = ['person', 'Ragna Holt'];

const stated: readonly Stated[] = [
  {
    name: 'the times of other articles’ cards are not the date of the page',
    html: page(
      `<p class="meta">May 3, 2021</p>${prose}</article><div class="card"><a href="/a"><h3>An older barge</h3></a><time datetime="2017-02-03">3 February 2017</time></div><article>`,
    ),
    published: '2021-05-03',
  },
  {
    name: 'a page without a date has none beside cards with dates',
    html: page(
      `${prose}</article><ul><li><a href="/a">Old ropes</a> <time datetime="2017-02-03">3 February 2017</time></li></ul><article>`,
    ),
    published: null,
  },
  {
    name: 'the day on which computers begin to count is no date',
    html: page(
      prose,
      ld({ '@type': 'Article', headline: 'The twelfth barge', datePublished: '1970-01-01T00:00:00Z' }),
    ),
    published: null,
  },
  {
    name: 'a month that a library states is a month',
    html: page(
      `<p>Accepted 16 December 2020.</p>${prose}`,
      '<meta name="citation_publication_date" content="2021/03">',
    ),
    published: '2021-03',
  },
  {
    name: 'numbers in a line of names are read as the language of the page writes them',
    html: page(`<p class="byline">By Ragna Holt | 04/03/2021 10:15</p>${prose}`).replace(
      'lang="en"',
      'lang="en-GB"',
    ),
    published: '2021-03-04',
    people: [rag],
  },
  {
    name: 'a line in the language that the page states is read in it, whatever the text is in',
    html: page(`<div class="lineinfo">Do 25.04.24 | 14:07 Uhr</div>${prose}`).replace(
      'lang="en"',
      'lang="de"',
    ),
    published: '2024-04-25',
  },
  {
    name: 'a line under the text that names an account as its author dates the page',
    html: page(prose).replace(
      '<footer>Imprint',
      '<footer><p>Author: <a href="/u/58">Bo2man</a> on 29 December 2010, 13:36</p>',
    ),
    published: '2010-12-29',
  },
  {
    name: 'a line named for its date over the title dates the page',
    html: page(prose).replace('<h1>', '<span class="meta__date">2 November 2021</span><h1>'),
    published: '2021-11-02',
  },
  {
    name: 'names stand in lines beside what people are and where to follow them',
    html: page(
      `<div class="byline"><a href="/ragna">Ragna Holt</a> <span>Harbour Correspondent</span> <a href="https://x.example/r">Follow</a></div>${prose}`,
    ),
    people: [rag],
  },
  {
    name: 'an element named for the author holds the author',
    html: page(`<span class="author">Ragna Holt</span>${prose}`),
    people: [rag],
  },
  {
    name: 'a link to the page of an author near the title names the author',
    html: page(`<ul><li><a href="/autoren/rholt/">Dr. Ragna Holt</a></li></ul>${prose}`),
    people: [rag],
  },
  {
    name: 'a person goes before the house',
    html: page(
      `<p class="meta">von <a href="/autor/r-holt">Ragna Holt</a></p>${prose}`,
      '<meta name="author" content="LKN"><meta property="og:site_name" content="Lock News">',
    ),
    people: [rag, ['organisation', 'LKN']],
  },
  {
    name: 'a name in two pieces is one name',
    html: page(
      prose,
      ld({
        '@type': 'NewsArticle',
        headline: 'The twelfth barge',
        author: { '@type': 'Person', givenName: 'Ragna', familyName: 'Holt' },
      }),
    ),
    people: [rag],
  },
  {
    name: 'family names that stand first are turned round',
    html: page(
      prose,
      '<meta name="citation_author" content="Holt, Ragna"><meta name="citation_author" content="Vik, Per M.">',
    ),
    people: [rag, ['person', 'Per M. Vik']],
  },
  {
    name: 'the review of a film beside the article does not name its author or its day',
    html: page(
      prose,
      ld([
        { '@type': 'Review', author: { name: 'Somebody Else' }, datePublished: '2001-01-01' },
        {
          '@type': ['Article'],
          name: 'The twelfth barge',
          author: { name: 'Ragna Holt, translated by Per Vik' },
          datePublished: '2024-09-11',
        },
      ]),
    ),
    people: [rag, ['person', 'Per Vik']],
    published: '2024-09-11',
  },
  {
    name: 'editors stand in brackets under the text',
    html: `<!doctype html><html lang="zh"><title>老桥关闭</title><div class="content"><h1>老桥关闭</h1>${'<p>市政府星期一宣布，老桥因洪水暂时关闭，公交车改道行驶，没有人受伤，费用还在估算。</p>'.repeat(4)}</div><div class="foot">(责编：赵六、钱七)</div>`,
    title: '老桥关闭',
    people: [
      ['person', '赵六'],
      ['person', '钱七'],
    ],
  },
  {
    name: 'a name in capitals is written as the text writes it',
    html: page(
      `<p class="by">By RAGNA HOLT and Per Vik, Staff Writers — March 3, 2020 — Updated March 5, 2020 at 9:14 a.m. ET</p>${prose}<p>Ragna Holt reports from the river.</p>`,
    ),
    people: [rag, ['person', 'Per Vik']],
    published: '2020-03-03',
  },
  {
    name: 'a heading that another statement confirms is the title',
    html: page(
      prose,
      `${ld({ '@type': 'Article', headline: 'event on a river' })}<meta property="og:title" content="The twelfth barge">`,
    ),
    title: 'The twelfth barge',
  },
  {
    name: 'the number of a part is no publisher, and a reader is told',
    html: page(prose).replace('<title>The twelfth barge', '<title>The twelfth barge - Page 2 of 3'),
    publisher: null,
    warning: /Page 2 of 3/u,
  },
  {
    name: 'words of the page and counts beside a name are no people',
    html: page(
      `<p class="entry-meta"><span>Posted on</span> <span>Ragna Holt</span> <a href="#c">4 Comments</a></p>${prose}`,
    ),
    people: [rag],
  },
  {
    name: 'of the page’s own words alone nobody is made',
    html: page(`${prose}<div class="meta">Powered by</div>`),
    people: [],
  },
  {
    name: 'data whose script does not say what it is counts',
    html: page(
      prose,
      '<script>{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The twelfth barge", "datePublished": "2021-05-03"}</script>',
    ),
    published: '2021-05-03',
  },
  {
    name: 'a time that calls itself the publication’s counts under the text, too',
    html: page(
      `${prose}</article><div><span>Changed <time datetime="2021-06-01">then</time></span> <span>Created <time datetime="2021-05-03" pubdate="pubdate">on Monday</time></span></div>`,
    ),
    published: '2021-05-03',
  },
  {
    name: 'a line under the text that says when it was published dates it',
    html: page(`${prose}</article><p>Published: 3 May 2021</p><p>Next event: 9 June 2021</p>`),
    published: '2021-05-03',
  },
  {
    name: 'a day before rubrics and counts is the day of the text',
    html: page(`<small>May 3, 2021 at 08:45 AM | categories: rivers | view comments</small>${prose}`),
    published: '2021-05-03',
  },
  {
    name: 'tags are the subjects',
    html: page(
      `${prose}<p>Tags: <a rel="tag" href="/t/fog">Fog</a>, <a rel="tag" href="/t/b">Barges</a></p>`,
    ),
    subjects: ['Fog', 'Barges'],
  },
];

for (const { name, html, warning, ...wanted } of stated)
  test(name, async () => {
    const record = await read(html);
    const { title, subjects } = record;
    const found = {
      title,
      subjects,
      people: record.contributors.map(({ kind, name: person }) => [kind, person]),
      published: record.published?.edtf ?? null,
      publisher: record.publisher?.name ?? null,
    };
    assert.deepEqual({ ...found, ...wanted }, found);
    if (warning) assert.match(record.warnings.join('\n'), warning);
  });
