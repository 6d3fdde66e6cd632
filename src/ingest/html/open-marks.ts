const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Marks that browsers open again where a block has ended before they were closed (HTML, "formatting" elements). */
const marks = words('a b big code em font i nobr s small strike strong tt u');

export const isMark = (name: string): boolean => marks.has(name);

/** Blocks that end a paragraph which stands open. */
const endsParagraph = words(
  'p address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol pre search section summary table ul xmp',
);

/** Other elements that a tag ends, up to the first of `lists`. */
const alsoEnds = new Map([
  ['li', words('li')],
  ['dd', words('dd dt')],
  ['dt', words('dd dt')],
  ['td', words('td th')],
  ['th', words('td th')],
  ['tr', words('tr')],
  ['tbody', words('tr tbody thead tfoot')],
  ['option', words('option')],
]);
const lists = words('table ul ol dl select');

/** Marks are not opened again in what stands around these, nor those of around in these. */
const cells = words('td th caption');

/** Of equal marks that stand open browsers open no more than three again (HTML, "Noah's Ark clause"). */
const mostEqual = 3;

/** Elements without content. */
const empty = words('area base br col embed hr img input link meta param source track wbr');

/** A mark's own tag; null for other elements, and for a mark that is not opened again. */
interface Open {
  readonly name: string;
  tag: string | null;
  /** For a cell, the marks that were cut off before it. */
  readonly outer?: readonly Open[];
}

/**
 * Counts elements that a page has and its file has not: a mark that stands open where its block ends is opened again in
 * each block that follows, so that a short file may become a tree of any size.
 */
export class OpenMarks {
  /** How often marks were opened again so far. */
  reopened = 0;
  readonly #stack: Open[] = [];
  #paragraphs = 0;
  /** Marks whose block has ended: they are opened again where words or marks stand next. */
  #cutOff: Open[] = [];

  /** Words stand here. */
  words(): void {
    this.reopened += this.#cutOff.length;
    this.#stack.push(...this.#cutOff);
    this.#cutOff = [];
  }

  /** @param tag The mark with its attributes, by which equal ones are known. */
  open(name: string, tag: string): void {
    if (empty.has(name)) {
      if (name === 'hr') this.#end((open) => open === 'p');
      else this.words();
      return;
    }
    if (marks.has(name)) {
      this.words();
      const equal = this.#stack.filter((open) => open.tag === tag);
      if (equal[0] && equal.length >= mostEqual) equal[0].tag = null;
      this.#stack.push({ name, tag });
      return;
    }
    if (this.#paragraphs > 0 && endsParagraph.has(name)) this.#end((open) => open === 'p');
    const ended = alsoEnds.get(name);
    if (ended) this.#end((open) => ended.has(open));
    const outer = cells.has(name) ? this.#cutOff : undefined;
    if (outer) this.#cutOff = [];
    this.#stack.push({ name, tag: null, ...(outer && { outer }) });
    if (name === 'p') this.#paragraphs += 1;
  }

  close(name: string): void {
    if (!marks.has(name)) {
      this.#end((open) => open === name, name);
      return;
    }
    for (const open of [this.#cutOff, this.#stack]) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at < 0) continue;
      open.splice(at, 1);
      return;
    }
  }

  /** The names of the marks that stand open, innermost first. */
  names(): string[] {
    return [...this.#stack, ...this.#cutOff]
      .filter(({ name }) => marks.has(name))
      .map(({ name }) => name)
      .reverse();
  }

  /** Ends the innermost element of some names, with all that stands open in it. */
  #end(isOne: (name: string) => boolean, closing = ''): void {
    const at = this.#stack.findLastIndex(({ name }) => isOne(name) || (lists.has(name) && name !== closing));
    const found = this.#stack[at];
    if (!found || !isOne(found.name)) return;
    const ended = this.#stack.splice(at);
    this.#paragraphs -= ended.filter(({ name }) => name === 'p').length;
    const inside = ended.filter(({ tag }) => tag !== null);
    this.#cutOff = found.outer ? [...found.outer] : [...this.#cutOff, ...inside];
  }
}
