import type { FileContent } from '../disk/whole.ts';
import type { NameGroup } from '../search/index/names/groups.ts';
import type { UiLanguage } from '../ui-languages.ts';
import type { SitePath } from '../urls.ts';

/**
 * A page of the plan. It says what it shows (`depends`) and how to get it (`data`); the engine compares the
 * fingerprint of the one with the last build's and calls the other only where they differ.
 */
export interface Page<Data = unknown> {
  /** The template that shows it: `templates/<template>.11ty.ts`. */
  readonly template: string;
  readonly path: SitePath;
  readonly ui: UiLanguage;
  /** Everything that what is shown depends on, as strings: hashes of records, counts, titles. */
  readonly depends: readonly string[];
  /** What the template shows, made when it is rendered; nothing global, nothing of today. */
  readonly data: () => Data;
  /** The path of the seed that it is made of, where it is made of one: its fault is no other page's. */
  readonly seed?: string;
  /** What stands beside the page and shows nothing that the page does not depend on: written whenever the page is. */
  readonly files?: () => readonly SiteFile[];
}

/** A file of the site that no template makes: data, feeds, raw seeds. */
export interface SiteFile {
  readonly path: SitePath;
  readonly content: () => FileContent | Promise<FileContent>;
}

export interface PlannedFile extends SiteFile {
  readonly depends: readonly string[];
}

export interface PlanPart {
  readonly pages: readonly Page[];
  readonly files: readonly PlannedFile[];
}

export interface SitePlan extends PlanPart {
  /** Those of the files that list the whole archive. */
  readonly whole: readonly SitePath[];
  /** What tells of the names that the search gathers: it is planned when they are known, its paths are known before. */
  readonly later: {
    readonly paths: readonly SitePath[];
    readonly plan: (names: readonly NameGroup[]) => PlanPart;
  };
}
