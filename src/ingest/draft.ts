import type { ElementContent, Root } from 'hast';
import type { OwnModule } from '../own/modules.ts';
import type { Publisher } from '../publishers/registry/publisher.ts';
import type { ArticleImage, Contributor, DateOrigin, Problem, Removed } from '../record.ts';
import type { ArchiveConfig } from '../settings/config.ts';
import type { Redaction } from '../settings/redactions.ts';
import { doubtsOf } from './html/parse.ts';
import type { Keeping } from './pictures/keep.ts';
import type { HeldPictures } from './pictures/pictures.ts';
import type { Collection, StatedItem } from './stated/item.ts';

/** One seed as it lies in the folder, with its sidecar where it has one. */
export interface SeedFile {
  /** Path inside the seeds folder, with / between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Uint8Array | null;
  /** Files beside it that seem to be meant as its sidecar and cannot be read as one: nothing of it is published. */
  readonly doubts?: readonly Problem[];
  /** A member of a container, of which the bytes are. */
  readonly member?: MemberOfContainer;
  /** Given where the archive keeps the pictures that came with it. */
  readonly keeping?: Keeping;
}

/** The fields of an article that its container states one by one, as a table does in its columns. */
interface Stated {
  readonly item: StatedItem;
  /** The container says this for all of its articles. */
  readonly collection: Collection;
  /** Adds what an item of a feed has no place for. */
  readonly complete?: (draft: Draft) => void;
}

/** A container states these of a member beside its bytes. Nothing of it is guessed. */
export interface MemberFacts {
  /** Where it was fetched from; the address that the member itself states goes before it. */
  readonly address?: string;
  /** When it was fetched, as an instant in UTC: never the day of publication. */
  readonly captured?: string;
  /** The encoding that came with it, as servers and mail state it. */
  readonly charset?: string;
  /** Who copied it to where it was found. */
  readonly mirror?: { readonly name: string; readonly url: string | null };
  /** Names the article where it states no address: the same for all of its versions. */
  readonly identity?: string;
  /** A history that holds several versions of it has this one last. */
  readonly isLatest?: boolean;
  /** A careful reader should know these. */
  readonly notes?: readonly string[];
  /** Then no format looks at its bytes. */
  readonly stated?: Stated;
  /** The lines of a text that nobody else shows: it is looked at whether it may be published. */
  readonly lines?: readonly string[];
  /** Pictures that lie in the container with it. */
  readonly pictures?: HeldPictures;
}

/** A seed that lies in a container has these too. */
export interface MemberOfContainer {
  /** Names it in its container. */
  readonly item: string;
  readonly facts: MemberFacts;
  /** Where its bytes stand in the file, where they do as they are. */
  readonly offset?: number;
}

/** The archivist's settings that reading depends on. */
export interface ReadingSettings
  extends Pick<ArchiveConfig, 'publishers' | 'timeZone'>,
    Partial<Pick<ArchiveConfig, 'rights' | 'pictures'>> {
  /** The words and articles that the archivist takes out of all that is published. */
  readonly redactions?: readonly Redaction[];
}

/** The modules of the archive's own that reading follows. */
export interface OwnReadingModules {
  readonly formats: readonly OwnModule[];
  readonly publishers: readonly OwnModule[];
}

/** All that these modules tell. */
export interface OwnReading {
  readonly formats: readonly Format[];
  readonly publishers: readonly Publisher[];
}

/** Reading depends on this and the seed, and on nothing else. */
export interface IngestConfig extends ReadingSettings {
  /** The archive's own modules that it follows. */
  readonly own?: OwnReadingModules;
  /** The last day that a date may name, as `2021-01-12`: nothing was published later. */
  readonly lastDay: string;
}

/** The same, with those modules loaded. */
export interface Reading extends IngestConfig {
  readonly ownLoaded: OwnReading;
}

/** A seed as read: the bytes' facts and, where they are text, the text. */
export interface Seed {
  /** Path inside the seeds folder, with / between its parts. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Decoded, without a byte order mark, line ends as \n. */
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  /** Guesses of reading, for the record's warnings. */
  readonly warnings: readonly string[];
  /** Its own name, where it lies in a container. */
  readonly item?: string;
  /** The facts that its container states. */
  readonly facts?: MemberFacts;
  readonly keeping?: Keeping;
}

