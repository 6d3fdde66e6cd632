import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from 'citeproc';
import { once } from '../../cached.ts';
import type { CslItem } from '../../exchange/csl-item.ts';
import type { CitationShapes } from '../page.ts';

/*
 * Citations as people write them, in styles of the Citation Style Language. citeproc takes half a millisecond for
 * each, which was a fifth of the time of all pages: it is asked once for each shape of item, with marks for its values,
 * and the values are put in their place wherever none of them asks for its rules of punctuation.
 */

export type Style = 'iso690' | 'gbt7714';

const require = createRequire(import.meta.url);

/** Loaded when a shape is not cached yet: citeproc takes a tenth of a second. `require` is untyped. */
const citeproc = once((): typeof import('citeproc') => require('citeproc'));

const besides = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

/** As the project of the Citation Style Language has it: citeproc brings none. */
const locale = once(() => besides('locale-en-US.xml'));

/** An engine of a style, and the item that it is asked for. */
class StyleEngine {
  #item: CslItem | null = null;
  readonly #engine: Engine;

  constructor(style: Style) {
    const sources = { retrieveLocale: locale, retrieveItem: () => this.#item };
    this.#engine = new (citeproc().Engine)(sources, besides(`${style}.csl`), 'en-US', true);
    this.#engine.setOutputFormat('text');
    this.#engine.opt.development_extensions.wrap_url_and_doi = false;
  }

  format(item: CslItem): string {
    this.#item = item;
    // It would take an item that it knows by its id for the one that it had.
    this.#engine.updateItems([]);
    this.#engine.updateItems([item.id]);
    const [, entries] = this.#engine.makeBibliography();
    return entries.join('').trim();
  }
}

const engines = new Map<Style, StyleEngine>();

/**
 * The text that citeproc makes of an item.
 * @throws whatever citeproc throws, which it does for titles that are names of an object's own (`constructor`); its
 * engine is broken from then on, and the next item gets another.
 */
export function formatted(item: CslItem, style: Style): string {
  const engine = engines.get(style) ?? new StyleEngine(style);
  engines.set(style, engine);
  try {
    return engine.format(item);
  } catch (error) {
    engines.delete(style);
    throw error;
  }
}

/** A value of an item, and the mark that stands for it in the item's shape. */
interface Slot {
  readonly mark: string;
  readonly value: string;
  /** Whether citeproc passes the value on as it is. */
  readonly plain: boolean;
}

const letters = String.raw`\p{L}\p{M}\p{N}\p{So} ,.:?!;\-–—()（）《》、，。：；！？…·/&%$#@+=【】「」『』_\[\]┃｜～~％`;
const ends = String.raw`\p{L}\p{N}）】」』》？！。)_…%`;
/**
 * No straight or nested quotation marks, which citeproc turns, no markup, which it reads, no space before punctuation,
 * no bar in a name, which it divides there, and no end that it would merge with the point which follows.
 */
const plainOf = (allowed: string): RegExp =>
  new RegExp(`^(?! )(?!.* [,:;?!.])(?:[${allowed}]|“[${allowed}]+”)*[${ends}]$`, 'u');
const plainText = plainOf(letters);
const plainTitle = plainOf(`${letters}|`);
/** A title that ends with a quotation, into which citeproc moves the point which follows. */
const quotedAtEnd = new RegExp(
  `^(?! )(?!.* [,:;?!.])(?<before>(?:[${letters}|]|“[${letters}|]+”)*)“(?<quoted>[${letters}|]*[${ends}])”$`,
  'u',
);
const plainAddress = /^https?:[\w:/.~%?=&#+\-,;@!]*[\w/]$/u;
const plainYear = /^[1-9]\d{3}$/u;

const text = (mark: string, value: string): Slot => ({ mark, value, plain: plainText.test(value) });
const address = (mark: string, value: string): Slot => ({ mark, value, plain: plainAddress.test(value) });

/** No mark is found in another, nor in what the styles write around them. */
const marks = {
  title: 'Title',
  quoted: 'Quoted',
  source: 'Source',
  url: 'https://Url',
  archived: 'https://Copy',
} as const;
const dateMarks = ['1987', '11', '26'] as const;
const authorMark = (at: number): string => `Author${String.fromCodePoint(0x41 + at)}`;
/** There is a letter for each. */
const mostAuthors = 26;

/** The values of a title, each in its place in `shape`. */
interface TitleSlots {
  readonly shape: string;
  readonly slots: readonly Slot[];
}

function titleSlots(title: string): TitleSlots {
  const parts = quotedAtEnd.exec(title)?.groups;
  const whole = { mark: marks.title, value: title, plain: plainTitle.test(title) };
  if (!parts) return { shape: marks.title, slots: [whole] };
  const { before = '', quoted = '' } = parts;
  const inside = { mark: marks.quoted, value: quoted, plain: true };
  return before === ''
    ? { shape: `“${marks.quoted}”`, slots: [inside] }
    : {
        shape: `${marks.title}“${marks.quoted}”`,
        slots: [{ mark: marks.title, value: before, plain: true }, inside],
      };
}

function slotsOf(item: CslItem): Slot[] {
  const { author = [], title, URL: url, archive_location: archived, issued } = item;
  const source = item['container-title'];
  return [
    ...author.map(({ literal }, at) => text(authorMark(at), literal)),
    ...titleSlots(title).slots,
    ...(source === undefined ? [] : [text(marks.source, source)]),
    ...(issued?.['date-parts'][0] ?? []).map((part, at) => ({
      mark: dateMarks[at] ?? '',
      value: String(part).padStart(2, '0'),
      plain: at > 0 || plainYear.test(String(part)),
    })),
    ...(url === undefined ? [] : [address(marks.url, url)]),
    ...(archived === undefined ? [] : [address(marks.archived, archived)]),
  ];
}

/** The item with marks for its values. */
const shapeOf = (item: CslItem): CslItem => ({
  ...item,
  title: titleSlots(item.title).shape,
  ...(item.author && { author: item.author.map((_, at) => ({ literal: authorMark(at) })) }),
  ...(item['container-title'] !== undefined && { 'container-title': marks.source }),
  ...(item.issued && {
    issued: {
      ...item.issued,
      'date-parts': item.issued['date-parts'].map((parts) => parts.map((_, at) => Number(dateMarks[at]))),
    },
  }),
  ...(item.URL !== undefined && { URL: marks.url }),
  ...(item.archive_location !== undefined && { archive_location: marks.archived }),
});

/** The text of an item's shape, cut at its marks, which stand at the odd places; cached by style, language and marks. */
function cutShape(
  item: CslItem,
  style: Style,
  slots: readonly Slot[],
  shapes: CitationShapes,
): readonly string[] {
  const key = [style, item.language, item.issued?.circa ?? '', ...slots.map(({ mark }) => mark)].join(' ');
  const before = shapes.get(key);
  if (before) return before;
  const pattern = new RegExp(`(${slots.map(({ mark }) => mark).join('|')})`, 'u');
  const cut = formatted(shapeOf(item), style).split(pattern);
  shapes.set(key, cut);
  return cut;
}

/**
 * The citation of each style, as citeproc makes it.
 * @param shapes Those that are cached; others are added.
 */
export function written(item: CslItem, styles: readonly Style[], shapes: CitationShapes): string[] {
  const slots = slotsOf(item);
  const fits = slots.every(({ plain }) => plain) && (item.author?.length ?? 0) <= mostAuthors;
  if (!fits) return styles.map((style) => formatted(item, style));
  const values = new Map(slots.map(({ mark, value }) => [mark, value]));
  return styles.map((style) =>
    cutShape(item, style, slots, shapes)
      .map((part, at) => (at % 2 === 0 ? part : (values.get(part) ?? part)))
      .join(''),
  );
}
