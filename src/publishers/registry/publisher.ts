import type { Habits } from './habits.ts';

/** Facts about a publisher, whether Kronika knows them or an archivist tells them in `archive.yml`. */
export interface PublisherFacts {
  /** Stands in addresses; for a publisher that Kronika knows it is also the name of its file. */
  readonly id: string;
  /** Host names; one that begins with a dot stands for the host and all hosts below it. */
  readonly hosts: readonly string[];
  /** By BCP 47 tag of the language, as it calls itself there; `default` for a language that has none of its own. */
  readonly names: Readonly<Record<string, string>>;
  /** Other names under which files speak of it. */
  readonly otherNames?: readonly string[];
  /** ISO 3166 code. */
  readonly country?: string | null;
  /** Only where nearly all of its articles are in that language. */
  readonly language?: string | null;
  /** Of its articles: the first of which the period holds the article's date. Only an archivist states any. */
  readonly rights?: readonly PeriodRights[];
  /** IANA name, only where all of its times are in that zone. */
  readonly timeZone?: string | null;
}

/** A statement of rights, with the first and the last day, month or year (EDTF) of what it is made of. */
interface PeriodRights {
  readonly statement: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A publisher that Kronika knows: one file in `publishers/`. */
export interface Publisher extends PublisherFacts {
  /** Its own ways, which reading a seed follows; no page is made from them. */
  readonly habits?: Habits;
}
