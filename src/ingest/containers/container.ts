import type { MemberFacts } from '../draft.ts';
import type { OpenFile } from './open-file.ts';
import type { OpenFolder } from './open-folder.ts';

/** One article, or a file of several, as it lies in a container. */
export interface Member {
  /** Names it in its container, as an archivist would: a path, an address, a number. */
  readonly item: string;
  readonly facts: MemberFacts;
  /** Its own bytes: they are what is published as its file. */
  readonly bytes: Uint8Array;
  /** Where these bytes stand in the seed, where they do as they are. */
  readonly offset?: number;
  /** It is all that the seed holds: the seed's sidecar is its own. `foundIn` says so. */
  readonly isOnly?: boolean;
}

/** Something in a container that is no article and is meant as none: pictures, scripts, requests. */
export interface PassedOver {
  /** Its kind in the plural: they are counted by it. */
  readonly passedOver: string;
}

/** Something in a container that should have been an article. */
export interface Broken {
  readonly item: string;
  /** Stable, as that of a problem. */
  readonly code: string;
  readonly broken: string;
  readonly advice: string;
  /** As of a member. */
  readonly isOnly?: boolean;
}

export type Found = Member | PassedOver | Broken;

/** A member whose bytes come piece by piece: no more of them are held than may be read of it. */
export interface Streamed extends Pick<Member, 'item' | 'facts'> {
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * The next thing in a container. It is read before the next one is asked for, or not at all: whoever wants only some
 * pays for these alone.
 */
export interface Entry {
  /** Its container wraps this one file and nothing else: it is named as that is, and corrected by its sidecar. */
  readonly isOnly?: true;
  readonly read: () => Found | Streamed | Promise<Found | Streamed>;
}

/** A kind of file that holds many: one folder under `containers/`. */
export interface Container {
  /** The name of its folder. */
  readonly name: string;
  /** Says what kind of file this opens, in one sentence, for the README. */
  readonly description: string;
  /** Pure and cheap, by the name and the first bytes; true for at most one container of the list. */
  readonly claims?: (file: OpenFile) => boolean;
  /** Whether a folder is a container as a whole, by the names of what lies in it. */
  readonly claimsFolder?: (name: string, entries: ReadonlySet<string>) => boolean;
  /**
   * All that it holds, one after the other, in an order that depends on nothing but its bytes.
   * @throws KronikaError where it is broken; what came before is read all the same
   */
  readonly entries: (opened: OpenFile | OpenFolder) => AsyncIterable<Entry>;
}
