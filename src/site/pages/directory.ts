import type { UiLanguage } from '../../ui-languages.ts';
import { languagePath, languagesPath, type SitePath, sourcePath, sourcesPath } from '../../urls.ts';
import { type PeriodNode, span } from '../collection.ts';
import type { PageContext } from '../context.ts';
import { sourceName } from '../site.ts';
import type { Translate } from '../strings.ts';
import { dateText } from '../views/dates.ts';
import { foreignLang } from '../views/items.ts';
import { countryName, languageText, ownLanguageText } from '../views/names.ts';
import { type Shell, shellOf } from '../views/shell.ts';

/** The index of the sources, or of the languages. */
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
  /** Host and country of a source; a language's name in the reader's language. */
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

function sizes(context: PageContext, tree: PeriodNode, largest: number) {
  const count = tree.articles.length;
  return {
    count: context.t('count.articles', { count }),
    share: Math.max(1, Math.round((count / largest) * 100)),
    span: spanText(context, tree),
  };
}

function directory(
  context: PageContext,
  heading: string,
  intro: string,
  counterpart: (ui: UiLanguage) => SitePath,
  entries: DirectoryEntry[],
): DirectoryPageData {
  const shell = shellOf(context, { title: heading, description: intro, counterpart });
  return { shell, t: context.t, heading, intro, entries };
}

export function sourcesPage(context: PageContext): DirectoryPageData {
  const { site, t, locale } = context;
  const largest = site.sources[0]?.tree.articles.length ?? 1;
  const entries = site.sources.map((source) => {
    const name = sourceName(source, locale);
    const country = source.country && countryName(locale, source.country);
    return {
      href: context.href(sourcePath(context.ui, source.id)),
      name: name.text,
      lang: foreignLang(context, name.lang),
      gloss: [source.host, country].filter(Boolean).join(' · ') || null,
      ...sizes(context, source.tree, largest),
    };
  });
  const intro = t('sources.intro', { count: entries.length });
  return directory(context, t('nav.sources'), intro, sourcesPath, entries);
}

export function languagesPage(context: PageContext): DirectoryPageData {
  const { site, t } = context;
  const largest = site.languages[0]?.tree.articles.length ?? 1;
  const entries = site.languages.map(({ tag, tree }) => {
    const own = ownLanguageText(context, tag);
    const gloss = languageText(context, tag);
    return {
      href: context.href(languagePath(context.ui, tag)),
      name: own,
      lang: foreignLang(context, tag),
      gloss: gloss.toLowerCase() === own.toLowerCase() ? null : gloss,
      ...sizes(context, tree, largest),
    };
  });
  const intro = t('languages.intro', { count: entries.length });
  return directory(context, t('nav.languages'), intro, languagesPath, entries);
}
