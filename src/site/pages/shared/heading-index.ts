import { hash } from 'node:crypto';
import type { UiLanguage } from '../../../ui-languages.ts';
import { letterPath, type SitePath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { type Heading, treeOf } from '../../headings/join.ts';
import { headingLang } from '../../headings/language.ts';
import { scriptName, scriptOf } from '../../headings/letter-names.ts';
import type { HeadingList, Register } from '../../headings/register.ts';
import { span } from '../../periods.ts';
import type { Site } from '../../site.ts';
import type { Translate } from '../../strings.ts';
import { type Shell, shellOf } from '../../views/shell.ts';
import { type Dependency, onShown } from './depends.ts';
import { type DirectoryEntry, sizes } from './directory.ts';
import { type HeadingKind, headingLink } from './heading-kinds.ts';

/** The index of people, or that of subjects: those with most articles, and the ways to all. */
export interface HeadingIndexData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly intro: string;
  readonly alphabets: readonly AlphabetView[];
  readonly sections: readonly IndexSection[];
}

/** The letters of a script. */
export interface AlphabetView {
  /** Null for figures and signs. */
  readonly name: string | null;
  readonly letters: readonly LetterView[];
}

interface LetterView {
  readonly href: string;
  readonly text: string;
  readonly count: string;
}

interface IndexSection {
  readonly heading: string | null;
  readonly entries: readonly DirectoryEntry[];
}

/** Headings that each section of an index shows. */
const mostShown = 60;

const byCount = (a: Heading, b: Heading): number =>
  b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1);

/** The sections of an index, with those that it shows. */
const shownSections = (kind: HeadingKind, register: Register) =>
  kind
    .sections(register.found)
    .map(({ name, headings }) => ({ name, headings: headings.toSorted(byCount).slice(0, mostShown) }));

/** The kind of an index, to which every page leads where there is anything in it. */
export const headingIndex = (kind: HeadingKind) => ({
  template: 'heading-index',
  nav: {
    place: 'sections' as const,
    ...kind.index,
    isThere: (site: Site) => kind.register(site).headings.length > 0,
  },
  subjects: ({ site }: { readonly site: Site }): null[] =>
    kind.register(site).headings.length > 0 ? [null] : [],
  path: (ui: UiLanguage): SitePath => kind.index.path(ui),
  depends: (_: null, site: Site): Dependency[] => [onShown(indexState(kind, site))],
  data: (context: PageContext): HeadingIndexData => indexPage(kind, context),
  ...(kind.mark && { mark: kind.mark }),
});

function indexState(kind: HeadingKind, site: Site): string {
  const register = kind.register(site);
  const sections = shownSections(kind, register).map(({ name: section, headings }) => [
    section,
    headings.map(({ id, name, articles }) => [
      id,
      name,
      articles.length,
      span(articles),
      register.placeOf(id, site.interface.own),
      headingLang(name, articles),
    ]),
  ]);
  const letters = register.lists.map(({ letter, keys }) => [letter.slug, keys.length]);
  const shown = JSON.stringify([register.found.length, sections, letters]);
  return `${register.found.length} headings, ${hash('sha256', shown, 'base64url')}`;
}

function indexPage(kind: HeadingKind, context: PageContext): HeadingIndexData {
  const { t } = context;
  const register = kind.register(context.site);
  const heading = t(kind.index.text);
  const intro = t(kind.intro, { count: register.found.length });
  return {
    shell: shellOf(context, { title: heading, description: intro, counterpart: kind.index.path }),
    t,
    heading,
    intro,
    alphabets: alphabetViews(kind, context, register.lists),
    sections: shownSections(kind, register).map(({ name, headings }) => ({
      heading: name && t(name),
      entries: entryViews(kind, context, headings),
    })),
  };
}

function entryViews(kind: HeadingKind, context: PageContext, headings: readonly Heading[]): DirectoryEntry[] {
  const largest = Math.max(1, ...headings.map(({ articles }) => articles.length));
  return headings.map((heading) => {
    const { href, text, lang } = headingLink(kind, context, heading);
    return {
      href,
      name: text,
      lang,
      gloss: null,
      ...sizes(context, treeOf(heading), largest),
    };
  });
}

/** A letter as a page's title and an index name it. */
export const letterText = (context: PageContext, { letter }: Pick<HeadingList, 'letter'>): string =>
  letter.text || context.t('headings.signs');

function alphabetViews(
  kind: HeadingKind,
  context: PageContext,
  lists: readonly HeadingList[],
): AlphabetView[] {
  return [...Map.groupBy(lists, ({ letter }) => scriptOf(letter))].map(([script, own]) => ({
    name: script && scriptName(context.locale, script),
    letters: own.map((list) => ({
      href: context.href(letterPath(kind.index.path(context.ui), list.letter.slug)),
      text: letterText(context, list),
      count: new Intl.NumberFormat(context.locale).format(list.keys.length),
    })),
  }));
}
