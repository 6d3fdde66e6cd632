import { posix } from 'node:path';
import { dataPagePath, feedPath } from '../../urls.ts';
import { additionsOf } from '../additions.ts';
import type { PageContext } from '../context.ts';
import { additionsFeed } from '../files/feeds.ts';
import type { MeasuredFile } from '../files/measured.ts';
import type { Translate } from '../strings.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onDepartures, onFile } from './shared/depends.ts';

/** The page that says what can be had as data. */
export interface DataPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly kinds: readonly DataKindView[];
  /** The forms of each article, in words. */
  readonly each: string;
  readonly feeds: readonly { readonly href: string; readonly text: string }[];
}

/** Files that hold the same, of one month or year each where they are several. */
export interface DataKindView {
  readonly about: string;
  readonly files: readonly DataFileView[];
}

export interface DataFileView {
  readonly href: string;
  readonly name: string;
  readonly size: string;
  readonly sha256: string;
}

/** The files that the page tells of, without the times, or the beginnings of ids, by which they are divided. */
const kinds = [
  'index.json',
  'articles.jsonl',
  'articles.csv',
  'addresses.json',
  'record.schema.json',
  'people.jsonl',
  'subjects.jsonl',
  'spellings.json',
  'stories.jsonl',
  'relations.jsonl',
  'story.schema.json',
  'relation.schema.json',
  'collections.jsonl',
  'collection.schema.json',
  'person.schema.json',
  'subject.schema.json',
  'report.json',
  'removed.jsonl',
  'names.json',
] as const;

function kindOf({ path }: MeasuredFile): (typeof kinds)[number] {
  const name = posix
    .basename(path, '.gz')
    .replace(/-(?:\d{4}(?:-\d{2})?(?:-\d+)?|undated(?:-\d+)?|[0-9a-z])(?=\.)/u, '');
  const kind = kinds.find((known) => known === name);
  if (!kind) throw new TypeError(`The data page has no words for ${path}`);
  return kind;
}

function sizeText({ t, locale }: PageContext, bytes: number): string {
  if (bytes < 1e3) return t('size.bytes', { count: bytes });
  const { unit, scale } = bytes < 1e6 ? { unit: 'kilobyte', scale: 1e3 } : { unit: 'megabyte', scale: 1e6 };
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, style: 'unit', unit });
  return format.format(bytes / scale);
}

function fileView(context: PageContext, file: MeasuredFile): DataFileView {
  const { bytes, sha256 } = file.measure();
  return {
    href: context.href(file.path),
    name: posix.basename(file.path),
    size: sizeText(context, bytes),
    sha256,
  };
}

function dataPage(context: PageContext, files: readonly MeasuredFile[]): DataPageData {
  const { t } = context;
  return {
    shell: shellOf(context, {
      title: t('nav.data'),
      description: t('data.intro'),
      counterpart: dataPagePath,
    }),
    t,
    kinds: [...Map.groupBy(files, kindOf)].map(([kind, own]) => ({
      about: t(`data.about.${kind}`),
      files: own.map((file) => fileView(context, file)),
    })),
    each: t(`data.each.${context.site.config.publish}`),
    feeds: [
      { href: context.href(feedPath('all', 'atom')), text: 'Atom' },
      { href: context.href(feedPath('all', 'json')), text: 'JSON Feed' },
      ...additionFeeds(context),
    ],
  };
}

/** The feed of additions, where a log tells of any. */
const additionFeeds = (context: PageContext): DataPageData['feeds'] =>
  additionsOf(context.site.timeline.articles).days.length === 0
    ? []
    : [
        {
          href: context.href(feedPath(additionsFeed, 'atom')),
          text: `${context.t('additions.heading')} (Atom)`,
        },
      ];

export const data = pageKind({
  template: 'data',
  nav: { place: 'foot', text: 'nav.data', path: dataPagePath },
  mark: 'later',
  subjects: ({ dataFiles }) => [dataFiles],
  path: dataPagePath,
  depends: (files) => [onDepartures, ...files.map(onFile)],
  data: dataPage,
});
