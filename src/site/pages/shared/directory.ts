import type { UiLanguage } from '../../../ui-languages.ts';
import type { SitePath } from '../../../urls.ts';
import { type PeriodNode, span } from '../../collection.ts';
import type { PageContext } from '../../context.ts';
import type { Translate } from '../../strings.ts';
import { dateText } from '../../views/dates.ts';
import { type Shell, shellOf } from '../../views/shell.ts';

/** The index of the publishers, or of the languages. */
export interface DirectoryPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly intro: string;
  readonly entries: readonly DirectoryEntry[];
}

export interface DirectoryEntry {
  readonly href: string;
  readonly name: string;
  readonly lang: string | null;
  /** Host and country of a publisher; a language's name in the reader's language. */
  readonly gloss: string | null;
  readonly count: string;
  /** Percent of the largest, at least 1. */
  readonly share: number;
  readonly span: string | null;
}

function spanText(context: PageContext, tree: PeriodNode): string | null {
  const dates = span(tree.articles);
  if (!dates) return null;
  const [from, to] = [
    dateText(context.locale, dates.from, 'short'),
    dateText(context.locale, dates.to, 'short'),
  ];
  return from === to ? from : context.t('profile.span', { from, to });
}

/** How much a list holds, and from when to when. */
export function sizes(context: PageContext, tree: PeriodNode, largest: number) {
  const count = tree.articles.length;
  return {
    count: context.t('count.articles', { count }),
    share: Math.max(1, Math.round((count / largest) * 100)),
    span: spanText(context, tree),
  };
}

export function directory(
  context: PageContext,
  heading: string,
  intro: string,
  counterpart: (ui: UiLanguage) => SitePath,
  entries: DirectoryEntry[],
): DirectoryPageData {
  const shell = shellOf(context, { title: heading, description: intro, counterpart });
  return { shell, t: context.t, heading, intro, entries };
}
