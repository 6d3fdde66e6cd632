import { KronikaError, readerFailed } from '../errors.ts';
import { type ArticleRecord, inside, type Problem, type Standing, type Tombstone } from '../record.ts';
import { articleFrom } from './article.ts';
import { passedOverKind } from './containers/shared/passed-over.ts';
import type { Format, IngestConfig, Parsed, Reading, Seed, SeedFile } from './draft.ts';
import { loadDetector } from './fields/language/detector.ts';
import { claimants } from './formats/index.ts';
import { type KnownFile, knownBytes, knownFile, knownFileError } from './known-files/index.ts';
import { bytesOf, membersIn, noBytes, placeIn } from './own-bytes.ts';
import { ownReading } from './own-reading.ts';
import { limits } from './read/limits.ts';
import type { Held, Member } from './read/member.ts';
import { isProblem, readSeed } from './read/seed.ts';
import { redact } from './redactions/redact.ts';
import { type Correction, readSidecar, type Sidecar, type SidecarRead } from './sidecar/sidecar.ts';
import { correctionsFor } from './sidecar/sidecar-items.ts';
import { notUnderstood } from './sidecar/understood.ts';

export type { IngestConfig, SeedFile } from './draft.ts';

/** The outcome of one seed: every seed gives at least one record, tombstone or problem. */
export interface IngestResult {
  readonly path: string;
  readonly records: readonly ArticleRecord[];
  /**
   * Where the own bytes of each record are; null where they are the file. A record must not tell it, as readers would
   * learn how much stands before it, withheld or not.
   */
  readonly held: readonly (Held | null)[];
  /** It lies in a container and is of a known kind that is no article: by this such members are counted. */
  readonly passedOver?: string;
  /** In the order of the records. */
  readonly standings: readonly Standing[];
  readonly tombstones: readonly Tombstone[];
  readonly problems: readonly Problem[];
  /** The redactions that found what they take out (settings/redactions.ts). */
  readonly redactions: readonly string[];
  /** The day from which on reading gives something else, as a date is then no later one; null where it never does. */
  readonly againOn: string | null;
}

/**
 * Bytes in, records out; depends on nothing but its arguments and never throws for what a seed holds.
 * @param sidecar As it was read before, of a container all members of which it may correct.
 */
export async function ingestSeed(
  file: SeedFile,
  config: IngestConfig,
  sidecar?: Sidecar,
): Promise<IngestResult> {
  const { path } = file;
  const sidecarRead = sidecar ? { sidecar, problems: [] } : sidecarOf(file);
  await loadDetector();
  try {
    const ownLoaded = await ownReading(config.own);
    return { path, ...(await read(file, sidecarRead, { ...config, ownLoaded })) };
  } catch (error) {
    const told = toldOf(sidecarRead.sidecar);
    if (error instanceof KronikaError)
      return failed(path, { path, code: error.code, message: error.message, advice: error.advice, ...told });
    // Its words may be those of the file, of which some are to be told to nobody.
    const silenced = (config.redactions?.length ?? 0) > 0 && ({ withheld: true } as const);
    return failed(path, { ...readerFailed(path, error), ...silenced, ...told });
  }
}

async function read(
  file: SeedFile,
  { sidecar, problems: ofSidecar }: SidecarRead,
  config: Reading,
): Promise<Omit<IngestResult, 'path'>> {
  const seed = readSeed(file);
  const { member } = file;
  const problems = [...ofSidecar];
  const redactions: string[] = [];
  const kind = passedOverKind(member?.item ?? file.path);
  if (kind !== null && !isProblem(seed)) throw noText(kind);
  const own = config.ownLoaded.formats;
  const known = knownIn(file, seed, own);
  if (known && member) return { ...nothing, passedOver: known.all };
  if (known) throw knownFileError(known);
  if (isProblem(seed)) return { ...nothing, problems: [{ ...seed, ...toldOf(sidecar) }, ...problems] };
  const [format, ...others] = claimants(seed, own);
  if (others.length > 0)
    return {
      ...nothing,
      problems: [{ ...ambiguous(file.path, [format, ...others]), ...toldOf(sidecar) }, ...problems],
    };
  const parsed = format.parse(seed);
  const { drafts } = parsed;
  const { corrections, problems: misplaced } = correctionsFor(drafts, sidecar, file.path);
  const records: ArticleRecord[] = [];
  const places: (Held | null)[] = [];
  const standings: Standing[] = [];
  const tombstones: Tombstone[] = [];
  const later: string[] = [];
  const members = membersIn(file, seed, drafts);
  keepRest(parsed, corrections);
  let [left, room] = [parsed.left ?? 0, roomFor(seed)];
  for (const [at, draft] of drafts.entries()) {
    if (room < 0 || at === limits.members) {
      left += drafts.length - at;
      break;
    }
    const correction = corrections[at] ?? {};
    const { held: within, ...facts }: Partial<Member> = members.get(draft) ?? {};
    const held = within ?? null;
    const place = member ? placeIn(file, member, held, facts.bytes) : held;
    const itself = { ...seed, ...facts };
    if (member) draft.item = drafts.length > 1 ? itemIn(member.item, draft.item) : member.item;
    if (place && 'text' in place) draft.warnings.push(noBytes);
    const { record, againOn } = await articleFrom(draft, itself, format.name, config, correction);
    if (againOn !== null) later.push(againOn);
    room -= lengthOf(record);
    const standing = {
      preferred: correction.prefer ?? false,
      byProgram: format.byProgram ?? false,
      isLatest: member?.facts.isLatest ?? false,
    };
    const withheld = (reason: string): void => {
      tombstones.push({ id: record.id, path: seed.path, sha256: itself.sha256, reason });
    };
    const redacted = redact(
      {
        record,
        bytes: bytesOf(file, place, itself.bytes),
        fileSha256: seed.sha256,
        isNamedByBytes: record.originalUrl === null && draft.identity === undefined,
      },
      config.redactions ?? [],
    );
    redactions.push(...(redacted?.used ?? []));
    problems.push(...(redacted?.problems ?? []));
    if (correction.withhold !== undefined) withheld(correction.withhold);
    else if (!redacted) {
      records.push(record);
      places.push(place);
      standings.push(standing);
    } else if (redacted.record) {
      records.push(redacted.record);
      places.push(redacted.raw ? { copy: redacted.raw } : place);
      standings.push({ ...standing, redacted: true });
    } else withheld(redacted.reason);
  }
  const [againOn = null] = later.sort();
  const beyond = left > 0 ? [tooMany(file.path, left, toldOf(sidecar))] : [];
  const told = redactions.length > 0 ? records.map((record) => withoutRest(record, parsed)) : records;
  return {
    records: told,
    held: places,
    standings,
    tombstones,
    problems: [...problems, ...misplaced, ...beyond],
    redactions,
    againOn,
  };
}