/** A piece of a seed's text, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A date as the file states it. Give either `edtf` (no zone needed), or `instant` where zone is known, or both
 * where the file's own zone gives another day than UTC.
 */
export interface DateClaim {
  readonly edtf?: string;
  readonly instant?: string;
  readonly origin: DateOrigin;
  readonly evidence: string;
}

/** An item's place in its feed, by which the lines are known that the feed's software puts under it. */
export interface FeedContext {
  /** The address of the item. */
  readonly link: string | null;
  /** The address of the site. */
  readonly home: string | null;
  /** Pictures and files that the feed gives beside the item's text: they stand under it. */
  readonly under: readonly ElementContent[];
}

/**
 * A format's reading of a seed: stated facts, nothing guessed. The fields' rules fill in what it leaves out, from
 * the body, the address and the publisher (`fields/`).
 */
export interface Draft {
  /** Plain text, entities decoded. */
  title?: string;
  /** Made of what the file says of itself where it states no title: the parties of a case. */
  derivedTitle?: string;
  /**
   * The article, with what its publisher puts around it, which the publisher's habits cut away; what is the format's
   * own furniture stands in `removed`.
   */
  body: Root;
  /** Gives the page before anything was cut from it, where the format looked for the article among other things. */
  page?: () => Root;
  /** Best first. */
  dates: DateClaim[];
  originalUrl?: string;
  /** Relative addresses in the body are read against this, where it is not `originalUrl`. */
  baseUrl?: string;
  /** Names the article where it has no `originalUrl` and the seed holds several; any text, the same for the same article. */
  identity?: string;
  /** Names it among the articles of its seed, as an archivist would: its address, or an id that the seed gives it. */
  item?: string;
  /** Where it stands in the text of a seed that holds several: these bytes are published as its own. */
  span?: Span;
  /** The item as it was read, where its place in a seed that holds several cannot be told: published instead of its bytes. */
  asRead?: string;
  /** The feed that it is an item of. */
  feed?: FeedContext;
  mirror?: { name: string; url: string | null };
  /** Names a publisher that the address does not tell. */
  publisherName?: string;
  /** A language that the file declares; the text's own judgement goes before it. */
  declaredLanguage?: string;
  contributors: Contributor[];
  /** Its authors as one line, which the publisher's habits divide into names. */
  byline?: string;
  /** Tags, categories and keywords, as the file states them. */
  subjects: string[];
  /** The account that posted it: the author where the article names none, else who uploaded it. */
  account?: string;
  translationOf?: string;
  references: string[];
  /** Pictures that stand outside the body, as a lead picture in the page's metadata. */
  images: ArticleImage[];
  /** Pictures that the file holds itself. */
  pictures?: HeldPictures;
  removed: Removed[];
  warnings: string[];
}

/** A format of seeds: one file under `formats/`. */
export interface Format {
  /** The file's name without its ending; stands in the record as `seed.format`. */
  readonly name: string;
  /** Says what kind of file this reads, in one sentence, for the README. */
  readonly description: string;
  /**
   * Whether a program of a publisher's or of a known mirror writes such files: of two texts for one address, its goes
   * before one that anybody may have written under that address.
   */
  readonly byProgram?: true;
  /** Pure and cheap; true for at most one format of the list. */
  claims(seed: Seed): boolean;
  /** May trust that `claims` said yes. */
  parse(seed: Seed): Parsed;
}

/**
 * The reading of a file by its format. A file of many gives each draft its `item`, `identity` and `span`. What is of the file
 * and of none of its articles stands here; it is kept with the first article that is published.
 */
export interface Parsed {
  readonly drafts: readonly Draft[];
  /** Articles that the file has beyond those that are read of one. */
  readonly left?: number;
  /** Pieces that became no article. */
  readonly removed: readonly Removed[];
  /** Doubts about the file as a whole. */
  readonly warnings: readonly string[];
}

/** A file that is one article. */
export const onlyDraft = (draft: Draft): Parsed => ({ drafts: [draft], removed: [], warnings: [] });

/** An empty draft around a body, for a format to fill. */
export const draftOf = (body: Root): Draft => ({
  body,
  dates: [],
  contributors: [],
  subjects: [],
  references: [],
  images: [],
  removed: [],
  warnings: doubtsOf(body),
});
