import { hash } from 'node:crypto';
import type { UiLanguage } from '../../../ui-languages.ts';
import { headingAnchor, letterPath, type SitePath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { countBy } from '../../count-by.ts';
import { type Heading, treeOf } from '../../headings/join.ts';
import type { Keyed } from '../../headings/keyed.ts';
import { headingLang } from '../../headings/language.ts';
import { scriptName, scriptOf } from '../../headings/letter-names.ts';
import type { HeadingList } from '../../headings/register.ts';
import { digestOf } from '../../periods.ts';
import type { Site } from '../../site.ts';
import type { Translate } from '../../strings.ts';
import { foreignLang, type ItemView, itemViews, type LinkView } from '../../views/items.ts';
import { nameList } from '../../views/names.ts';
import { type Shell, shellOf } from '../../views/shell.ts';
import { type Dependency, onPublishers, onShown } from './depends.ts';
import { spanText } from './directory.ts';
import { letterText } from './heading-index.ts';
import { type HeadingKind, headingLink, indexLink } from './heading-kinds.ts';
import { shownOf } from './heading-page.ts';

/** The names, or the subjects, that begin with one letter. */
export interface HeadingListData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly trail: readonly LinkView[];
  readonly sections: readonly ListSection[];
}

export interface ListSection {
  readonly heading: string | null;
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  /** A link may lead to it. */
  readonly anchor: string;
  readonly name: string;
  readonly lang: string | null;
  /** Its own page, or the part of the list that says more; null where all is said here. */
  readonly href: string | null;
  /** Where its heading stands, if not here. */
  readonly leadsTo: LinkView | null;
  /** How many articles, where they stand elsewhere; else roles, publishers, years and other spellings, each in words. */
  readonly details: readonly string[];
  readonly items: readonly ItemView[];
}

/** The kind of the lists of letters, and of their parts. */
export const headingLists = (kind: HeadingKind) => ({
  template: 'heading-list',
  subjects: ({ site }: { readonly site: Site }): HeadingList[] =>
    kind.register(site).lists.flatMap(withParts),
  path: (ui: UiLanguage, list: HeadingList): SitePath => listPath(kind, ui, list),
  depends: (list: HeadingList, site: Site): Dependency[] => [
    onShown(stateOf(kind, site, list)),
    onPublishers,
  ],
  data: (context: PageContext, list: HeadingList): HeadingListData => listPage(kind, context, list),
  ...(kind.mark && { mark: kind.mark }),
});

const listPath = (kind: HeadingKind, ui: UiLanguage, { letter, part }: HeadingList): SitePath =>
  letterPath(kind.index.path(ui), letter.slug, part);

const withParts = (list: HeadingList): HeadingList[] => [list, ...list.parts.flatMap(withParts)];

/** Where all that is said of an entry stands on a page of its own, its count is all that a list shows of its articles. */
function stateOf(kind: HeadingKind, site: Site, list: HeadingList): string {
  const register = kind.register(site);
  const ui = site.interface.own;
  const told = list.keys.map(({ id, name, articles }) => {
    const heading = register.foundOf(id);
    if (!heading) return id;
    const isShort = list.parts.length > 0 || register.hasPage(id);
    const isMain = heading.id === id;
    return JSON.stringify([
      [id, name, register.placeOf(id, ui), register.placeOf(heading.id, ui), heading.name],
      [kind.sections([heading])[0]?.name, headingLang(name, articles)],
      headingLang(heading.name, heading.articles),
      isMain && heading.articles.length,
      isMain && !isShort && [digestOf(heading.articles), shownOf(kind, site, heading)],
    ]);
  });
  return `${list.keys.length} headings, ${hash('sha256', told.join('\n'), 'base64url')}`;
}

function listPage(kind: HeadingKind, context: PageContext, list: HeadingList): HeadingListData {
  const { t, locale } = context;
  const script = scriptOf(list.letter);
  const own = letterText(context, list);
  const letter = script === 'Hani' ? `${own} (${scriptName(locale, script)})` : own;
  const heading = `${t(kind.index.text)} · ${letter}`;
  const whole = letterPath(kind.index.path(context.ui), list.letter.slug);
  return {
    shell: shellOf(context, {
      title: heading,
      description: t(kind.intro, { count: list.keys.length }),
      counterpart: (ui) => listPath(kind, ui, list),
    }),
    t,
    heading,
    trail: [
      indexLink(kind, context),
      ...(list.part === '' ? [] : [{ href: context.href(whole), text: letter, lang: null }]),
    ],
    sections: sectionsOf(kind, context, list),
  };
}

function sectionsOf(kind: HeadingKind, context: PageContext, list: HeadingList): ListSection[] {
  const register = kind.register(context.site);
  const keys = list.keys.flatMap((key) => {
    const heading = register.foundOf(key.id);
    return heading ? [{ key, heading }] : [];
  });
  const headings = [...new Set(keys.map(({ heading }) => heading))];
  const collator = new Intl.Collator(scriptOf(list.letter) === 'Hani' ? byPinyin : context.locale);
  return kind.sections(headings).map(({ name, headings: own }) => {
    const its = new Set(own);
    const entries = keys
      .filter(({ heading }) => its.has(heading))
      .sort((a, b) => collator.compare(a.key.name, b.key.name) || (a.key.id < b.key.id ? -1 : 1));
    return {
      heading: name && context.t(name),
      entries: entries.map(({ key, heading }) => entryView(kind, context, { list, key, heading })),
    };
  });
}

/** The order of letters by which lists of Chinese names are divided. */
const byPinyin = 'zh-Hans-u-co-pinyin';

interface Placed {
  readonly list: HeadingList;
  readonly key: Keyed;
  readonly heading: Heading;
}

function entryView(kind: HeadingKind, context: PageContext, { list, key, heading }: Placed): ListEntry {
  const register = kind.register(context.site);
  const { id, name } = key;
  const isMain = heading.id === id;
  const isShort = list.parts.length > 0 || register.hasPage(id);
  const place = register.placeOf(id, context.ui);
  const count = context.t('count.articles', { count: heading.articles.length });
  return {
    anchor: headingAnchor(id),
    name: isMain ? heading.name : name,
    lang: foreignLang(
      context,
      isMain ? headingLang(heading.name, heading.articles) : headingLang(name, key.articles),
    ),
    href: isShort && place ? context.href(place) : null,
    leadsTo: isMain ? null : headingLink(kind, context, heading),
    details: isMain ? (isShort ? [count] : details(kind, context, heading)) : [],
    items: isMain && !isShort ? itemViews(context, heading.articles) : [],
  };
}

/** Publishers that an entry names. */
const mostPublishers = 3;

function details(kind: HeadingKind, context: PageContext, heading: Heading): string[] {
  const { t, locale } = context;
  const { keys, name, articles } = heading;
  const roles = kind.roles(heading).map(([role]) => t(role));
  const publishers = countBy(articles, ({ publisher }) => publisher?.name ?? null).map(([text]) => text);
  const spellings = keys.flatMap((key) => key.spellings).filter((spelling) => spelling !== name);
  const others = [...spellings, ...kind.elsewhere(context.site, heading)];
  return [
    roles.length > 0 ? nameList(locale, roles) : '',
    publishers.length > 0 ? nameList(locale, publishers.slice(0, mostPublishers)) : '',
    (articles.length > 1 && spanText(context, treeOf(heading))) || '',
    others.length > 0 ? `${t('headings.spellings')}: ${others.join(', ')}` : '',
  ].filter(Boolean);
}
