import type { ArticleSummary } from '../../../archive/archive.ts';
import { cached } from '../../../cached.ts';
import type { PageContext } from '../../context.ts';
import type { Heading } from '../../headings/join.ts';
import { headingLang } from '../../headings/language.ts';
import type { Register } from '../../headings/register.ts';
import type { Site } from '../../site.ts';
import { type Dependency, onShown } from './depends.ts';
import type { Fact } from './facts.ts';
import { type HeadingKind, headingLink, peopleKind, subjectsKind } from './heading-kinds.ts';

/* The people and subjects that most articles of a publisher, or in a language, name. */

type GroupedBy = 'publisher' | 'language';

interface Seen {
  readonly heading: Heading;
  readonly count: number;
}

/** Names that a fact has of each. */
const most = 8;

const groupOf: Readonly<Record<GroupedBy, (article: ArticleSummary) => string | undefined>> = {
  publisher: ({ publisher }) => publisher?.id,
  language: ({ language }) => language,
};

/** Those seen more than once in each group, most often first. */
function seenIn({ headings }: Register, by: GroupedBy): ReadonlyMap<string, readonly Seen[]> {
  const all = headings
    .filter(({ articles }) => articles.length > 1)
    .flatMap((heading) =>
      [...Map.groupBy(heading.articles, groupOf[by])].map(([group, { length }]) => ({
        group,
        heading,
        count: length,
      })),
    );
  const order = (a: Seen, b: Seen) => b.count - a.count || (a.heading.id < b.heading.id ? -1 : 1);
  return new Map(
    [...Map.groupBy(all, ({ group }) => group ?? '')].map(([group, own]) => [
      group,
      own
        .filter(({ count }) => count > 1)
        .sort(order)
        .slice(0, most),
    ]),
  );
}

const tables = cached(
  ({ people, subjects }: Site) => ({
    publisher: { people: seenIn(people, 'publisher'), subjects: seenIn(subjects, 'publisher') },
    language: { people: seenIn(people, 'language'), subjects: seenIn(subjects, 'language') },
  }),
  new WeakMap(),
);

/** The names that a page shows, and where they lead, are not told by its own articles alone. */
export function onMostSeen(site: Site, by: GroupedBy, name: string): Dependency {
  const { people, subjects } = tables(site)[by];
  const shown = (kind: HeadingKind, seen: readonly Seen[] = []) =>
    seen.map(({ heading: { id, name: spelling, articles }, count }) => [
      spelling,
      headingLang(spelling, articles),
      count,
      kind.register(site).placeOf(id, site.interface.own),
    ]);
  return onShown(
    JSON.stringify([shown(peopleKind, people.get(name)), shown(subjectsKind, subjects.get(name))]),
  );
}

export function mostSeen(context: PageContext, by: GroupedBy, name: string): Fact[] {
  const { people, subjects } = tables(context.site)[by];
  const values = (kind: HeadingKind, seen: readonly Seen[] = []) =>
    seen.map(({ heading, count }) => ({
      ...headingLink(kind, context, heading),
      note: context.t('count.articles', { count }),
    }));
  return [
    { label: context.t('publisher.credits'), values: values(peopleKind, people.get(name)) },
    { label: context.t('nav.subjects'), values: values(subjectsKind, subjects.get(name)) },
  ];
}
