import { limits } from '../read/limits.ts';
import { isMark, OpenMarks } from './open-marks.ts';

/**
 * Deeper than any page that was meant to be read (the deepest real one has 40 levels that are not unclosed
 * paragraphs), and shallow enough for every library that walks a tree by recursion.
 */
const deepest = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Paragraphs close each other; the others have no content. */
const neverNest = words('p area base br col embed hr img input link meta param source track wbr');

/** Elements whose words hold no tags, whatever they look like. */
const rawText = words('script style textarea title xmp iframe noembed noframes');

/**
 * Elements of drawings and formulas. Among these a tag that closes itself is closed, which it is nowhere else; what
 * else stands in a drawing may end it, so that nothing is sure of it any more.
 */
const drawing = words(
  'svg math g a switch path circle ellipse line polygon polyline rect use symbol defs image marker mask pattern text tspan ' +
    'clippath lineargradient radialgradient stop filter fegaussianblur feoffset feblend femerge femergenode feflood ' +
    'fecomposite fecolormatrix animate animatetransform animatemotion set view metadata mrow mi mo mn msup msub mfrac',
);

/** HTML of which a tree of bounded size is made. */
export interface Bounded {
  readonly html: string;
  /** Whether marks were left out from some place on, as they would be opened again too often. */
  readonly isUnmarked: boolean;
}

/** A comment as browsers end it, or a tag. */
const piece = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(\/?)([a-z][^\s/>]*)[^>]*>/giu;

/** The title or description of a drawing, when it is nothing but words. */
const label = /<(title|desc|style)(?:\s[^<>]*)?>[^<]*<\/\1\s*>/iuy;

/**
 * Leaves out the tags that open below the deepest level, and the tags that close those, and the marks of a page that
 * opens more of them again than is read; what stands between them stays. Parsing and every walk over the tree are then
 * bounded, whatever a seed holds.
 */
export function boundNesting(html: string): Bounded {
  // Behind the last `>` no tag ends; looking there for one from every `<` would take the square of the length.
  const end = html.lastIndexOf('>') + 1;
  const markup = html.slice(0, end);
  const levels = new Levels();
  const open = new OpenMarks();
  let place: Place = { inside: 'page', drawings: 0 };
  let bounded = '';
  let kept = 0;
  // In a list of choices browsers pass over most tags, so that nothing there hides what follows.
  let choosing = false;
  let isUnmarked = false;
  let read = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(markup); match; match = piece.exec(markup)) {
    const [whole, slash = '', rawName] = match;
    const name = rawName?.toLowerCase();
    if (name === undefined) continue;
    if (match.index > read) open.words();
    read = match.index + whole.length;
    if (open.reopened > limits.reopenedMarks) {
      if (!isUnmarked) bounded += markup.slice(kept, match.index) + open.names().map(closing).join('');
      if (!isUnmarked) kept = match.index;
      isUnmarked = true;
      if (isMark(name)) {
        bounded += markup.slice(kept, match.index);
        kept = read;
        continue;
      }
    }
    const note = (): void => (slash === '' ? open.open(name, whole) : open.close(name));
    if (neverNest.has(name)) {
      note();
      place = placeAfter(place, name, slash !== '', true);
      continue;
    }
    if (place.inside === 'drawing' && slash === '') {
      label.lastIndex = match.index;
      const labelled = label.exec(markup);
      if (labelled) {
        piece.lastIndex = match.index + labelled[0].length;
        continue;
      }
    }
    if (name === 'select') choosing = slash === '';
    if (place.inside === 'page' && rawText.has(name) && (!choosing || name === 'script')) {
      if (slash === '') piece.lastIndex = endOfRawText(markup, name, piece.lastIndex);
      continue;
    }
    const closesItself =
      slash === '' && place.inside === 'drawing' && drawing.has(name) && whole.endsWith('/>');
    if (closesItself) continue;
    if (slash === '' ? levels.open(name) : levels.close(name)) note();
    else {
      bounded += markup.slice(kept, match.index);
      kept = match.index + whole.length;
    }
    place = placeAfter(place, name, slash !== '', whole.endsWith('/>'));
  }
  return { html: bounded + markup.slice(kept) + html.slice(end), isUnmarked };
}

const closing = (name: string): string => `</${name}>`;

/** The elements that stand open, and the opening tags that were left out. */
class Levels {
  private depth = 0;
  private readonly opened = new Map<string, number>();
  private readonly dropped = new Map<string, number>();

  /** Whether the tag stays. */
  open(name: string): boolean {
    const counts = this.depth < deepest ? this.opened : this.dropped;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (counts === this.dropped) return false;
    this.depth += 1;
    return true;
  }

  /** Whether the tag stays. */
  close(name: string): boolean {
    if (take(this.dropped, name)) return false;
    if (take(this.opened, name)) this.depth -= 1;
    return true;
  }
}

function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count === 0) return false;
  counts.set(name, count - 1);
  return true;
}

/** Where a tag stands, as far as that is sure; once it is not, it is not to the end. */
interface Place {
  readonly inside: 'page' | 'drawing' | 'unsure';
  readonly drawings: number;
}

function placeAfter(place: Place, name: string, closes: boolean, closesItself: boolean): Place {
  if (place.inside === 'unsure') return place;
  const begins = name === 'svg' || name === 'math';
  if (place.inside === 'page')
    return begins && !closes && !closesItself ? { inside: 'drawing', drawings: 1 } : place;
  if (!drawing.has(name)) return { inside: 'unsure', drawings: 0 };
  if (!begins) return place;
  const drawings = place.drawings + (closes ? -1 : 1);
  return { inside: drawings === 0 ? 'page' : 'drawing', drawings };
}

/** Where the tag begins that ends a script or the like; the end of the page where none does. */
function endOfRawText(markup: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'giu');
  closing.lastIndex = from;
  return closing.exec(markup)?.index ?? markup.length;
}
