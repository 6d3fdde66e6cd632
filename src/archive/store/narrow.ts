import type { ArticleRelation } from '../../relations.ts';
import type { Collection } from '../collection.ts';
import { rows } from '../database.ts';
import type { Story, StoryLink } from '../story.ts';
import type { Store } from './store.ts';
import type { Told } from './stories.ts';

/*
 * Fills an empty store with a part of another. Nothing comes over but what is named here: a table that is added to the
 * schema stays empty in the part until somebody says what of it belongs there.
 */

/** Only what is shown: of copies and versions that a redaction leaves out nothing is taken, nor of what is withheld. */
const ofArticles = `
  INSERT INTO articles SELECT * FROM whole.articles WHERE id IN wanted;
  INSERT INTO candidates SELECT * FROM whole.candidates AS one
    WHERE id IN wanted AND NOT EXISTS (SELECT 1 FROM whole.tombstones AS gone WHERE gone.id = one.id)
    AND (redacted OR NOT EXISTS (SELECT 1 FROM whole.candidates AS other WHERE other.id = one.id AND other.redacted));
  INSERT INTO pictures SELECT * FROM whole.pictures
    WHERE file IN (SELECT value FROM candidates, json_each(candidates.summary, '$.pictures'));
  INSERT INTO citings SELECT * FROM whole.citings WHERE cited IN wanted AND citing IN wanted;
  INSERT INTO log_articles SELECT * FROM whole.log_articles WHERE id IN wanted AND gone IS NULL;
`;

/**
 * Takes the articles of these ids over, with what is known of them among each other: problems, what is withheld and what
 * has departed stay behind.
 * @param part Empty.
 * @param file The database of the whole.
 */
export function narrow(part: Store, file: string, ids: ReadonlySet<string>): void {
  const { database } = part;
  database.prepare('ATTACH ? AS whole').run(file);
  try {
    part.transaction(() => {
      database.exec('CREATE TEMP TABLE wanted (id TEXT PRIMARY KEY) WITHOUT ROWID');
      const want = database.prepare('INSERT INTO wanted VALUES (?)');
      for (const id of ids) want.run(id);
      database.exec(ofArticles);
      part.stories.put(...storiesOf(part, ids));
      part.collections.put(collectionsOf(part, ids));
      database.exec('DROP TABLE wanted');
    });
  } finally {
    database.exec('DETACH whole');
  }
}

/** The stories, the links and the relations among the articles of the part. */
function storiesOf(
  { database }: Store,
  ids: ReadonlySet<string>,
): [readonly Story[], readonly StoryLink[], readonly Told[]] {
  const read = <Row>(all: string): Row[] => rows<Row>(database.prepare(all));
  const stories = read<{ story: string }>('SELECT story FROM whole.stories ORDER BY id')
    .map(({ story }): Story => JSON.parse(story))
    .flatMap((story) => storyWithin(story, ids));
  const links = read<{ link: string }>(
    'SELECT link FROM whole.story_links WHERE a IN wanted AND b IN wanted ORDER BY a, b',
  );
  const told = read<{ id: string; story: string | null; relations: string }>(
    'SELECT id, story, relations FROM whole.story_told WHERE id IN wanted ORDER BY id',
  );
  const known = new Set(stories.map(({ id }) => id));
  return [
    stories,
    links.map(({ link }): StoryLink => JSON.parse(link)),
    told.map(({ id, story, relations }) => ({
      id,
      story: story !== null && known.has(story) ? story : null,
      relations: JSON.parse(relations).filter((relation: ArticleRelation) => ids.has(relation.id)),
    })),
  ];
}

/** The collections, with those of their articles that are in the part; one of which none is tells nothing of itself. */
const collectionsOf = ({ database }: Store, ids: ReadonlySet<string>): Collection[] =>
  rows<{ collection: string }>(database.prepare('SELECT collection FROM whole.collections ORDER BY place'))
    .map(({ collection }): Collection => JSON.parse(collection))
    .map((collection) => ({
      ...collection,
      named: collection.named.filter((id) => ids.has(id)),
      found: collection.found.filter((id) => ids.has(id)),
    }))
    .filter(({ named, found }) => named.length + found.length > 0);

/** A story as far as it is told within the part; one article alone tells none. */
function storyWithin(story: Story, ids: ReadonlySet<string>): Story[] {
  const members = story.members.filter((id) => ids.has(id));
  const [first] = members;
  if (first === undefined || members.length < 2) return [];
  return [
    {
      ...story,
      members,
      central: ids.has(story.central) ? story.central : first,
      own: Object.fromEntries(Object.entries(story.own).filter(([id]) => ids.has(id))),
    },
  ];
}
