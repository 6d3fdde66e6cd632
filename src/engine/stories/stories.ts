import type { Store } from '../../archive/store/store.ts';
import type { HashedRecord, Told } from '../../archive/store/stories.ts';
import type { Story, StoryLink, StoryTitles } from '../../archive/story.ts';
import { sha256 } from '../../disk/hash.ts';
import type { ArticleRecord } from '../../record.ts';
import type { ArticleRelation } from '../../relations.ts';
import type { Features } from '../../stories/features/index.ts';
import { articlePath } from '../../urls.ts';
import type { Rulings } from './corrections.ts';

/* The stage that finds stories: it takes the features of new articles, and compares all of them where any changed. */

const keyFact = 'stories-key';
const codeFact = 'stories-code';

/** Fact of the store: how many articles came since all were compared. */
const waitingFact = 'stories-waiting';

/** To compare all articles of an archive of so many takes about a second; of ten times as many it takes ten. */
const soonCompared = 1000;
/** Of a larger archive new ones wait until they are one in so many of its articles. */
const partThatWaits = 50;

/**
 * Whether new articles may wait until all are compared again, as those of the search wait to be put into the large
 * segments. One that a story tells of, and that is changed or gone, never waits.
 */
export const mayWait = (came: number, articles: number): boolean =>
  articles > soonCompared && came * partThatWaits < articles;

/** Fact of the store: the archivist’s word on stories. */
const rulingsFact = 'stories-rulings';

/** With what stories are found. */
interface Finding {
  /** Hash of the code that finds them. */
  readonly code: string;
  readonly rulings: Rulings;
  /** Whether all articles are compared, few as may have come. */
  readonly isWhole: boolean;
}

interface Keeping extends Finding {
  /** The features that others have found of an article; null where they are to be found here. */
  readonly found: (article: HashedRecord) => unknown;
}

const keyOf = (store: Store, code: string): string => `${code} ${store.stories.articlesKey()}`;
const rulingsKey = ({ join, split, forbid, names }: Rulings): string =>
  sha256(JSON.stringify([join, split, forbid, names.map(({ id, title }) => [id, title])]));
const waitingIn = (store: Store): number => Number(store.facts.get(waitingFact) || 0);

/** Whether an article or the archivist’s word on it came, changed or went since stories were looked for, or waits. */
export const areStoriesDue = (store: Store, { code, rulings, isWhole }: Finding): boolean =>
  store.facts.get(keyFact) !== keyOf(store, code) ||
  store.facts.get(rulingsFact) !== rulingsKey(rulings) ||
  (isWhole && waitingIn(store) > 0);

/** Whether the features that are stored are those that this code finds. */
export const hasFeaturesOf = (store: Store, code: string): boolean => store.facts.get(codeFact) === code;

/** Brings the stories of the store to what its articles are, and to what the archivist says of them. */
export async function keepStories(store: Store, { code, rulings, isWhole, found }: Keeping): Promise<void> {
  const key = keyOf(store, code);
  const waiting = waitingIn(store);
  const { featuresOf } = await import('../../stories/features/index.ts');
  const { findStories } = await import('../../stories/stories.ts');
  const { mostOwn, ownOfEach } = await import('../../stories/names/own-names.ts');
  store.transaction(() => {
    const isSameCode = hasFeaturesOf(store, code);
    const changed = store.stories.gone();
    store.stories.dropFeatures(isSameCode ? 'gone' : 'all');
    for (const article of store.stories.recordsWithoutFeatures()) {
      store.stories.putFeatures(
        article,
        found(article) ?? featuresOf(storyArticle(JSON.parse(article.record))),
      );
      changed.push(article.id);
    }
    store.facts.set(codeFact, code);
    const came = waiting + changed.length;
    const isTold =
      changed.some((id) => store.stories.isTold(id)) || store.facts.get(rulingsFact) !== rulingsKey(rulings);
    store.facts.set(rulingsFact, rulingsKey(rulings));
    store.facts.set(keyFact, key);
    if (!isWhole && isSameCode && !isTold && mayWait(came, store.stories.count())) {
      store.facts.set(waitingFact, String(came));
      return;
    }
    store.facts.set(waitingFact, '');
    // The store gives back what this code has put into it.
    const features = store.stories.features() as Features[];
    const { stories, links } = findStories(features, rulings);
    const added = store.stories.added();
    const titles = namedStories(stories, rulings);
    const byId = new Map(features.map((one) => [one.id, one]));
    const told = stories.map((story) => ({
      ...toldStory(story, byId, added),
      titles: titles.get(story) ?? {},
      own: ownOfEach(store.stories.recordsOf(story.members.slice(0, mostOwn))),
    }));
    store.stories.put(told, links, toldArticles(told, links));
  });
}

