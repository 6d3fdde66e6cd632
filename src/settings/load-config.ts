import { loadTexts } from './archive-texts.ts';
import type { ArchiveConfig } from './config.ts';
import { archiveConfigSchema } from './config.ts';
import { configName, SettingsFile } from './settings-file.ts';

const file = new SettingsFile(configName, 'bad-config', archiveConfigSchema, 'every field has a default');

/**
 * The settings of an archive: `archive.yml` of its seeds folder over the defaults, and the command line over both; and
 * the archivist's own texts.
 * @throws KronikaError `bad-config`, with the field, what was expected and what stands there; `bad-text`
 */
export const loadConfig = (seedsDir: string, baseUrl: string | null): ArchiveConfig => ({
  ...file.read(seedsDir, baseUrl === null ? {} : { baseUrl }),
  texts: loadTexts(seedsDir),
});
