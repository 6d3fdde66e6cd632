import type { ArchiveConfig } from '../../settings/config.ts';
import type { SubjectCorrections } from '../../settings/heading-corrections.ts';
import { loadCollections, type StatedCollections } from '../../settings/load-collections.ts';
import { loadConfig } from '../../settings/load-config.ts';
import { loadNames } from '../../settings/load-names.ts';
import { loadRedactions, type Redactions } from '../../settings/load-redactions.ts';
import { loadStories, type StatedStories } from '../../settings/load-stories.ts';
import { loadSubjects } from '../../settings/load-subjects.ts';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import { findOwn, type Own, withPublishers } from '../own.ts';

/** The settings that lie beside the seeds. */
export interface Settings {
  readonly config: ArchiveConfig;
  /** As `names.yml` says. */
  readonly corrections: NameCorrections;
  /** As `subjects.yml` says. */
  readonly subjects: SubjectCorrections;
  /** As `redactions.yml` says. */
  readonly redactions: Redactions;
  /** As `stories.yml` says. */
  readonly stories: StatedStories;
  /** As `collections.yml` says. */
  readonly collections: StatedCollections;
  /** The archive's own templates, styles and modules. */
  readonly own: Own;
}

/**
 * @param baseUrl Goes before what `archive.yml` says.
 * @throws KronikaError where one of them cannot be understood
 */
export async function readSettings(seedsDir: string, baseUrl: string | null): Promise<Settings> {
  const own = await findOwn(seedsDir);
  return {
    config: await withPublishers(loadConfig(seedsDir, baseUrl), own),
    corrections: loadNames(seedsDir),
    subjects: loadSubjects(seedsDir),
    redactions: loadRedactions(seedsDir),
    stories: loadStories(seedsDir),
    collections: loadCollections(seedsDir),
    own,
  };
}
