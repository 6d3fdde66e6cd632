import type { Guess } from '../guesses.ts';
import type { ArticleRecord, Contributor, Problem, Tombstone } from '../record.ts';
import type { VersionRule } from '../relations.ts';
import type { Collection } from './collection.ts';
import type { Story, StoryLink } from './story.ts';

/** The facts of an article that lists, indexes and the plan need, without its body. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** EDTF, or null for an undated article. */
  readonly edtf: string | null;
  readonly instant: string | null;
  readonly publisher: { readonly id: string; readonly name: string; readonly host: string | null } | null;
  readonly mirror: string | null;
  readonly format: string;
  /** Characters of text. */
  readonly length: number;
  /** Bytes of the record as JSON in UTF-8. */
  readonly bytes: number;
  readonly seedPath: string;
  /** Which article of its seed it is, where the seed holds several. */
  readonly item: string | null;
  readonly originalUrl: string | null;
  /** Paths of the other seeds of this article. */
  readonly duplicates: readonly string[];
  /** Other texts that were found for its address; their seeds are among `duplicates`. */
  readonly versions: readonly Version[];
  readonly warnings: readonly string[];
  /** The fields of it that were worked out and not stated. */
  readonly guesses: readonly Guess[];
  /** Its file as found is not published. */
  readonly withoutFile?: true;
  /** The names of the pictures that lie beside its page. */
  readonly pictures?: readonly string[];
  readonly story: string | null;
  readonly contributors: readonly Contributor[];
  readonly subjects: readonly string[];
  /** The id that the article which this one translates has, or would have, in an archive. */
  readonly translates: string | null;
  /** The day on which it came into the archive, where the log of accessions tells. */
  readonly added: string | null;
  /** SHA-256 of the whole record: changes when anything in it does. */
  readonly hash: string;
}

/** A text that is an article's by its address and not the one that stands there. */
export interface Version {
  /** Hash of the text, by which its page is known. */
  readonly text: string;
  /** The rule that sets the article's own text before it. */
  readonly rule: VersionRule;
  /** All seeds that hold it, the one that its page shows first. */
  readonly seeds: readonly VersionSeed[];
}

interface VersionSeed {
  readonly path: string;
  readonly sha256: string;
  /** The address of the article as it states it, or what names it in its file. */
  readonly evidence: string;
}

/** The facts of an article by which the archive is divided: a tenth of a summary's time to read. */
export type ArticleMember = Pick<ArticleSummary, 'id' | 'hash' | 'length'>;

/** An article cites the address of another that the archive holds: by a link, as a source, or as what it translates. */
export interface HeldLink {
  /** Ids. */
  readonly from: string;
  readonly to: string;
  /** The original address of the other. */
  readonly address: string;
}

/** An article that was published and is not any more, as far as what is published may tell. */
export interface Departure {
  readonly id: string;
  /** The day since which it is gone. */
  readonly day: string;
  readonly kind: 'removed' | 'withheld' | 'moved';
  /** The id that the article has now; null where it was not moved. */
  readonly successor: string | null;
  /** Null where it is withheld, or was published without one. */
  readonly title: string | null;
  /** Of its bytes; null where it is withheld. */
  readonly sha256: string | null;
}

/** A story that stood at an address and does not any more. */
export interface StoryDeparture {
  readonly id: string;
  /** The story that its article is of now; null where that is none. */
  readonly successor: string | null;
}

/** The archive as the stages after ingest read it: nothing but data, the same whatever the order of the seeds. */
export interface Archive {
  /** All articles, oldest first, undated ones first of all; ties by id. */
  summaries(): readonly ArticleSummary[];
  /** All articles in the same order. */
  members(): readonly ArticleMember[];
  /** @throws KronikaError `no-such-article` */
  record(id: string): ArticleRecord;
  /**
   * The record as one line of JSON in UTF-8, for files that pass it on unread.
   * @throws KronikaError `no-such-article`
   */
  recordJson(id: string): Uint8Array;
  /**
   * The first words of an article's text, for lists.
   * @throws KronikaError `no-such-article`
   */
  lead(id: string): string;
  /** The stories that its articles tell, by id. */
  stories(): readonly Story[];
  /** Why articles belong together, by their ids. */
  storyLinks(): readonly StoryLink[];
  /** As the archivist has put them together, in the order of the file. */
  collections(): readonly Collection[];
  /** By the ids of both articles. */
  heldLinks(): readonly HeldLink[];
  /** By path. */
  problems(): readonly Problem[];
  /** Lines in the form of problems where nothing is wrong: they say what of a file was passed over; by path. */
  notes(): readonly Problem[];
  /** By id. */
  tombstones(): readonly Tombstone[];
  /** As the log of accessions has them, by id; none where there is no log. */
  departures(): readonly Departure[];
  /** As that log has them, by id. */
  storyDepartures(): readonly StoryDeparture[];
  /** Of all articles that were ever published, as far as the log of accessions tells; none where there is no log. */
  loggedLanguages(): readonly string[];
  /**
   * The record of another text of an article, by the hash of that text.
   * @throws KronikaError `no-such-article`
   */
  version(id: string, text: string): ArticleRecord;
  /** The bytes of the seed of another text, as found. */
  versionBytes(id: string, text: string): Uint8Array;
  /** The seed's own bytes, as found. */
  seedBytes(id: string): Uint8Array;
  /**
   * A picture that is kept, by its name.
   * @throws KronikaError `no-such-picture`
   */
  pictureBytes(file: string): Uint8Array;
}
