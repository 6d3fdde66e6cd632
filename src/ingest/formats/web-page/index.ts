import type { Element, Root } from 'hast';
import { readRuby } from '../../clean/ruby.ts';
import { type Draft, draftOf, type Format, onlyDraft, type Seed } from '../../draft.ts';
import { asInText } from '../../fields/people/people.ts';
import { followable } from '../../html/address.ts';
import { doubtsOf, parsePage } from '../../html/parse.ts';
import { splitPreamble } from '../../html/preamble.ts';
import { elements, root, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { baseOf } from './address.ts';
import { addBylineFacts } from './bylines.ts';
import { type Facts, readFacts } from './facts.ts';
import { leadOf } from './lead.ts';
import { findMain } from './main-content.ts';
import { measure, weigh } from './measure.ts';
import { unpack } from './mhtml.ts';
import { refuseEmptyPage } from './no-article.ts';
import { releaseOwnPictures } from './own-pictures.ts';
import { plainElements } from './plain-elements.ts';
import { freeProse } from './prose-in-pre.ts';
import { prune } from './prune.ts';
import { noteRest } from './rest.ts';
import { originalOf, readSaved } from './saved.ts';
import { takeShareLinks } from './share-links.ts';
import { isWebPage } from './sniff.ts';
import { statedText, takeAnnounced } from './stated-text.ts';
import { trim } from './trim.ts';

/**
 * A page as a browser saved it: what it states about itself, and the article among all that stands around it.
 *
 * Measured by scripts/compare-extraction.ts, as phrases of the article kept and phrases around it let through: on the
 * pages of test/formats/web-page 1.00 and 0.02, Readability 0.6.0 0.88 and 0.35, Defuddle 0.19.4 0.90 and 0.26; on
 * ten of these before any rule had seen them 0.93 and 0.13, 0.93 and 0.48, 0.93 and 0.32; on 73 real `article`
 * elements of a mirror 0.98 and 0.01, 0.95 and 0.04, 0.96 and 0.01. Neither library tells what it took away.
 */
export const webPage: Format = {
  name: 'web-page',
  description: 'A web page saved from a browser, or a piece of one.',
  byProgram: true,
  claims: (seed) => isWebPage(seed.text),
  parse: (seed) => onlyDraft(read(seed)),
};

function read(seed: Seed): Draft {
  const { printed, rest } = splitPreamble(seed.text);
  const packed = /^\s*</u.test(rest) ? null : unpack(rest);
  const saved = readSaved(packed?.html ?? rest, packed?.address ?? null);
  const page = parsePage(saved.html);
  const draft = draftOf(root());
  if (packed) draft.pictures = packed.pictures;
  draft.warnings.push(...doubtsOf(page));
  draft.page = () => parsePage(saved.html);
  readRuby(page, draft.removed);
  const facts = readFacts(page, saved.address);
  const base = baseOf(page, saved.address ?? facts.address);
  if (base) draft.baseUrl = base;
  for (const words of [printed, ...saved.added]) addRemoved(draft.removed, 'markup', words);
  const archived = facts.address === null ? null : originalOf(facts.address);
  const mirror = saved.mirror ?? archived?.mirror;
  if (mirror) draft.mirror = mirror;
  const bylines = readBody(draft, page, facts);
  refuseEmptyPage(() => parsePage(saved.html), facts.title, weigh(textOf(draft.body)));
  addFacts(draft, archived ? { ...facts, address: archived.address } : facts);
  addBylineFacts(draft, bylines, facts.publisher);
  warnOfWalls(draft);
  return draft;
}

/** Cuts the article out of its page; gives the lines around the title, which may hold a date. */
function readBody(draft: Draft, page: Root, facts: Facts): readonly string[] {
  plainElements(page);
  prune(page, facts.title, draft.removed);
  takeShareLinks(page, draft.removed);
  const measures = measure(page);
  const main = findMain(page, measures);
  const lead = main ? leadOf(page, main, facts.title, measures) : [];
  const kept: readonly Element[] = main ? [...lead, ...main] : [...elements(page, 'body')];
  const bylines = main ? noteRest(page, kept, main, measures, draft.removed) : [];
  draft.body = root([...kept]);
  releaseOwnPictures(draft.body, draft.baseUrl ?? facts.address);
  freeProse(draft.body);
  const named = {
    title: facts.title,
    authors: facts.authors.map(({ name }) => name),
    language: facts.language,
  };
  trim(draft.body, named, draft.removed);
  const stated = statedText(facts, weigh(textOf(draft.body)));
  if (stated) {
    addRemoved(draft.removed, 'duplicate', textOf(draft.body).replace(/\s+/gu, ' '));
    draft.body = stated.body;
    prune(draft.body, facts.title, draft.removed);
    takeAnnounced(draft.body, draft.removed);
    trim(draft.body, named, draft.removed);
    draft.warnings.push(stated.warning);
  }
  return [...bylines, ...draft.removed.filter(({ kind }) => kind === 'header').map(({ text }) => text)];
}

function addFacts(draft: Draft, facts: Facts): void {
  if (facts.title) draft.title = facts.title;
  if (facts.part)
    draft.warnings.push(
      `The page calls itself “${facts.part}”: the other parts of the article are not in it.`,
    );
  if (facts.address) draft.originalUrl = facts.address;
  if (facts.publisher) draft.publisherName = facts.publisher;
  if (facts.language) draft.declaredLanguage = facts.language;
  if (facts.translationOf) draft.translationOf = facts.translationOf;
  draft.dates.push(...facts.dates, ...facts.modified);
  const text = textOf(draft.body);
  draft.contributors.push(...facts.authors.map((one) => ({ ...one, name: asInText(one.name, text) })));
  draft.subjects.push(...facts.subjects);
  const picture = facts.picture && followable(facts.picture.url, draft.baseUrl ?? null);
  const hasOwn = !elements(draft.body, 'img').next().done;
  if (picture && !hasOwn)
    draft.images.push({ url: picture, alt: facts.picture?.alt ?? '', caption: '', credit: '' });
}

/** Letters of the shortest reports; with fewer and no pictures a page shows a form, a plea or nothing. */
const hardlyAny = 100;
/** As many teasers make a front page. */
const manyArticles = 3;

function warnOfWalls(draft: Draft): void {
  const shown = weigh(textOf(draft.body));
  if (shown < hardlyAny && elements(draft.body, 'img').next().done)
    draft.warnings.push('The page shows hardly any text: it may be a wall, or drawn by scripts.');
  const teasers = [...elements(draft.body, 'article')].filter(
    (node) => !elements(node, 'h2', 'h3').next().done,
  );
  if (teasers.length >= manyArticles)
    draft.warnings.push(`The page seems to list ${teasers.length} articles and to be none itself.`);
}
