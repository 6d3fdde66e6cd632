import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, prose, read, sentences } from './saved-page.ts';

/* Each piece stands in or under an article and leads elsewhere, or asks for something: it goes, and is named in `removed`. */

const other = '<a href="/fog">Forty years of fog at the upper lock</a>';
const goes: readonly { readonly name: string; readonly html: string; readonly words: string }[] = [
  {
    name: 'a list of beginnings of other articles, larger than the article',
    html: `${prose}<ul>${'<li><a href="/a">The lock that was never finished</a> <small>When the council met in the spring of that year, nobody thought of the bill for the second gate, and so it came that ...</small></li>'.repeat(9)}</ul>`,
    words: 'never finished',
  },
  {
    name: 'a card that is one link',
    html: `<p>${sentences[0]}</p><div><a href="/fog"><span>Harbour</span><h2>Forty years of fog</h2><p>The keeper of the upper lock remembers them all.</p></a></div>${prose}`,
    words: 'Forty years of fog',
  },
  {
    name: 'a card whose picture and heading lead to one page',
    html: `<p>${sentences[0]}</p><div><a href="/fog"><img src="/fog.jpg"></a><h3>${other}</h3><div>The keeper remembers all of them, and what each winter took away.</div></div>${prose}`,
    words: 'keeper remembers',
  },
  {
    name: 'a card that ends in a link to read more',
    html: `${prose}<div><div>${other}</div><p>The keeper remembers all of them, and what each winter took away.</p><a href="/fog">Read more</a></div><p>${sentences[1]}</p>`,
    words: 'keeper remembers',
  },
  {
    name: 'headlines that a line announces',
    html: `${prose}${prose}${prose}<p><strong>Lue aiheesta lisää:</strong></p><p>${other}</p><p>${other}</p>`,
    words: 'Forty years of fog',
  },
  {
    name: 'a line that announces what is not there',
    html: `${prose}<table><tr><td>Depth</td><td>4 m</td></tr></table><span>Zobacz również</span>`,
    words: 'Zobacz również',
  },
  {
    name: 'the label of a player that reads aloud',
    html: `<div><h4>Escucha esta nota aquí</h4></div>${prose}`,
    words: 'Escucha esta nota',
  },
  {
    name: 'a plea in the midst',
    html: `<p>${sentences[0]}</p><div><p>If you enjoyed reading this post – would you consider supporting our work? Just click <a href="/give">here</a>.</p></div>${prose}`,
    words: 'consider supporting',
  },
  {
    name: 'a plea at the foot',
    html: `${prose}<p><b>Get the latest news straight to your phone with the Lantern app.</b></p>`,
    words: 'Get the latest news',
  },
  {
    name: 'a footer that files a short report',
    html: `<p>${sentences[0]}</p><footer>This entry was posted in Harbour by <a href="/r">R. Holt</a>. <div><p>R. Holt has written of the river since she was twelve, and of barges, locks and keepers ever since.</p></div></footer>`,
    words: 'since she was twelve',
  },
  {
    name: 'a claim of rights above the name of the paper',
    html: `${prose}<div><a href="/rights">© Licencja na publikację</a></div><div>Źródło: Latarnia</div>`,
    words: 'Licencja',
  },
  {
    name: 'the number of comments in a table that lays out the page',
    html: `${prose}<table><tr><td>Kommentare insgesamt: <b>0</b></td></tr></table><p><a href="/">Latern</a></p>`,
    words: 'Kommentare insgesamt',
  },
  {
    name: 'a button to order by',
    html: `<p>${sentences[0]}</p><p><a href="https://shop.example/barge">Buch bestellen</a></p>${prose}`,
    words: 'Buch bestellen',
  },
];

describe('around an article goes', () => {
  for (const { name, html, words } of goes)
    test(name, async () => {
      const record = await read(page(html));
      assert.ok(!record.text.includes(words), record.text);
      assert.ok(record.removed.some(({ text }) => text.includes(words)));
      assert.ok(record.text.includes(sentences[0] ?? ''));
    });
});

