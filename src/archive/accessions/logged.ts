import { rows } from '../database.ts';
import type { Store } from '../store/store.ts';
import type { Accession, StoryLine } from './line.ts';

/* Tables of the store have all that the log of accessions says when its lines are read one after the other. */

/** A member as the log has it last. */
export interface LoggedMember {
  readonly path: string;
  readonly id: string;
  readonly sha256: string;
  /** 1 where it is kept out of the site. */
  readonly withheld: 0 | 1;
}

/** Forgets all that the log said. */
export function forgetLog(store: Store): void {
  store.sql('DELETE FROM log_members').run();
  store.sql('DELETE FROM log_articles').run();
  store.sql('DELETE FROM log_languages').run();
  store.sql('DELETE FROM log_stories').run();
}

/** Takes over that a story stands, or stood, at the address of an article's id. */
export function takeStory(store: Store, { article }: StoryLine): void {
  store.sql('INSERT OR IGNORE INTO log_stories VALUES (?)').run(article);
}

/** The ids of stories that the log does not tell of, in order. */
export const unloggedStories = (store: Store): string[] =>
  rows<{ id: string }>(
    store.sql('SELECT id FROM stories WHERE id NOT IN (SELECT id FROM log_stories) ORDER BY id'),
  ).map(({ id }) => id);

/** Takes over one line more. */
export function takeAccession(store: Store, accession: Accession): void {
  if (accession.event === 'removed') leave(store, { ...accession, successor: null });
  else if (accession.event === 'withheld') takeWithheld(store, accession);
  else takeShown(store, accession);
  if (accession.redacted) untell(store, accession);
  if (accession.language) store.sql('INSERT OR IGNORE INTO log_languages VALUES (?)').run(accession.language);
}

/** An article of which words were taken out is not told of as it was before, wherever it stood. */
function untell(store: Store, { article, replaces = article }: Accession): void {
  const untold = store.sql('UPDATE log_articles SET title = NULL, sha256 = NULL WHERE id IN (?, ?)');
  untold.run(article, replaces);
}

/**
 * An article that went before a redaction named it is told of no more than one that is named now: neither title nor hash.
 * @param isWhole Whether the whole article is meant: then only that it is kept out.
 */
export function takeRedaction(store: Store, accession: Accession, isWhole: boolean): void {
  untell(store, accession);
  if (!isWhole) return;
  store
    .sql(`UPDATE log_articles SET kind = 'withheld', successor = NULL WHERE id = ? AND gone IS NOT NULL`)
    .run(accession.article);
}

function takeShown(store: Store, accession: Accession): void {
  const { path, article, replaces = article, day, title = null, sha256 } = accession;
  const before = addedOn(store, article) ?? addedOn(store, replaces);
  leaveFormer(store, accession, article);
  putMember(store, { path, id: article, sha256, withheld: 0 });
  store
    .sql('INSERT OR REPLACE INTO log_articles VALUES (?, ?, ?, ?, NULL, NULL, NULL)')
    .run(article, before ?? day, title, sha256);
}

function takeWithheld(store: Store, accession: Accession): void {
  const { path, article, replaces, day, sha256 } = accession;
  leaveFormer(store, accession, null);
  putMember(store, { path, id: article, sha256, withheld: 1 });
  withhold(store, article, day);
  if (replaces !== undefined) withholdIfGone(store, replaces, day);
}

const putMember = (store: Store, { path, id, sha256, withheld }: LoggedMember): void => {
  store.sql('INSERT OR REPLACE INTO log_members VALUES (?, ?, ?, ?)').run(path, id, sha256, withheld);
};

/** The day since which an article is part of the archive; null where it is none now. */
function addedOn(store: Store, id: string): string | null {
  const found = store.sql('SELECT added FROM log_articles WHERE id = ? AND gone IS NULL');
  return rows<{ added: string }>(found, id)[0]?.added ?? null;
}

/** Has a member leave the path or the id that it had before, where it had others. */
function leaveFormer(store: Store, accession: Accession, successor: string | null): void {
  const { path, article, day, from = path, replaces = article } = accession;
  if (from === path && replaces === article) return;
  leave(store, { path: from, article: replaces, day, successor: replaces === article ? null : successor });
}

interface Leaving {
  readonly path: string;
  readonly article: string;
  readonly day: string;
  readonly successor: string | null;
}

/** An article is gone when its last copy is; what is withheld stays so, whatever becomes of its seed. */
function leave(store: Store, { path, article, day, successor }: Leaving): void {
  store.sql('DELETE FROM log_members WHERE path = ? AND id = ?').run(path, article);
  store
    .sql(
      `UPDATE log_articles SET gone = ?, kind = 'removed', successor = ? WHERE id = ? AND kind IS NOT 'withheld'
       AND NOT EXISTS (SELECT 1 FROM log_members WHERE log_members.id = log_articles.id AND withheld = 0)`,
    )
    .run(day, successor, article);
}

/** An article that went with what is withheld now is not told of either, where no other copy of it is left. */
function withholdIfGone(store: Store, id: string, day: string): void {
  const left = store.sql('SELECT 1 FROM log_members WHERE id = ? AND withheld = 0');
  if (left.get(id) === undefined) withhold(store, id, day);
}

/** Neither title nor hash of it is told any more. */
function withhold(store: Store, id: string, day: string): void {
  store
    .sql(
      `UPDATE log_articles SET gone = ?, kind = 'withheld', successor = NULL, title = NULL, sha256 = NULL
       WHERE id = ? AND kind IS NOT 'withheld'`,
    )
    .run(day, id);
}
