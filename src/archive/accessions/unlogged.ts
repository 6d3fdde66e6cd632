import { rows } from '../database.ts';
import type { Store } from '../store/store.ts';
import { type Accession, type AccessionEvent, premisTerms } from './line.ts';
import type { LoggedMember } from './logged.ts';

/* Finds what has become of the seeds since the log of accessions was written. */

/** A member as the archive has it now. */
interface Member extends LoggedMember {
  readonly title: string | null;
  readonly language: string | null;
  /** Whether nothing but its bytes names it: it is one of several in its seed or has an address. */
  readonly named: 0 | 1;
  /** Whether words were taken out of the article. */
  readonly redacted: 0 | 1;
}

/** An event that the log lacks, without the day and the tool. */
type Unlogged = Omit<Accession, 'day' | 'tool' | 'version'>;

/** Characters of a title that the log has. */
const longestTitle = 300;

export interface UnloggedEvents {
  /** By path and then by article. */
  readonly events: readonly Unlogged[];
  /** Ids of articles whose seeds are there and cannot be read now: nothing is said of them before they can. */
  readonly waiting: readonly string[];
}

/** Compares what is logged of the articles that were touched since with what they are now. */
export function unloggedEvents(store: Store): UnloggedEvents {
  const due = rows<{ id: string }>(store.sql('SELECT id FROM log_due ORDER BY id'));
  const waiting = new Set<string>();
  const events: Unlogged[] = [];
  const fresh: Member[] = [];
  const gone: LoggedMember[] = [];
  for (const { id } of due) {
    const before = new Map(loggedOf(store, id).map((member) => [member.path, member]));
    const now = new Map(membersOf(store, id).map((member) => [member.path, member]));
    for (const member of now.values()) {
      const logged = before.get(member.path);
      if (!logged) fresh.push(member);
      else events.push(...between(logged, member));
    }
    for (const member of before.values()) {
      if (now.has(member.path)) continue;
      if (isHeldBack(store, member.path)) {
        if (member.withheld === 0)
          events.push(eventOf('withheld', { ...member, title: null, language: null, redacted: 0 }));
      } else if (isOutOfSight(store, member.path)) waiting.add(id);
      else gone.push(member);
    }
  }
  const all = [...events, ...moved(fresh, gone)].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { events: all, waiting: [...waiting] };
}

const orderOf = ({ path, article, event }: Unlogged): string => `${path}\0${article}\0${event}`;

const loggedOf = (store: Store, id: string): LoggedMember[] =>
  rows(store.sql('SELECT path, id, sha256, withheld FROM log_members WHERE id = ?'), id);

/** The members of an article, each path once. Where one of them is withheld, all are. */
function membersOf(store: Store, id: string): Member[] {
  const candidates = store.sql(`
    SELECT path, id, sha256, min(n) AS n, summary ->> '$.title' AS title,
      summary ->> '$.language' AS language,
      (summary ->> '$.item' IS NOT NULL OR summary ->> '$.originalUrl' IS NOT NULL) AS named,
      EXISTS (SELECT 1 FROM candidates AS copy WHERE copy.id = candidates.id AND copy.redacted) AS redacted,
      EXISTS (SELECT 1 FROM tombstones WHERE tombstones.id = candidates.id) AS withheld
    FROM candidates WHERE id = ? GROUP BY path`);
  const withheld = store.sql(`
    SELECT path, id, min(sha256) AS sha256, NULL AS title, NULL AS language, 1 AS named, 0 AS redacted, 1 AS withheld
    FROM tombstones WHERE id = ? GROUP BY path`);
  return [...rows<Member>(candidates, id), ...rows<Member>(withheld, id)];
}

/** Whether a seed cannot be read and was to be kept out of the site, or may have been. */
function isHeldBack(store: Store, path: string): boolean {
  const found = store.sql(
    `SELECT 1 FROM seeds WHERE path = ?
     AND EXISTS (SELECT 1 FROM json_each(problems) WHERE value ->> '$.withheld' = 1)`,
  );
  return found.get(path) !== undefined;
}