const stays: { readonly name: string; readonly html: string; readonly words: string }[] = [
  {
    name: 'an article that is made of cards',
    html: '<div><h2>The lower lock</h2><p>It was built first, and of oak, and has never once been shut for repairs.</p><a href="/l">Read more</a></div>'.repeat(
      6,
    ),
    words: 'built first, and of oak',
  },
  {
    name: 'a list of sources that break off in no text',
    html: `${prose}<ul><li><a href="/1">Report of the harbour master</a>, volume 3, on the fog of that autumn</li><li><a href="/2">Letters of the clerk</a>, never printed, in the town’s archive</li><li><a href="/3">Map of the basin</a>, with all anchors that were found in it</li></ul>`,
    words: 'never printed',
  },
  {
    name: 'a paragraph that tells of a plea',
    html: `${prose}<p>The keeper had put up a board, “subscribe to our newsletter”, and in the four weeks that it stood there beside the gate not one of the skippers who passed, and there were hundreds of them, had so much as asked him what a newsletter was, or whether it could be eaten, or what they would have to do for it in the end.</p>`,
    words: 'the keeper had put up',
  },
  {
    name: 'a line about reading aloud that says more',
    html: `<p>Listen to this article of faith: no barge was ever lost.</p>${prose}`,
    words: 'article of faith',
  },
];

const ticker = sentences.map((words) => `<div class="live-comment"><b>4'</b> ${words.slice(0, 50)}</div>`);
stays.push({
  name: 'a ticker whose entries are short and named comments, as all of it is',
  html: `<p>${sentences[0]} ${sentences[2]}</p><div class="live-comments">${ticker.join('').repeat(4)}<p>${sentences.slice(2).join(' ')}</p></div>`,
  words: (sentences[1] ?? '').slice(0, 50),
});

describe('in an article stays', () => {
  for (const { name, html, words } of stays)
    test(name, async () => {
      assert.match((await read(page(html))).text.toLowerCase(), new RegExp(words.toLowerCase(), 'u'));
    });
});

test('an article with one picture and its caption is no figure', async () => {
  const record = await read(
    page(
      `<div><nav class="breadcrumb"><a href="/">Start</a></nav><div><img src="/b.jpg"><span class="caption">The basin.</span></div>${prose}</div>`,
    ).replace('<article>', '<article><img src="/c.jpg" alt="">'),
  );
  assert.ok(!record.text.includes('Start'));
  assert.deepEqual(
    record.images.filter(({ caption }) => caption).map(({ caption }) => caption),
    ['The basin.'],
  );
});

test('the source beside a caption is part of the caption', async () => {
  const record = await read(
    page(
      `<div><img src="/b.jpg"><p class="media__caption">The basin at low water.</p><p class="media__caption source">Tom Vik, Quay Street</p></div>${prose}`,
    ),
  );
  assert.ok(!record.text.includes('Quay Street'));
  assert.match(JSON.stringify(record.images), /Quay Street/u);
});

const stated = (body: string): string =>
  page(
    '<p>More in a moment.</p>',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The twelfth barge', articleBody: body })}</script>`,
  );

test('a stated text that is escaped once too often is shown as what it is', async () => {
  const { text } = await read(
    stated(prose.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('’', '&amp;rsquo;')),
  );
  assert.equal(text, sentences.join('\n\n'));
});

test('of a stated text goes what it announces of other articles', async () => {
  const record = await read(
    stated(
      [sentences[0], 'Lee también...', 'Forty years of fog at the upper lock', ...sentences.slice(1)].join(
        '\n\n',
      ),
    ),
  );
  assert.equal(record.text, sentences.join('\n\n'));
  assert.ok(record.removed.some(({ text }) => text.includes('Forty years')));
});

const divided = (head: string): string =>
  `<!doctype html><html lang="en"><title>The twelfth barge</title><main><article><header>${head}</header><div class="text">${prose}</div></article></main></html>`;

test('a long heading right under the title opens the article', async () => {
  const deck = 'Eleven barges came through the fog of that night and one did not, and nobody asked for it';
  const record = await read(divided(`<h1>The twelfth barge</h1><h2>${deck}</h2><p>By Ragna Holt</p>`));
  assert.ok(record.text.startsWith(deck));
});

test('a picture with a caption over the title is the article’s', async () => {
  const record = await read(
    divided(
      '<figure><img src="https://paper.example/b.jpg"><figcaption>The basin.</figcaption></figure><h1>The twelfth barge</h1>',
    ),
  );
  assert.deepEqual(
    record.images.map(({ caption }) => caption),
    ['The basin.'],
  );
});
