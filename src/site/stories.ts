import type { ArticleSummary } from '../archive/archive.ts';
import { headlineOf, type Story, type StoryLink } from '../archive/story.ts';
import { cached } from '../cached.ts';
import { monthOf, precisionOf, undated, unmarked } from '../edtf.ts';
import { articlesById, type Site } from './site.ts';

/* The stories as pages see them: with their articles, their span, and the links within. */

export interface SiteStory {
  readonly story: Story;
  /** The oldest first. */
  readonly articles: readonly ArticleSummary[];
  /** The article whose title is its headline. */
  readonly central: ArticleSummary;
  /** Days, EDTF; null where no article of it is dated to a day. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** The month that lists it, or `undated`. */
  readonly month: string;
  readonly links: readonly StoryLink[];
}

/** The other article of a link. */
export interface Partner {
  readonly id: string;
  readonly kind: StoryLink['kind'];
}

export interface SiteStories {
  /** The newest first. */
  readonly all: readonly SiteStory[];
  readonly byId: ReadonlyMap<string, SiteStory>;
  /** By the month that lists them, or `undated`. */
  readonly byMonth: ReadonlyMap<string, readonly SiteStory[]>;
  /** Links of an article to others that are probably of the same event and in no story with it, by its id. */
  readonly related: ReadonlyMap<string, readonly Partner[]>;
  /** Articles of the same text, by the id of each. */
  readonly sameText: ReadonlyMap<string, readonly Partner[]>;
}

/** Made once of a site. */
export const storiesOf = cached((site: Site): SiteStories => {
  const articles = articlesById(site);
  const storyOf = new Map(
    site.archive.stories().flatMap((story) => story.members.map((id) => [id, story.id] as const)),
  );
  const links = Map.groupBy(site.archive.storyLinks(), ({ a, b }) =>
    storyOf.get(a) !== undefined && storyOf.get(a) === storyOf.get(b) ? storyOf.get(a) : undefined,
  );
  const all = site.archive
    .stories()
    .flatMap((story) => siteStory(story, articles, links.get(story.id) ?? []))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  return {
    all,
    byId: new Map(all.map((story) => [story.story.id, story])),
    byMonth: Map.groupBy(all, ({ month }) => month),
    related: partnersIn(site.archive.storyLinks(), (kind) => kind === 'related'),
    sameText: partnersIn(site.archive.storyLinks(), (kind) => kind !== 'related' && kind !== 'event'),
  };
}, new WeakMap());

const keyOf = ({ span, month, story }: SiteStory): string => `${span?.from ?? month} ${story.id}`;

function siteStory(
  story: Story,
  known: ReadonlyMap<string, ArticleSummary>,
  links: readonly StoryLink[],
): SiteStory[] {
  const articles = story.members.flatMap((id) => known.get(id) ?? []);
  const [first] = articles;
  if (!first || articles.length < 2) return [];
  const days = articles.flatMap(({ edtf }) =>
    edtf !== null && precisionOf(edtf) === 'day' ? [unmarked(edtf)] : [],
  );
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
  const dated = articles.find(({ edtf }) => edtf !== null)?.edtf;
  return [
    {
      story,
      articles,
      central: headlineOf(known.get(story.central) ?? first, articles, statesTitle),
      span: from && to ? { from, to } : null,
      month: from ? monthOf(from) : dated && dated.length >= 7 ? monthOf(dated) : undated,
      links,
    },
  ];
}

const statesTitle = ({ guesses }: ArticleSummary): boolean => !guesses.some(({ field }) => field === 'title');

/** The other articles of links of some kinds, by the id of each. */
function partnersIn(
  links: readonly StoryLink[],
  isMeant: (kind: StoryLink['kind']) => boolean,
): Map<string, Partner[]> {
  const partners = new Map<string, Partner[]>();
  const add = (id: string, other: Partner): void => {
    const list = partners.get(id);
    if (list) list.push(other);
    else partners.set(id, [other]);
  };
  for (const { a, b, kind } of links) {
    if (!isMeant(kind)) continue;
    add(a, { id: b, kind });
    add(b, { id: a, kind });
  }
  return partners;
}
