import type { UiLanguage } from '../../../ui-languages.ts';
import type { PageContext } from '../../context.ts';
import { type Heading, treeOf } from '../../headings/join.ts';
import { headingLang, headingUi } from '../../headings/language.ts';
import { digestOf, listsArticles, pageLimit } from '../../periods.ts';
import type { Site } from '../../site.ts';
import { meta, originalTags } from '../../views/head/head.ts';
import { foreignLang, type ItemView, itemViews, type LinkView } from '../../views/items.ts';
import { shellOf } from '../../views/shell.ts';
import { languageCounts, publisherCounts } from './counts.ts';
import { type Dependency, onPublishers, onShown } from './depends.ts';
import { type Fact, type FactValue, plain } from './facts.ts';
import {
  type HeadingKind,
  headingLink,
  indexLink,
  nearestIndex,
  peopleKind,
  subjectsKind,
} from './heading-kinds.ts';
import { feedFact, type ProfilePageData, profile, searchWithin, spanFact } from './profile.ts';
import type { Scope } from './scope.ts';

/** The page at the address of a name or a subject. */
export interface HeadingPageData extends ProfilePageData {
  /** Where its heading stands, if not here. */
  readonly leadsTo: LinkView | null;
  /** Several who have one name, each with the articles that are surely theirs. */
  readonly bearers: readonly BearerView[];
}

export interface BearerView {
  readonly anchor: string;
  readonly who: string;
  readonly count: string;
  /** None where the page leads into years. */
  readonly items: readonly ItemView[];
}

/** The articles of a heading, as pages divide them by time. */
const headingScope = (kind: HeadingKind, site: Site, heading: Heading): Scope => ({
  by: kind.by,
  name: heading.id,
  tree: treeOf(heading),
  base: () => kind.page(heading.id),
  title: () => heading.name,
  above: (context) => [indexLink(kind, context)],
  always: false,
  shared: null,
  alone: {
    ui: headingUi(site, heading.articles),
    elsewhere: nearestIndex(kind),
    name: heading.name,
  },
});

/** The names and subjects of which very many articles are divided by time. */
export const headingScopes = (site: Site): Scope[] =>
  [peopleKind, subjectsKind].flatMap((kind) => {
    const register = kind.register(site);
    return register.headings
      .filter(({ id, articles }) => register.hasPage(id) && articles.length > pageLimit)
      .map((heading) => headingScope(kind, site, heading));
  });

/** The kind of the pages at the addresses of names or of subjects, by their ids. */
export const headingPages = (kind: HeadingKind) => ({
  template: 'heading',
  subjects: ({ site }: { readonly site: Site }): string[] => {
    const register = kind.register(site);
    return [...register.keyed.keys()].filter((id) => register.hasPage(id));
  },
  only: (id: string, site: Site) => headingUi(site, kind.register(site).headingOf(id)?.articles ?? []),
  path: (_: unknown, id: string) => kind.page(id),
  depends: (id: string, site: Site): Dependency[] => headingDepends(kind, id, site),
  data: (context: PageContext, id: string): HeadingPageData => {
    const heading = foundIn(kind, context.site, id);
    return heading.id === id ? headingPage(kind, context, heading) : leadOn(kind, context, heading, id);
  },
  ...(kind.mark && { mark: kind.mark }),
});

function foundIn(kind: HeadingKind, site: Site, id: string): Heading {
  const heading = kind.register(site).foundOf(id);
  if (!heading) throw new TypeError(`Nothing is credited to ${id}`);
  return heading;
}

function headingDepends(kind: HeadingKind, id: string, site: Site): Dependency[] {
  const heading = foundIn(kind, site, id);
  if (heading.id !== id) return [onShown(leadState(kind, site, heading, id))];
  return [onShown(digestOf(heading.articles)), onShown(shownOf(kind, site, heading)), onPublishers];
}

/** All that a page shows that leads on. */
function leadState(kind: HeadingKind, site: Site, heading: Heading, id: string): string {
  const register = kind.register(site);
  const name = register.keyed.get(id)?.name ?? heading.name;
  const languages = [name, heading.name].map((one) => headingLang(one, heading.articles));
  const shown = [heading.id, heading.name, register.placeOf(heading.id, site.interface.own), name, languages];
  return `leads on to ${JSON.stringify(shown)}`;
}

/** All that is shown of a heading and that its articles do not tell. */
export const shownOf = (kind: HeadingKind, site: Site, heading: Heading): string =>
  JSON.stringify([
    heading.id,
    heading.name,
    heading.keys.map(({ id, spellings }) => [id, spellings]),
    kind
      .elsewhere(site, heading)
      .map((form) => [form, placeOfSpelling(kind, site, form, site.interface.own)]),
    kind.bearers(site, heading).map(({ who, articles }) => [who, articles.map(({ id }) => id)]),
  ]);

