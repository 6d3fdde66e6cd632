import { createHash } from 'node:crypto';
import type { ArticleMember } from '../../archive/archive.ts';

/*
 * Divides an archive into segments. From nothing they are cut by time, oldest articles first. Later they stay as they
 * are, and what was added or changed goes into a small fresh one on top, so that adding an article costs what one
 * small segment costs; what left or changed is struck out where it stood.
 */

/**
 * The most that a segment holds. A query asks every segment that it reaches, so that few are better; while one is made
 * all places of its words are in memory, 12 bytes each, and one article has about 1,300.
 */
const most = { articles: 5000, characters: 12_000_000 };

/** Articles of the fresh segment before it is left as it is and another begun: it is built anew with each addition. */
const freshArticles = 100;

/**
 * How many segments of a size are left side by side before they are made one: a query asks each of them. In two steps,
 * so that an article is moved twice in an archive that grows by one seed a day, and a large segment never.
 */
const tiers = [
  { from: 0, to: most.articles / 5, segments: 6 },
  { from: most.articles / 5, to: (most.articles * 4) / 5, segments: 4 },
] as const;

/** The share of a segment that may be struck out before the rest moves elsewhere. */
const struckOut = 0.25;

/** An article as a segment holds it: another hash is another article to it. */
interface SegmentMember {
  readonly id: string;
  readonly hash: string;
}

export interface PlannedSegment {
  readonly key: string;
  readonly articles: readonly SegmentMember[];
  /** Ordinals of members that left the archive or changed. */
  readonly removed: readonly number[];
}

/** Names a segment by the records that it holds, in order, and by the version of its files. */
function segmentKey(articles: readonly SegmentMember[], version: string): string {
  const hash = createHash('sha256').update(`kronika search ${version}\n`);
  for (const article of articles) hash.update(`${article.id} ${article.hash}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param members all articles, oldest first
 * @param before the segments of the last build that are still there
 * @param version what else the files of a segment depend on
 * @returns segments in which every article stands once, those that are searched last first
 */
export function planSegments(
  members: readonly ArticleMember[],
  before: readonly PlannedSegment[],
  version: string,
): PlannedSegment[] {
  const current = new Map(members.map(({ id, hash }) => [id, hash]));
  const struck = before.map((segment) => strikeOut(segment, current));
  const staying = mergeSmall(struck.filter(mayStay));
  const placed = new Set(staying.flatMap(living).map(({ id }) => id));
  const rest = members.filter(({ id }) => !placed.has(id));
  const last = staying.at(-1);
  const freshIsOpen = rest.length > 0 && last !== undefined && last.articles.length < freshArticles;
  if (!freshIsOpen) return [...staying, ...cut(rest, version)];
  const inFresh = new Set([...living(last), ...rest].map(({ id }) => id));
  return [
    ...staying.slice(0, -1),
    ...cut(
      members.filter(({ id }) => inFresh.has(id)),
      version,
    ),
  ];
}

/** Takes note of the members that the archive has no more, or not so. */
function strikeOut(segment: PlannedSegment, current: ReadonlyMap<string, string>): PlannedSegment {
  const removed = [...segment.articles.entries()]
    .filter(([, { id, hash }]) => current.get(id) !== hash)
    .map(([ordinal]) => ordinal);
  return { ...segment, removed };
}

function living({ articles, removed }: PlannedSegment): SegmentMember[] {
  const gone = new Set(removed);
  return articles.filter((_, ordinal) => !gone.has(ordinal));
}

const mayStay = ({ articles, removed }: PlannedSegment): boolean =>
  removed.length <= articles.length * struckOut;

/** Where there are too many segments of a size none of them stays: what is in them is cut anew. */
function mergeSmall(segments: readonly PlannedSegment[]): readonly PlannedSegment[] {
  return tiers.reduce<readonly PlannedSegment[]>((staying, tier) => {
    const isOfTier = ({ articles }: PlannedSegment) =>
      articles.length >= tier.from && articles.length < tier.to;
    return staying.filter(isOfTier).length > tier.segments
      ? staying.filter((one) => !isOfTier(one))
      : staying;
  }, segments);
}

function cut(articles: readonly ArticleMember[], version: string): PlannedSegment[] {
  const segments: PlannedSegment[] = [];
  let members: SegmentMember[] = [];
  let characters = 0;
  const close = () => {
    if (members.length > 0)
      segments.push({ key: segmentKey(members, version), articles: members, removed: [] });
    members = [];
    characters = 0;
  };
  for (const { id, hash, length } of articles) {
    if (members.length >= most.articles || characters + length > most.characters) close();
    members.push({ id, hash });
    characters += length;
  }
  close();
  return segments;
}