/** Links of Markdown, but for pictures. */
const link = /(?<!!)\[[^\]]{0,500}\]\(<?(https?:[^)\s>]+)/gu;

export const storyArticle = (record: ArticleRecord) => ({
  id: record.id,
  title: record.title,
  text: record.text,
  language: record.language,
  edtf: record.published?.edtf ?? null,
  publisher: record.publisher?.id ?? null,
  originalUrl: record.originalUrl,
  translationOf: record.translationOf,
  cited: [...record.references, ...[...record.body.matchAll(link)].map(([, address = '']) => address)],
});

interface Found {
  readonly members: readonly string[];
  readonly central: string;
}

/** The titles of the story of each named article; of two names of one story the first holds. */
function namedStories(stories: readonly Found[], { names }: Rulings): ReadonlyMap<Found, StoryTitles> {
  const storyOf = new Map(stories.flatMap((story) => story.members.map((id) => [id, story] as const)));
  return new Map(
    names.toReversed().flatMap(({ id, title }) => {
      const story = storyOf.get(id);
      return story ? [[story, title] as const] : [];
    }),
  );
}

/** Without a day an article came last, as far as anybody knows. */
const unknownDay = '9999';

function toldStory(
  { members, central }: Found,
  all: ReadonlyMap<string, Features>,
  added: ReadonlyMap<string, string>,
): Omit<Story, 'titles' | 'own'> {
  const features = members.flatMap((id) => all.get(id) ?? []);
  const dayOf = ({ edtf, id }: Features): string => `${edtf ?? unknownDay} ${id}`;
  const inOrder = features.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const cameOn = (one: Features): string => `${added.get(one.id) ?? unknownDay} ${dayOf(one)}`;
  const [first] = features.toSorted((a, b) => (cameOn(a) < cameOn(b) ? -1 : 1));
  return {
    id: first?.id ?? central,
    members: inOrder.map(({ id }) => id),
    central,
  };
}

const isText = (kind: StoryLink['kind']): kind is ArticleRelation['kind'] =>
  kind !== 'event' && kind !== 'related';

function toldArticles(stories: readonly Story[], links: readonly StoryLink[]): Told[] {
  const storyOf = new Map(stories.flatMap(({ id, members }) => members.map((member) => [member, id])));
  const relations = new Map<string, ArticleRelation[]>();
  const add = (id: string, other: string, { kind, evidence }: StoryLink): void => {
    if (!isText(kind)) return;
    const list = relations.get(id) ?? [];
    list.push({ kind, id: other, url: articlePath(other), evidence: evidence.map(inWords).join('; ') });
    relations.set(id, list);
  };
  for (const one of links) {
    add(one.a, one.b, one);
    add(one.b, one.a, one);
  }
  const ids = [...new Set([...storyOf.keys(), ...relations.keys()])].sort();
  return ids.map((id) => ({
    id,
    story: storyOf.get(id) ?? null,
    relations: (relations.get(id) ?? []).slice(0, mostRelations),
  }));
}

/** A record names no more other articles: of thousands of copies the data files tell. */
const mostRelations = 50;

const inWords = ({ kind, value }: { readonly kind: string; readonly value: string }): string =>
  `${kind}: ${value}`;
