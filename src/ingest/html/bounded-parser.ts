import { type DefaultTreeAdapterMap, Parser, type ParserOptions, type Token } from 'parse5';
import { limits } from '../read/limits.ts';

/** The parser's own tree. */
export type ParsedHtml = DefaultTreeAdapterMap;

/**
 * Deeper than any page that was meant to be read (the deepest real one has 40 levels), and shallow enough for every
 * library that walks a tree by recursion.
 */
export const deepest = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Marks that browsers open again where a block has ended before they were closed (HTML, "formatting" elements). */
const marks = words('a b big code em font i nobr s small strike strong tt u');

/** Elements that hold no others: those without content, and those whose words hold no tags, whatever they look like. */
const holdNone = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr ' +
    'iframe noembed noframes plaintext script style textarea title xmp',
);

/**
 * Leaves out the tags that open below the deepest level, and the tags that close those, and the marks of a page that
 * opens more of them again than is read; what stands between them stays. The tree, and every walk over it, is then
 * bounded, whatever a seed holds: only the parser itself knows which of a file's tags end what stands open.
 */
export class BoundedParser extends Parser<ParsedHtml> {
  /** Whether marks were left out from some place on, as they would be opened again too often. */
  isUnmarked = false;
  #reopened = 0;
  /** Opening tags that were left out, by name. */
  readonly #leftOut = new Map<string, number>();

  static ofFragment(options: ParserOptions<ParsedHtml>): BoundedParser {
    // It is made by the constructor of this class.
    return BoundedParser.getFragmentParser<ParsedHtml>(null, options) as BoundedParser;
  }

  override onStartTag(token: Token.TagToken): void {
    const { tagName } = token;
    if (this.isUnmarked && marks.has(tagName)) return;
    if (this.openElements.stackTop < deepest || holdNone.has(tagName)) super.onStartTag(token);
    else this.#leftOut.set(tagName, (this.#leftOut.get(tagName) ?? 0) + 1);
  }

  override onEndTag(token: Token.TagToken): void {
    const leftOut = this.#leftOut.get(token.tagName) ?? 0;
    if (leftOut > 0) this.#leftOut.set(token.tagName, leftOut - 1);
    else super.onEndTag(token);
  }

  override _reconstructActiveFormattingElements(): void {
    if (this.isUnmarked) return;
    const before = this.openElements.stackTop;
    super._reconstructActiveFormattingElements();
    this.#reopened += this.openElements.stackTop - before;
    this.isUnmarked = this.#reopened > limits.reopenedMarks;
  }
}
