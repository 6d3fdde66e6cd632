import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const page = (body: string): Buffer =>
  Buffer.from(`<!DOCTYPE html><html><head><title>Articles</title></head><body>${body}</body></html>`);
const texts = (name: string): string => town.paragraphs.map((words) => `<p${name}>${words}</p>`).join('\n');

const blocks = `<div id="article-TOWNP00020211102ehb200001" class="article enArticle"><p><div id="hd"><span class="enHeadline">${town.title}</span></div>
<div class="author">By Ida Example</div><div>120 words</div><div>2 November 2021</div><div>Town Paper</div><div>TOWNP</div><div>English</div><div>(c) 2021 Town Paper</div></p>
${texts(' class="articleParagraph enarticleParagraph"')}<p>Document TOWNP00020211102ehb200001</p></div>`;

const row = (name: string, value: string): string =>
  `<tr><td><b>${name}</b>&nbsp;</td><td>${value}</td></tr>`;
const table = `<div class="article enArticle"><table>${row('HD', town.title)}${row('BY', 'By Ida Example')}${row('WC', '120 words')}${row('PD', '2 November 2021')}${row('SN', 'Town Paper')}${row('CY', '(c) 2021 Town Paper')}
${row('LP', `<p class="articleParagraph enarticleParagraph">${town.paragraphs[0]}</p>`)}${row(
  'TD',
  town.paragraphs
    .slice(1)
    .map((words) => `<p class="articleParagraph enarticleParagraph">${words}</p>`)
    .join(''),
)}${row('AN', 'Document TOWNP00020211102ehb200001')}</table></div>`;

const europresse = `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Town Paper, no. 12</span></div><span class="DocHeader">News, mardi 2 novembre 2021, p. 3</span>
<div class="titreArticle"><p class="titreArticleVisu">${town.title}</p></div><div class="sm-margin-bottomNews">Ida Example</div></header>
<section><div class="docOcurrContainer">${texts('')}</div></section><footer>© 2021 Town Paper <div class="publiC-lblNodoc">news·20211102·TP·12</div></footer></article>`;

export const examples: readonly Example[] = Object.entries({ blocks, table, europresse }).map(
  ([name, body]) => ({
    path: `pages/${name}.html`,
    bytes: page(body),
  }),
);
