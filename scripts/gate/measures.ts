import { dayOf, isInferred, precisionOf, unmarked } from '../../src/edtf.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { canonicalUrl } from '../../src/urls.ts';

/** A careful reader's account of a file; a line of a truth file. Every field may have others as good as its own. */
export interface Truth {
  readonly file: string;
  readonly title?: string | null;
  readonly lang?: string | null;
  readonly published?: { readonly value: string; readonly alsoAcceptable?: readonly string[] } | null;
  readonly originalUrl?: string | null;
  readonly publisher?: string | null;
  readonly publisherHost?: string | null;
  readonly authors?: readonly string[];
  readonly contributors?: readonly { readonly role: string; readonly name: string }[];
  readonly bodyStart?: string;
  readonly bodyEnd?: string;
  readonly mustContain?: readonly string[];
  readonly mustNotContain?: readonly string[];
  readonly images?: number;
  readonly [key: string]: unknown;
}

type Measure = (truth: Truth, record: ArticleRecord) => readonly boolean[];

/** Differences of width, quotes, dashes and white space are none between two faithful readings. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[‐‑‒–—―]+/gu, '-')
    .replace(/…/gu, '...')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase();

/** A field's own value and those that its reader found as good. */
function acceptable(truth: Truth, field: string): readonly unknown[] {
  const others = truth[`${field}AlsoAcceptable`];
  return [truth[field], ...(Array.isArray(others) ? others : [])];
}

const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

const address = (url: unknown): string => {
  if (typeof url !== 'string') return '';
  return URL.canParse(url) ? canonicalUrl(url) : fold(url);
};

const overlaps = (name: string, others: readonly string[]): boolean =>
  others.some((other) => other !== '' && (other.includes(fold(name)) || fold(name).includes(other)));

const namesOf = ({ contributors }: ArticleRecord, role?: string): string[] =>
  contributors.filter((person) => role === undefined || person.role === role).map(({ name }) => fold(name));

/** A day matches itself, and a moment what lies less than a day from it; a month only a month. */
function sameDate(edtf: string, instant: string | null, wanted: string): boolean {
  const [got, day] = [unmarked(edtf), dayOf(wanted)];
  if (got === day) return true;
  if (precisionOf(got) !== 'day' || precisionOf(day) !== 'day' || instant === null || wanted.length <= 10)
    return false;
  return Math.abs(Date.parse(instant) - Date.parse(wanted)) < 86_400_000;
}

/** Whether a date says so little that an article which states none may have it. */
const isLoose = (edtf: string): boolean => precisionOf(edtf) !== 'day' || isInferred(edtf);

function date({ published }: Truth, record: ArticleRecord): readonly boolean[] {
  if (!published) return [];
  const accepted = [published.value, ...(published.alsoAcceptable ?? [])];
  const { edtf = '', instant = null } = record.published ?? {};
  return [accepted.some((wanted) => sameDate(edtf, instant, wanted))];
}

function publisher(truth: Truth, record: ArticleRecord): readonly boolean[] {
  if (!truth.publisher) return [];
  const got = fold(`${record.publisher?.name ?? ''} ${record.publisher?.host ?? ''}`);
  const hosts = texts(acceptable(truth, 'publisherHost')).map((host) => host.replace(/^www\./u, ''));
  return [[...texts(acceptable(truth, 'publisher')).map(fold), ...hosts].some((name) => got.includes(name))];
}

function authors(truth: Truth, record: ArticleRecord): readonly boolean[] {
  if (!truth.authors || truth.authors.length === 0) return [];
  const found = namesOf(record, 'author');
  const sets = acceptable(truth, 'authors').map((set) => (Array.isArray(set) ? texts(set) : texts([set])));
  return [sets.some((set) => set.every((name) => overlaps(name, found)))];
}

/** Whether one of the passages stands within the text's first or last sixth, or 200 characters. */
function near(
  passages: readonly unknown[],
  record: ArticleRecord,
  edge: 'start' | 'end',
): readonly boolean[] {
  const wanted = texts(passages).map(fold);
  const text = fold(record.text);
  const reach = Math.max(200, Math.floor(text.length * 0.15));
  const part = edge === 'start' ? text.slice(0, reach) : text.slice(-reach);
  return wanted.length === 0 ? [] : [wanted.some((passage) => part.includes(passage))];
}

/** The measures by name; each asks none, one or several questions of a file. */
export const measures: Readonly<Record<string, Measure>> = {
  title: (truth, { title }) =>
    truth.title ? [texts(acceptable(truth, 'title')).some((wanted) => fold(wanted) === fold(title))] : [],
  language: (truth, { language }) =>
    truth.lang ? [texts(acceptable(truth, 'lang')).includes(language)] : [],
  date,
  'undated kept undated': ({ published }, record) =>
    published === null ? [record.published === null || isLoose(record.published.edtf)] : [],
  'original url': (truth, { originalUrl }) =>
    truth.originalUrl
      ? [acceptable(truth, 'originalUrl').some((url) => address(url) === address(originalUrl))]
      : [],
  publisher,
  authors,
  credits: ({ contributors = [] }, record) => contributors.map(({ name }) => overlaps(name, namesOf(record))),
  'body start': (truth, record) => near(acceptable(truth, 'bodyStart'), record, 'start'),
  'body end': (truth, record) => near(acceptable(truth, 'bodyEnd'), record, 'end'),
  'body kept': ({ mustContain = [] }, { text }) =>
    mustContain.map((passage) => fold(text).includes(fold(passage))),
  'pictures kept': ({ images }, record) => (images ? [record.images.length >= images] : []),
  'boilerplate gone': ({ mustNotContain = [] }, { text }) =>
    mustNotContain.map((passage) => !fold(text).includes(fold(passage))),
};
