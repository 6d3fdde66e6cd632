import type { Element, Root } from 'hast';
import {
  type ArticleImage,
  type ArticleRecord,
  articleRecordSchema,
  type Contributor,
  type Removed,
} from '../record.ts';
import { articleId, articlePath, canonicalUrl, withoutTracking } from '../urls.ts';
import type { CleanContext } from './clean/context.ts';
import { clean } from './clean/index.ts';
import { captionAndCredit } from './clean/picture-credit.ts';
import { withCaptionsAlone } from './clean/pictures.ts';
import { dropRepeatedTitle } from './clean/repeated-title.ts';
import type { Draft, MemberFacts, Reading, Seed } from './draft.ts';
import { cutFeedFurniture } from './feed-furniture.ts';
import { chooseDate, type DateContext } from './fields/dates/date.ts';
import { judgeLanguage, withDeclaredRegion } from './fields/language/language.ts';
import { countKinds } from './fields/language/letters.ts';
import { takeOriginalLine } from './fields/original-line.ts';
import { kindOf } from './fields/people/people.ts';
import { takeCredits } from './fields/people/take-credits.ts';
import { type PublisherFound, publisherFor } from './fields/publisher.ts';
import { rightsOf } from './fields/rights.ts';
import { eachOnce, subjectsOf } from './fields/subjects/subjects.ts';
import { titleFor } from './fields/title.ts';
import { writable } from './fields/writable.ts';
import { applyHabits } from './habits/index.ts';
import { followable } from './html/address.ts';
import { elements, stringProperty } from './html/tree.ts';
import { plainText } from './markdown/plain-text.ts';
import { sanitized } from './markdown/sanitize.ts';
import { writeMarkdown } from './markdown/write.ts';
import { type Keeping, type Kept, keepBeside, keepMarked } from './pictures/keep.ts';
import { markHeld } from './pictures/mark-held.ts';
import { anyOfPictures } from './pictures/pictures.ts';
import { type Correction, corrected } from './sidecar/sidecar.ts';

/** A record, and until when it stands. */
export interface Article {
  readonly record: ArticleRecord;
  /** The day from which on the seed gives another record, as its date is then no later one; null where it never does. */
  readonly againOn: string | null;
}

/** A format's stated facts as a record: the body cleaned, what the file does not state filled in by the fields' rules. */
export async function articleFrom(
  read: Draft,
  seed: Seed,
  format: string,
  config: Reading,
  sidecar: Correction = {},
): Promise<Article> {
  takeOriginalLine(read);
  addFacts(read, seed.facts);
  const address = sidecar.originalUrl ?? read.originalUrl;
  const originalUrl = address ? followable(address, null) : null;
  applyHabits(read, originalUrl, config.ownLoaded.publishers);
  if (read.feed) {
    // Habits come first, as some publishers state people in what is cut here.
    cutFeedFurniture(read, read.feed);
    read.body.children.push(...read.feed.under);
  }
  const draft = corrected(read, sidecar);
  const context: CleanContext = {
    base: draft.baseUrl ?? originalUrl,
    removed: [],
    warnings: [],
  };
  const keeping = sidecar.withhold === undefined ? keepingOf(draft, seed) : undefined;
  const held = keeping ? markHeld(draft.body, keeping.pictures, context.base) : [];
  clean(draft.body, context);
  const credited = takeCredits(draft, context);
  dropRepeatedTitle(draft.body, draft.title ?? '', context);
  const people = sidecar.contributors ?? credited;
  const body = sanitized(draft.body);
  const kept = keeping ? await keepMarked(body, held, keeping.keep) : new Map<Element, Kept>();
  const beside = keeping ? await keepBeside(draft.images, context.base, keeping) : draft.images;
  const images = [...beside, ...imagesOf(body, kept)];
  const text = plainText(body);
  const title = titleFor(draft, text, seed.item ?? seed.path);
  const clues = { originalUrl, name: draft.publisherName, corrected: sidecar.publisher };
  const usual = publisherFor(clues, 'und', config.publishers).entry?.language;
  const { language, warnings: doubts } = judgeLanguage(text, {
    corrected: sidecar.language,
    title: title.title,
    declared: draft.declaredLanguage,
    usual,
  });
  const house = publisherFor(clues, language, config.publishers);
  const { publisher, entry } = house;
  const dated: DateContext = {
    originalUrl,
    title: title.title,
    text,
    notes: [...draft.removed, ...context.removed]
      .filter(({ kind }) => kind === 'credit')
      .map(({ text }) => text),
    images: images.flatMap(({ url }) => url ?? []),
    timeZone: entry?.timeZone ?? null,
    country: entry?.country ?? null,
    language: withDeclaredRegion(language, draft.declaredLanguage),
  };
  const { published, warnings: conflicts, againOn } = chooseDate(draft.dates, dated, config.lastDay);
  const own = [...ownNames(draft, house), ...people.map(({ name }) => name)];
  const id = articleIdOf(originalUrl, seed, draft.identity);
  const rights = rightsOf({
    corrected: sidecar.rights,
    publisher: entry,
    published: published?.edtf ?? null,
    archive: config.rights,
  });
  const record = articleRecordSchema.parse({
    id,
    url: articlePath(id),
    ...title,
    language,
    published,
    publisher: publisher && { ...publisher, name: writable(publisher.name) || publisher.id },
    mirror: draft.mirror ?? null,
    originalUrl,
    contributors: unique(people),
    subjects: sidecar.subjects ? eachOnce(sidecar.subjects) : subjectsOf(draft.subjects, own),
    ...(rights && { rights }),
    translationOf: sourcesOf(draft.translationOf ? [draft.translationOf] : [])[0] ?? null,
    references: sourcesOf(draft.references),
    images,
    body: writeMarkdown(withCaptionsAlone(body)),
    text,
    removed: [...draft.removed, ...context.removed].map(shortened),
    seed: {
      path: seed.path,
      ...(draft.item !== undefined && { item: draft.item }),
      ...(seed.facts?.captured !== undefined && { captured: seed.facts.captured }),
      sha256: seed.sha256,
      bytes: seed.bytes,
      format,
      encoding: seed.encoding,
    },
    duplicates: [],
    relations: [],
    story: null,
    warnings: [
      ...seed.warnings,
      ...draft.warnings,
      ...context.warnings,
      ...doubts,
      ...conflicts,
      ...(isStub(body, text, images) ? [stubWarning] : []),
    ],
  });
  return { record, againOn };
}

