import type { ArticleSummary } from '../../archive/archive.ts';
import { articlePath, comparisonPath } from '../../urls.ts';
import type { Direction } from '../../writing-systems.ts';
import { type TextPair, textPairs } from '../comparison/pairs.ts';
import { alignParagraphs, mostParagraphs, paragraphsOf, type Row } from '../comparison/paragraphs.ts';
import type { PageContext } from '../context.ts';
import { articleUi } from '../site.ts';
import type { Translate } from '../strings.ts';
import { dateText } from '../views/dates.ts';
import { type ComparedView, comparedView, type DifferenceView, differenceView } from '../views/difference.ts';
import { meta, originalTags } from '../views/head/head.ts';
import { type ItemView, itemView } from '../views/items.ts';
import { relationText } from '../views/relation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { timelinePlace } from './article.ts';
import { pageKind } from './kind.ts';
import { onArticle, onShown } from './shared/depends.ts';

/** Two articles of one text side by side. */
export interface ComparisonPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** How they belong together, in words. */
  readonly relation: string;
  readonly sides: readonly [SideView, SideView];
  /** By sentences; null where the texts are in two languages. */
  readonly difference: DifferenceView | null;
  readonly rows: readonly Row[];
  /** How much of the texts stands side by side, where that is not all. */
  readonly bound: string | null;
}

interface SideView extends ComparedView {
  readonly item: ItemView;
  readonly dir: Direction;
}

const baseOf = (language: string): string => language.split('-')[0] ?? language;

/** Whoever published it, and when; by that the two are told apart, else by their order. */
function labels(context: PageContext, { first, second }: TextPair): [string, string] {
  const [one, other] = [first, second].map((article) => nameOf(context, article));
  return one && other && one !== other
    ? [one, other]
    : [context.t('comparison.first'), context.t('comparison.second')];
}

const nameOf = ({ locale }: PageContext, { publisher, edtf }: ArticleSummary): string =>
  [publisher?.name ?? '', edtf === null ? '' : dateText(locale, edtf, 'short')].filter(Boolean).join(', ');

function comparisonPage(context: PageContext, pair: TextPair): ComparisonPageData {
  const { site, t } = context;
  const [firstLabel, secondLabel] = labels(context, pair);
  const first = { record: site.archive.record(pair.first.id), label: firstLabel };
  const second = { record: site.archive.record(pair.second.id), label: secondLabel };
  const place = timelinePlace(first.record);
  const longest = Math.max(...[first, second].map(({ record }) => paragraphsOf(record.text).length));
  return {
    shell: shellOf(context, {
      title: t('comparison.title', { title: pair.first.title }),
      description: t('comparison.aligned'),
      counterpart: (ui) => (ui === context.ui ? context.path : place(ui)),
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex'), ...originalTags(context, articlePath(pair.first.id))],
    }),
    t,
    relation: relationText(context, pair.kind, [pair.first, pair.second]),
    sides: [
      { ...comparedView(first), item: itemView(context, pair.first) },
      { ...comparedView(second), item: itemView(context, pair.second) },
    ],
    difference:
      pair.kind !== 'translation' && baseOf(pair.first.language) === baseOf(pair.second.language)
        ? differenceView(context, first, second)
        : null,
    rows: alignParagraphs(first.record, second.record),
    bound: longest > mostParagraphs ? t('comparison.beginning', { count: mostParagraphs }) : null,
  };
}

/** Stands in no list: the articles and their story lead to it. */
export const comparison = pageKind({
  template: 'comparison',
  unlisted: true,
  subjects: ({ site }) => textPairs(site),
  only: ({ first }, site) => articleUi(first, site),
  path: (_, { first, second }) => comparisonPath(first.id, second.id),
  seed: ({ second }) => second.seedPath,
  depends: ({ first, second, kind }) => [onShown(kind), onArticle(first.id), onArticle(second.id)],
  data: comparisonPage,
});
