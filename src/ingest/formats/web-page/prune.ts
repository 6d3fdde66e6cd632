import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { isHidden } from '../../clean/unseen.ts';
import { type Child, elements, isElement, rewrite, stringProperty, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { squeezed } from './is-title.ts';
import { kindOf, namesOf } from './kinds.ts';
import { takeMachinery } from './machinery.ts';
import { type Measures, measure } from './measure.ts';
import { filedLine } from './phrases.ts';
import { isStreamed } from './streamed.ts';

/** Elements that are never furniture themselves, whatever they are called. */
const never: ReadonlySet<string> = new Set(
  'html body main article p h1 h2 h3 h4 h5 h6 blockquote figure picture img table tbody tr td a em strong b i br'.split(
    ' ',
  ),
);

/** The share of a page's paragraphs that blocks of one name may hold and still be furniture by that name. */
const largestShare = 0.25;
/** Letters of paragraphs: longer than any plea to subscribe that was seen, shorter than a section of an article. */
const largestPlea = 600;
/** The letters that the paragraphs of an article hold at least. */
const shortestArticle = 100;
/** Of a page that is nearly all comments these are what there is to read. */
const nearlyAll = 0.95;
/** A block that hides so much of a page's paragraphs is shown as soon as the page's scripts have run. */
const mostHidden = 0.6;

/** Takes machinery and what is furniture by its name and by what it holds out of a page; each piece leaves its words and its kind. */
export function prune(page: Root, title: string | null, removed: Removed[]): void {
  takeMachinery(page, removed);
  const measures = measure(page);
  const seen: Surroundings = {
    title,
    measures,
    whole: measures(page).prose,
    groups: groupsOf(page, measures),
  };
  const comments = commentsOf(page, measures);
  const showsComments = comments > seen.whole * nearlyAll && seen.whole - comments < shortestArticle;
  const inTicker = new Set<Child>();
  rewrite(page, (node, parent) => {
    if (!isElement(node)) return undefined;
    if (isHidden(node)) {
      const shown = isStreamed(node) || measures(node).prose > (seen.whole - comments) * mostHidden;
      return shown ? unveil(node, seen, removed) : take(node, 'hidden', removed);
    }
    if (never.has(node.tagName)) return undefined;
    const found = kindOf(node);
    if (!found || holdsTitle(node, title) || holdsBody(node)) return undefined;
    // In a quotation and a caption `author` and `source` are words of the article.
    if (found.kind !== 'hidden' && isElement(parent as Child, 'blockquote', 'figure', 'figcaption'))
      return undefined;
    if (inTicker.has(node) && found.anyLength) return undefined;
    if (isFurniture(node, found, seen, showsComments)) return take(node, found.kind, removed);
    // The entries of a ticker that is named comments have that name, too.
    if (found.anyLength) for (const inner of elements(node)) inTicker.add(inner);
    return undefined;
  });
}

/** These decide beside an element's own name. */
interface Surroundings {
  readonly title: string | null;
  readonly measures: Measures;
  /** Letters of all paragraphs of the page. */
  readonly whole: number;
  /** Letters of the paragraphs in all blocks of one name, by that name. */
  readonly groups: ReadonlyMap<string, number>;
}

type Found = NonNullable<ReturnType<typeof kindOf>>;

/** Whether what an element holds agrees with the kind of furniture that its name tells of. */
function isFurniture(
  node: Element,
  { kind, anyLength }: Found,
  seen: Surroundings,
  showsComments: boolean,
): boolean {
  const { measures, whole, groups } = seen;
  const size = measures(node);
  const { prose } = size;
  if (anyLength)
    return !showsComments && (kind !== 'footer' || prose <= shortestArticle || holdsComments(node));
  if (kind === 'footer' && filedLine.test(textOf(node).trim())) return true;
  if (prose > shortestArticle && prose > whole * largestShare) return false;
  if (prose === 0) return kind !== 'counter' || /\p{N}/u.test(textOf(node)) || size.text === 0;
  // The blocks of an article may all have such a name, as `paragraph--view-mode` or `paywalled`; teasers link.
  const group = groups.get(nameOf(node)) ?? 0;
  const fewLinks = size.linked * 10 < size.text;
  if (fewLinks && group > whole * largestShare && group > shortestArticle) return false;
  if (kind === 'promotion') return prose <= largestPlea || prose <= whole * 0.1;
  if (kind === 'header') return !holdsPicture(node, measures);
  if (kind === 'share')
    return (prose <= shortestArticle || !fewLinks) && elements(node, 'blockquote').next().done === true;
  if (kind === 'related' || kind === 'advertisement' || kind === 'counter')
    return size.linked > 0 || !isOwnText(node);
  return true;
}

/** Paragraphs and nothing to click on, to fill in or to look at. */
const isOwnText = (node: Element): boolean =>
  elements(node, 'a', 'button', 'form', 'input', 'iframe', 'img').next().done === true;

/** Readers' comments have a form to write one or say who wrote each and when; a ticker has neither. */
const holdsComments = (node: Element): boolean =>
  [...elements(node)].some(
    (inner) =>
      isElement(inner, 'form', 'textarea', 'cite') ||
      /-(?:reply|avatar|author|user(?:name)?|nick(?:name)?|vcard)-/u.test(namesOf(inner)),
  );

const nameOf = (node: Element): string => `${node.tagName} ${stringProperty(node, 'className')}`;

/** The letters of the paragraphs that all blocks of one name hold; of one inside another only the outer counts. */
function groupsOf(page: Root, measures: Measures): Map<string, number> {
  const groups = new Map<string, number>();
  const inside = new Map<string, Set<Child>>();
  for (const node of elements(page)) {
    const { prose } = measures(node);
    if (prose === 0 || stringProperty(node, 'className') === '') continue;
    const name = nameOf(node);
    const known = inside.get(name) ?? new Set();
    inside.set(name, known);
    if (known.has(node)) continue;
    groups.set(name, (groups.get(name) ?? 0) + prose);
    for (const inner of elements(node, node.tagName)) known.add(inner);
  }
  return groups;
}

/** A page that scripts draw hides its article until they have run; what else is hidden was not to be read. */
function unveil(node: Element, { measures }: Surroundings, removed: Removed[]): undefined | [] {
  if (measures(node).prose < shortestArticle || kindOf(node)?.anyLength) return take(node, 'hidden', removed);
  delete node.properties.hidden;
  delete node.properties.style;
  return undefined;
}

function take(node: Element, kind: Removed['kind'], removed: Removed[]): [] {
  addRemoved(removed, kind, wordsOf(node));
  return [];
}

/** Readers' comments hold these. */
function commentsOf(page: Root, measures: Measures): number {
  const found = outermost(
    page,
    (node) => kindOf(node)?.anyLength === true && elements(node, 'h1').next().value === undefined,
  );
  return found.reduce((sum, node) => sum + measures(node).prose, 0);
}

function outermost(page: Root, asks: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  const inside = new Set<Child>();
  for (const node of elements(page)) {
    if (inside.has(node) || !asks(node)) continue;
    found.push(node);
    for (const inner of elements(node)) inside.add(inner);
  }
  return found;
}

const holdsTitle = (node: Element, title: string | null): boolean =>
  [...elements(node, 'h1')].some(
    (heading) => title === null || squeezed(textOf(heading)) === squeezed(title),
  );

const holdsBody = (node: Element): boolean =>
  [...elements(node)].some((inner) => /\barticlebody\b/iu.test(stringProperty(inner, 'itemProp')));

const holdsPicture = (node: Element, measures: Measures): boolean =>
  !elements(node, 'figure').next().done || (measures(node).prose > 0 && !elements(node, 'p').next().done);

/** The words of a piece; the addresses of its pictures where it has none. */
export function wordsOf(node: Child): string {
  const words = textOf(node).replace(/\s+/gu, ' ').trim();
  if (words || !isElement(node)) return words;
  return [...elements(node, 'img', 'iframe')].map((inner) => stringProperty(inner, 'src')).join(' ');
}
