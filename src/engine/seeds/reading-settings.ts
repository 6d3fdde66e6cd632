import type { ReadingSettings } from '../../ingest/draft.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import type { Redactions } from '../../settings/load-redactions.ts';
import { withHashes } from './redactions.ts';

/** The settings that decide what is read of a seed: records of others are made again. */
export function readingSettings(
  seedsDir: string,
  { config, redactions }: { readonly config: ArchiveConfig; readonly redactions: Redactions },
): ReadingSettings {
  const { publishers, timeZone, rights, pictures } = config;
  const redacted = withHashes(seedsDir, redactions.redactions);
  return { publishers, timeZone, rights, pictures, redactions: redacted };
}
