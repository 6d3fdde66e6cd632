import type { ArticleRecord, StatedDate } from '../../record.ts';
import { textRelations } from '../../relations.ts';
import type { SitePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { instantText } from './dates.ts';
import { type DateView, dateView } from './items.ts';
import { type RightsView, rightsView } from './rights.ts';

/** Where an article comes from, and what became of the file on the way. */
export interface Provenance {
  readonly path: string;
  readonly sha256: string;
  readonly size: string;
  readonly format: string;
  readonly encoding: string;
  /** The day on which it came into the archive, where the log of accessions tells. */
  readonly added: DateView | null;
  readonly rights: RightsView | null;
  readonly mirror: { readonly href: string | null; readonly text: string } | null;
  readonly dates: readonly FoundDate[];
  readonly removed: readonly RemovedGroup[];
  /** Paths of the other seeds that hold the same text. */
  readonly duplicates: readonly string[];
  readonly versions: readonly OtherText[];
  readonly warnings: readonly string[];
}

/** Another text that was found for the article's address. */
export interface OtherText {
  readonly href: string;
  readonly text: string;
  readonly paths: readonly string[];
  /** Why the article's own text is shown before it. */
  readonly rule: string;
}

export interface FoundDate {
  readonly text: string;
  readonly datetime: string;
  readonly instant: string | null;
  /** Where in the file it stands, in words that end before what stands there. */
  readonly origin: string;
  readonly evidence: string;
}

export interface RemovedGroup {
  readonly kind: string;
  readonly texts: readonly string[];
  /** How much more was removed than is shown here. */
  readonly more: string | null;
}

/** Characters of removed text that a page shows of one block, and blocks of one kind; the seed itself has it all. */
const shownCharacters = 160;
const shownBlocks = 6;

const shorten = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line.slice(0, shownCharacters * 2));
  return letters.length > shownCharacters ? `${letters.slice(0, shownCharacters).join('')}…` : line;
};

function removedGroups(context: PageContext, record: ArticleRecord): RemovedGroup[] {
  return [...Map.groupBy(record.removed, ({ kind }) => kind)].map(([kind, blocks]) => ({
    kind: context.t(`removed.${kind}`),
    texts: blocks.slice(0, shownBlocks).map(({ text }) => shorten(text)),
    more:
      blocks.length > shownBlocks
        ? context.t('provenance.more', { count: blocks.length - shownBlocks })
        : null,
  }));
}

const foundDate = (context: PageContext, date: StatedDate): FoundDate => ({
  ...dateView(context, date.edtf),
  instant: date.instant && instantText(context.locale, date.instant),
  origin: context.t('provenance.from', { origin: context.t(`origin.${date.origin}`) }),
  evidence: shorten(date.evidence),
});

function otherTexts(context: PageContext, record: ArticleRecord): OtherText[] {
  const { t } = context;
  const texts = [...Map.groupBy(textRelations(record), ({ url }) => url).values()];
  return texts.flatMap(([first, ...more], at) => {
    if (!first) return [];
    return {
      // A relation's address is made by urls.ts, and the record's schema has it as any text.
      href: context.href(first.url as SitePath),
      text: texts.length === 1 ? t('article.version') : t('article.versionNumber', { number: at + 1 }),
      paths: [first, ...more].map(({ path }) => path),
      rule: t(`version.rule.${first.rule}`),
    };
  });
}

export function provenance(context: PageContext, record: ArticleRecord, added: string | null): Provenance {
  const { published, seed, mirror } = record;
  return {
    path: seed.path,
    sha256: seed.sha256,
    size: context.t('size.bytes', { count: seed.bytes }),
    format: seed.format,
    encoding: seed.encoding,
    added: added === null ? null : dateView(context, added),
    rights: rightsView(record),
    mirror: mirror && { href: mirror.url, text: mirror.name },
    dates: published ? [published, ...published.others].map((date) => foundDate(context, date)) : [],
    removed: removedGroups(context, record),
    duplicates: record.duplicates.filter(
      (path) => !textRelations(record).some((other) => other.path === path),
    ),
    versions: otherTexts(context, record),
    warnings: record.warnings,
  };
}
