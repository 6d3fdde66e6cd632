import type { Element, Root } from 'hast';
import { parsePage } from '../../html/parse.ts';
import { elements, root, stringProperty, textOf } from '../../html/tree.ts';
import type { Entry } from '../container.ts';
import { factiva } from '../press-listing/factiva.ts';
import { copyrightLine, isDayLine, type Listed, memberOf, paperName } from '../press-listing/listing.ts';
import { writeHtml } from '../shared/write-html.ts';

/** The articles of a page of a press database. */
export function* articlesOf(html: string): Generator<Entry> {
  const page = parsePage(html);
  const ofFactiva = [...withClass(page, /^article$/u)];
  const all = ofFactiva.length > 0 ? ofFactiva : articlesOfEuropresse(page);
  for (const [at, node] of all.entries()) {
    const article = ofFactiva.length > 0 ? readFactiva(node) : readEuropresse(node, String(at + 1));
    if (article === null) yield { read: () => ({ passedOver: 'lists and summaries of searches' }) };
    else yield { read: () => memberOf(article, writeHtml(root([node]))) };
  }
}

function* withClass(parent: Root | Element, name: RegExp): Generator<Element> {
  for (const node of elements(parent))
    if (
      stringProperty(node, 'className')
        .split(' ')
        .some((one) => name.test(one))
    )
      yield node;
}

const wordsOf = (node: Root | Element | undefined): string =>
  node ? textOf(node).replace(/\s+/gu, ' ').trim() : '';

/** The lines of an article as its text list would have them: a table names its fields, blocks do not. */
function readFactiva(article: Element): Listed | null {
  const rows = [...elements(article, 'tr')].filter((row) => [...elements(row, 'td')].length === 2);
  const lines = rows.length > 0 ? rows.flatMap(linesOfRow) : linesOfBlocks(article);
  const id = /Document ([A-Za-z0-9]{14,40})/u.exec(wordsOf(article));
  return factiva.read(
    id && !lines.some((line) => line.startsWith('Document '))
      ? `${lines.join('\n')}\n${id[0]}\n`
      : `${lines.join('\n')}\n`,
    1,
  );
}

function linesOfRow(row: Element): string[] {
  const [name, value] = [...elements(row, 'td')];
  return value ? [wordsOf(name), ...blocksIn(value)] : [];
}

const blocksIn = (node: Element): string[] => {
  const paragraphs = [...elements(node, 'p')].map(wordsOf).filter(Boolean);
  return paragraphs.length > 0 ? paragraphs.flatMap((words) => [words, '']) : [wordsOf(node)];
};

/** Headline, byline and facts stand in blocks of their own before the paragraphs of the text. */
function linesOfBlocks(article: Element): string[] {
  const isText = (node: Element): boolean => /articleParagraph/u.test(stringProperty(node, 'className'));
  const blocks = [...elements(article, 'div', 'p')].filter(
    (node) => node.tagName === 'p' || [...elements(node, 'div', 'p')].length === 0,
  );
  const said = blocks.filter((node) => wordsOf(node) !== '');
  const head = said.filter((node) => !isText(node)).map((node) => ({ node, words: wordsOf(node) }));
  const title =
    head.find(({ node }) => [...elements(node, 'b', 'span', 'h1', 'h2', 'h3')].length > 0)?.words ??
    head[0]?.words ??
    '';
  const facts = head
    .map(({ words }) => words)
    .filter((words) => words !== title && !words.startsWith('Document '));
  const count = facts.findIndex((words) => /^\d[\d,.]* \p{L}+$/u.test(words));
  const byline = count > 0 ? facts.slice(0, count) : [];
  const texts = said.filter(isText).map(wordsOf);
  return [
    title,
    '',
    ...byline,
    ...facts.slice(Math.max(count, 0)),
    '',
    ...texts.flatMap((words) => [words, '']),
  ];
}

function articlesOfEuropresse(page: Root): Element[] {
  const articles = [...elements(page, 'article')];
  return articles.length > 0 ? articles : [...withClass(page, /^docContainer$|^DocContainer$/u)];
}

function readEuropresse(article: Element, place: string): Listed | null {
  const one = (name: RegExp): Element | undefined => withClass(article, name).next().value ?? undefined;
  const title = wordsOf(one(/^(?:titreArticle(?:Visu)?|rdp__articletitle)$/u));
  const text = one(/^(?:docOcurrContainer|DocText)$/u);
  if (title === '' || !text) return null;
  const [paper = ''] = wordsOf(one(/^(?:rdp__)?DocPublicationName$/u)).split(/,| {2,}/u);
  const head = [...withClass(article, /^DocHeader$/u)]
    .flatMap((node) => textOf(node).split('\n'))
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  const date =
    head.flatMap((line) => line.split(/ [•·|] |, p\. /u)).find(isDayLine) ??
    head.find((line) => /\b(?:19|20)\d{2}\b/u.test(line)) ??
    null;
  const byline = wordsOf(one(/^(?:sm-margin-bottomNews|docAuthors|rdp__author)$/u));
  const id = wordsOf(one(/^(?:publiC-lblNodoc|rdp__public-lblNodoc)$/u));
  const paragraphs = [...elements(text, 'p')].map(wordsOf).filter(Boolean);
  const said = paragraphs.length > 0 ? paragraphs : textOf(text).split(/\n\s*\n/u);
  const rights = said.filter((line) => copyrightLine.test(line));
  return {
    item: id || place,
    title,
    byline: byline || null,
    date,
    paper: paperName(paper) || null,
    body: said.filter((line) => !rights.includes(line)).join('\n\n'),
    removed: rights.map((words) => ({ kind: 'footer', text: words })),
  };
}
