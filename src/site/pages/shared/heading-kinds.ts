import type { FacetName } from '../../../search/facet-names.ts';
import { personId, subjectId } from '../../../search/headings/keys.ts';
import type { UiLanguage } from '../../../ui-languages.ts';
import { peoplePath, personPath, type SitePath, subjectPath, subjectsPath } from '../../../urls.ts';
import type { NavigationEntry, PageContext } from '../../context.ts';
import { subjectFeed } from '../../files/feeds.ts';
import type { Heading } from '../../headings/join.ts';
import { headingLang } from '../../headings/language.ts';
import {
  type Bearer,
  bearersOf,
  glossesById,
  kindOf,
  type PersonKind,
  rolesOf,
} from '../../headings/people.ts';
import type { Register } from '../../headings/register.ts';
import type { Mark } from '../../page.ts';
import type { Site } from '../../site.ts';
import type { StringKey } from '../../strings.ts';
import { foreignLang, type LinkView } from '../../views/items.ts';

/** Headings that stand together in an index. */
interface HeadingSection {
  /** Null where an index has but one. */
  readonly name: StringKey | null;
  readonly headings: readonly Heading[];
}

/** The people of an archive, or its subjects, as pages show them. */
export interface HeadingKind {
  readonly by: 'person' | 'subject';
  /** By this the search narrows results to one. */
  readonly facet: FacetName;
  readonly register: (site: Site) => Register;
  /** The id of a spelling. */
  readonly idOf: (spelling: string) => string;
  readonly page: (id: string) => SitePath;
  readonly index: Pick<NavigationEntry, 'text' | 'path'>;
  readonly intro: StringKey;
  /** In the order of an index. */
  readonly sections: (headings: readonly Heading[]) => readonly HeadingSection[];
  /** The roles of a heading in its articles, as keys of words, most often first, and how often. */
  readonly roles: (heading: Heading) => readonly (readonly [StringKey, number])[];
  /** How other scripts write it, by what articles tell. */
  readonly elsewhere: (site: Site, heading: Heading) => readonly string[];
  readonly bearers: (site: Site, heading: Heading) => readonly Bearer[];
  readonly feed: ((id: string) => string) | null;
  /** Pages that tell what articles gloss wait for the search. */
  readonly mark: Mark | null;
}

const kindNames = {
  person: 'people.persons',
  organisation: 'people.organisations',
  account: 'people.accounts',
} as const satisfies Record<PersonKind, StringKey>;

function sectionsOfPeople(headings: readonly Heading[]): HeadingSection[] {
  const byKind = Map.groupBy(headings, kindOf);
  return (['person', 'organisation', 'account'] as const).flatMap((kind) => {
    const own = byKind.get(kind) ?? [];
    return own.length > 0 ? { name: kindNames[kind], headings: own } : [];
  });
}

function otherScripts({ glosses }: Site, { keys, name }: Heading): string[] {
  const own = new Set([name, ...keys.flatMap(({ spellings }) => spellings)]);
  const told = keys.flatMap(({ id }) => glossesById(glosses()).get(id) ?? []);
  return [...new Set(told)].filter((form) => !own.has(form));
}

export const peopleKind: HeadingKind = {
  by: 'person',
  facet: 'people',
  register: ({ people }) => people,
  idOf: personId,
  page: personPath,
  index: { text: 'nav.people', path: peoplePath },
  intro: 'people.intro',
  sections: sectionsOfPeople,
  roles: (heading) => rolesOf(heading).map(([role, count]) => [`role.${role}`, count] as const),
  elsewhere: otherScripts,
  bearers: ({ corrections }, heading) => bearersOf(heading, corrections.names),
  feed: null,
  mark: 'later',
};

export const subjectsKind: HeadingKind = {
  by: 'subject',
  facet: 'subject',
  register: ({ subjects }) => subjects,
  idOf: subjectId,
  page: subjectPath,
  index: { text: 'nav.subjects', path: subjectsPath },
  intro: 'subjects.intro',
  sections: (headings) => (headings.length > 0 ? [{ name: null, headings }] : []),
  roles: () => [],
  elsewhere: () => [],
  bearers: () => [],
  feed: subjectFeed,
  mark: null,
};

/** The index in another interface language is what is nearest to a page that stands in one alone. */
export const nearestIndex =
  ({ index }: HeadingKind) =>
  (ui: UiLanguage): SitePath =>
    index.path(ui);

/** The way to the index. */
export const indexLink = ({ index }: HeadingKind, context: PageContext): LinkView => ({
  href: context.href(index.path(context.ui)),
  text: context.t(index.text),
  lang: null,
});

/** The way to where a heading has its place: its page, or the section in a list. */
export const headingLink = (
  kind: HeadingKind,
  context: PageContext,
  { id, name, articles }: Heading,
): LinkView => ({
  href: context.href(kind.register(context.site).placeOf(id, context.ui) ?? kind.page(id)),
  text: name,
  lang: foreignLang(context, headingLang(name, articles)),
});