/** The kind of a file that is no article whatever format would read it; an archive's own formats may. */
function knownIn(
  { path, bytes, member }: SeedFile,
  seed: Seed | Problem,
  own: readonly Format[],
): KnownFile | null {
  const name = member?.item ?? path;
  if (isProblem(seed)) return seed.code === 'too-large' ? null : knownBytes(name, bytes);
  if (member?.facts.lines) return knownFile('', member.facts.lines.join('\n'));
  if (member?.facts.stated || own.some(({ claims }) => claims(seed))) return null;
  return knownFile(name, seed.text);
}

const noText = (kind: string): KronikaError =>
  new KronikaError('no-article', `The file is no article: by its name it is one of ${kind}.`, {
    advice: 'Take it out of the seeds folder, or give it the ending of a text if it is one.',
  });

/** Names an article among those of a member that holds several. */
const itemIn = (member: string, item: string | undefined): string => [member, item ?? '?'].join(inside);

/** Characters of the articles of a file that may be read after the first. */
const roomFor = ({ bytes }: Seed): number => limits.membersGrowth * (bytes + limits.sidecarBytes);

/** About how many characters a record adds to the archive. */
const lengthOf = ({ title, publisher, contributors, body, text }: ArticleRecord): number =>
  title.length +
  (publisher?.name.length ?? 0) +
  contributors.reduce((sum, { name }) => sum + name.length, 0) +
  body.length +
  text.length;

const tooMany = (path: string, left: number, told: Pick<Problem, 'withheld'>): Problem => ({
  path,
  code: 'too-many-articles',
  message: `The file holds more than is read of one file: ${left.toLocaleString('en')} of its articles ${left === 1 ? 'is' : 'are'} left out.`,
  advice: 'Divide it into several files.',
  ...told,
});

/**
 * Gives the first article that is published what the file holds beside its articles. Where something of the file is
 * withheld none of the pieces is published, as each may be of that.
 */
function keepRest({ drafts, removed, warnings }: Parsed, corrections: readonly Correction[]): void {
  const published = drafts.filter((_, at) => corrections[at]?.withhold === undefined);
  published[0]?.warnings.push(...warnings);
  if (published.length === drafts.length) published[0]?.removed.push(...removed);
}

/** Where something of the file is redacted none of the pieces beside its articles is published either. */
function withoutRest(record: ArticleRecord, { removed }: Parsed): ArticleRecord {
  const isOfRest = (text: string): boolean =>
    removed.some(
      (rest) => rest.text === text || (text.endsWith('…') && rest.text.startsWith(text.slice(0, -1))),
    );
  return { ...record, removed: record.removed.filter(({ text }) => !isOfRest(text)) };
}

const nothing = {
  redactions: [],
  records: [],
  held: [],
  standings: [],
  tombstones: [],
  problems: [],
  againOn: null,
};

/**
 * Reads the sidecar; where there is a doubt which one it is, all is kept out.
 * @param most The bytes that it may have.
 */
export function sidecarOf(
  { sidecar, path, doubts = [] }: SidecarOfSeed,
  most: number = limits.sidecarBytes,
): SidecarRead {
  const read: SidecarRead = sidecar ? readSidecar(sidecar, path, most) : { sidecar: {}, problems: [] };
  if (doubts.length === 0) return read;
  const withhold = read.sidecar.withhold ?? notUnderstood;
  return { sidecar: { ...read.sidecar, withhold }, problems: [...read.problems, ...doubts] };
}

type SidecarOfSeed = Pick<SeedFile, 'sidecar' | 'path' | 'doubts'>;

/** Whether a problem of a seed is one of what is withheld, of which what is published must not tell. */
export const toldOf = ({ withhold, items = {} }: Sidecar): Pick<Problem, 'withheld'> =>
  withhold !== undefined || Object.values(items).some((item) => item.withhold !== undefined)
    ? { withheld: true }
    : {};

/** Whether something of a seed is kept out of the site, as far as what stands beside it tells. */
export const isHeldBack = (file: SidecarOfSeed): boolean => toldOf(sidecarOf(file).sidecar).withheld === true;

const ambiguous = (path: string, formats: readonly Format[]): Problem => ({
  path,
  code: 'ambiguous-format',
  message: `More than one format claims the file: ${formats.map(({ name }) => name).join(', ')}.`,
  advice: 'Make the claims of these formats disjoint (src/ingest/formats/README.md).',
});

const failed = (path: string, problem: Problem): IngestResult => ({
  path,
  ...nothing,
  problems: [problem],
});