/** Whether a seed, or a folder that it lies in, is there and could not be read: its digest is then none of bytes. */
function isOutOfSight(store: Store, path: string): boolean {
  const found = store.sql("SELECT 1 FROM seeds WHERE path = ? AND (digest = '' OR digest LIKE '{%')");
  const parts = path.split('/');
  return parts.some((_, at) => found.get(parts.slice(0, at + 1).join('/')) !== undefined);
}

/** The events of a member that has its path and its id as before. */
function between(logged: LoggedMember, now: Member): Unlogged[] {
  if (logged.sha256 === now.sha256 && logged.withheld === now.withheld) return [];
  if (now.withheld === 1) return [eventOf('withheld', now)];
  return [eventOf(logged.withheld === 1 ? 'added' : 'changed', now)];
}

/** The events of members that came and went: some of them are the same under another path or id. */
function moved(fresh: readonly Member[], gone: readonly LoggedMember[]): Unlogged[] {
  const left = new Set([...gone].sort((a, b) => (a.path + a.id < b.path + b.id ? -1 : 1)));
  const bySha = Map.groupBy(left, ({ sha256 }) => sha256);
  const byPath = Map.groupBy(left, ({ path }) => path);
  const freshByPath = Map.groupBy(fresh, ({ path }) => path);
  const take = (found: LoggedMember | undefined): LoggedMember | undefined => {
    if (found) left.delete(found);
    return found;
  };
  const formerOf = (member: Member): LoggedMember | undefined => {
    const same = (bySha.get(member.sha256) ?? []).filter((one) => left.has(one));
    const sameKind = same.filter((one) => one.withheld <= member.withheld);
    const exact = sameKind.find((one) => one.id === member.id) ?? sameKind[0];
    if (exact) return take(exact);
    const [only, ...others] = byPath.get(member.path) ?? [];
    const isAlone = others.length === 0 && freshByPath.get(member.path)?.length === 1;
    // An address names an article: another one at the same path is another article, which merely took its place.
    const isSame = member.named === 0 || member.redacted === 1;
    const mayFollow = member.withheld === 1 || (isSame && only?.withheld === 0);
    return only && isAlone && mayFollow && left.has(only) ? take(only) : undefined;
  };
  const came = fresh
    .toSorted((a, b) => (a.path + a.id < b.path + b.id ? -1 : 1))
    .map((member) => cameAs(member, formerOf(member)));
  // Which of those that went is the one of which words were taken out cannot be told.
  const redacted = new Set(fresh.filter((member) => member.redacted === 1).map(({ path }) => path));
  const went = [...left].map((member) =>
    eventOf('removed', {
      ...member,
      title: null,
      language: null,
      redacted: redacted.has(member.path) ? 1 : 0,
    }),
  );
  return [...came, ...went];
}

function cameAs(member: Member, former: LoggedMember | undefined): Unlogged {
  if (member.withheld === 1) return eventOf('withheld', member, former);
  if (!former) return eventOf('added', member);
  return eventOf(former.path === member.path ? 'changed' : 'renamed', member, former);
}

function eventOf(
  event: AccessionEvent,
  { path, id, sha256, title, language, redacted }: Omit<Member, 'withheld' | 'named'>,
  former?: LoggedMember,
): Unlogged {
  const isShown = title !== null && event !== 'withheld' && event !== 'removed';
  return {
    event,
    premis: premisTerms[event],
    path,
    ...(former && former.path !== path && { from: former.path }),
    article: id,
    ...(former && former.id !== id && { replaces: former.id }),
    ...(isShown && { title: Array.from(title).slice(0, longestTitle).join('') }),
    ...(isShown && language !== null && { language }),
    sha256,
    ...(redacted === 1 && { redacted: true as const }),
  };
}