function headingPage(kind: HeadingKind, context: PageContext, heading: Heading): HeadingPageData {
  const lang = headingLang(heading.name, heading.articles);
  const { feed = null } = kind;
  const page = profile(context, headingScope(kind, context.site, heading), heading.name, feed?.(heading.id));
  const bearers = bearerViews(kind, context, heading);
  return {
    ...page,
    ...(bearers.length > 0 && { groups: [], calendar: null, latest: [] }),
    within: searchWithin(context, treeOf(heading), {
      name: heading.name,
      facet: kind.facet,
      values: heading.keys.map(({ id: key }) => key).slice(0, mostSpellings),
    }),
    heading: heading.name,
    headingLang: foreignLang(context, lang),
    facts: factsOf(kind, context, heading).filter(({ values }) => values.length > 0),
    leadsTo: null,
    bearers,
  };
}

function bearerViews(kind: HeadingKind, context: PageContext, heading: Heading): BearerView[] {
  const listed = listsArticles(treeOf(heading));
  return kind.bearers(context.site, heading).map(({ who, articles }, at) => ({
    anchor: `bearer-${at + 1}`,
    who: who ?? context.t('people.otherBearers'),
    count: context.t('count.articles', { count: articles.length }),
    items: listed ? itemViews(context, articles) : [],
  }));
}

/** At the address of a spelling whose heading stands elsewhere. */
function leadOn(kind: HeadingKind, context: PageContext, heading: Heading, id: string): HeadingPageData {
  const { site, t } = context;
  const register = kind.register(site);
  const name = register.keyed.get(id)?.name ?? heading.name;
  const target = register.placeOf(heading.id, context.ui) ?? kind.index.path(context.ui);
  const nearest = nearestIndex(kind);
  return {
    shell: shellOf(context, {
      title: name,
      counterpart: (ui) => (ui === context.ui ? context.path : nearest(ui)),
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex'), ...originalTags(context, target)],
    }),
    t,
    heading: name,
    headingLang: foreignLang(context, headingLang(name, heading.articles)),
    summary: t('headings.leadsOn'),
    trail: [indexLink(kind, context)],
    latest: [],
    within: null,
    facts: [],
    data: [],
    calendar: null,
    rows: [],
    groups: [],
    leadsTo: headingLink(kind, context, heading),
    bearers: [],
  };
}

function factsOf(kind: HeadingKind, context: PageContext, heading: Heading): Fact[] {
  const { t } = context;
  const counted = (count: number): string => t('count.articles', { count });
  const languages = languageCounts(context, heading.articles);
  return [
    { label: t('headings.spellings'), values: spellings(context, heading) },
    { label: t('headings.elsewhere'), values: elsewhere(kind, context, heading) },
    {
      label: t('people.roles'),
      values: kind.roles(heading).map(([role, count]) => ({ ...plain(t(role)), note: counted(count) })),
    },
    {
      label: t('nav.publishers'),
      values: publisherCounts(context, heading.articles, { limit: mostPublishers }),
    },
    { label: t('nav.languages'), values: languages.length > 1 ? languages : [] },
    ...spanFact(context, treeOf(heading)),
    feedFact(context, treeOf(heading), kind.feed?.(heading.id) ?? null),
  ];
}

/** Spellings that a fact names. */
const mostSpellings = 12;

const spellings = (context: PageContext, { name, keys }: Heading): FactValue[] =>
  keys
    .flatMap((key) => key.spellings.map((text) => ({ text, articles: key.articles })))
    .filter(({ text }) => text !== name)
    .slice(0, mostSpellings)
    .map(({ text, articles }) => ({
      ...plain(text),
      lang: foreignLang(context, headingLang(text, articles)),
    }));

/** The place of a spelling that articles are listed under elsewhere, too many to be listed together. */
const placeOfSpelling = (kind: HeadingKind, site: Site, form: string, ui: UiLanguage) =>
  kind.register(site).placeOf(kind.idOf(form), ui);

const elsewhere = (kind: HeadingKind, context: PageContext, heading: Heading): FactValue[] =>
  kind.elsewhere(context.site, heading).map((form) => {
    const place = placeOfSpelling(kind, context.site, form, context.ui);
    return { ...plain(form), href: place && context.href(place) };
  });

/** Publishers that a fact names. */
const mostPublishers = 12;