/** Adds what the container of a seed knows to what the seed states itself. */
function addFacts(draft: Draft, { address, mirror, identity, notes }: MemberFacts = {}): void {
  if (identity !== undefined) draft.identity ??= identity;
  draft.warnings.push(...(notes ?? []));
  if (address !== undefined) {
    draft.originalUrl ??= address;
    draft.baseUrl ??= address;
  }
  if (mirror) draft.mirror ??= mirror;
}

/** Letters of the shortest text that says anything by itself. */
const shortestText = 40;

const stubWarning = 'The text is hardly a line and only leads on: the article itself may be missing.';

/** Letters of a text; a Chinese character says as much as three. */
function lettersIn(text: string): number {
  const { letters, han } = countKinds(text);
  return letters + 2 * han;
}

/** Characters among which nearly every text has as many letters as any text needs. */
const beginning = 400;

/** Whether a body without pictures is a link, or a few words beside one or in brackets that promise more. */
function isStub(body: Root, text: string, images: readonly ArticleImage[]): boolean {
  if (images.length > 0 || [text.slice(0, beginning), text].some((words) => lettersIn(words) >= shortestText))
    return false;
  return (
    !elements(body, 'a').next().done ||
    text.trim() === '' ||
    /^[[(<{].*[\])>}]$|(?:…|\.{3})$/u.test(text.trim())
  );
}

/** Addresses that can be followed, each once, without what says how a reader came to them. */
function sourcesOf(addresses: readonly string[]): string[] {
  const urls = addresses.map((address) => followable(address, null)).filter((url) => url !== null);
  return [...new Set(urls.map(withoutTracking))];
}

/** Named by the original address; without one by what names the item of a feed, else by the seed's bytes. */
function articleIdOf(originalUrl: string | null, seed: Seed, identity?: string): string {
  if (originalUrl) return articleId(canonicalUrl(originalUrl));
  return articleId(identity ?? Buffer.from(seed.sha256, 'hex'));
}

function imagesOf(body: Root, kept: ReadonlyMap<Element, Kept>): ArticleImage[] {
  return [...elements(body, 'img')].map((image) => {
    const [address, own] = [stringProperty(image, 'src'), kept.get(image)];
    return {
      url: address === '' || address === own?.file ? null : address,
      alt: stringProperty(image, 'alt'),
      ...captionAndCredit(stringProperty(image, 'title'), stringProperty(image, 'dataCredit')),
      ...own,
    };
  });
}

/** The pictures that came with an article, in its own file or with that, where they are to be kept. */
function keepingOf({ pictures: own }: Draft, { keeping, facts }: Seed): Keeping | undefined {
  return keeping && { ...keeping, pictures: anyOfPictures([own, facts?.pictures, keeping.pictures]) };
}

/** The names of the house that published an article and of those who are credited. */
function ownNames(
  { publisherName, byline, account, mirror }: Draft,
  { publisher, entry }: PublisherFound,
): string[] {
  const told = [publisherName, byline, account, mirror?.name, publisher?.id, publisher?.name];
  const hosts = publisher?.host ? [publisher.host, publisher.host.replace(/^www\./u, '')] : [];
  const registered = entry && [entry.id, ...Object.values(entry.names), ...(entry.otherNames ?? [])];
  return [...told, ...hosts, ...(registered ?? [])].filter((name) => typeof name === 'string');
}

/** Each once, with its kind; an author who also translates stays both. */
function unique(people: readonly Contributor[]): Contributor[] {
  const named = people
    .map(({ role, name, kind }) => ({ role, name: writable(name), kind: kind ?? kindOf(writable(name)) }))
    .filter(({ name }) => name !== '');
  const seen = new Map(named.map((person) => [`${person.role} ${person.name}`, person]));
  return [...seen.values()];
}

/** Enough of what was taken away to know it by; a script of a megabyte says no more. */
const longestTrace = 2000;

const shortened = ({ kind, text }: Removed): Removed => ({
  kind,
  text: text.length <= longestTrace ? text : `${text.slice(0, longestTrace)}…`,
});
