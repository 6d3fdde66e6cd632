import type { ArchiveConfig } from './config.ts';
import { archiveConfigSchema } from './config.ts';
import { configName, describeIssues, SettingsFile } from './settings-file.ts';

const settings = new SettingsFile(configName, 'bad-config', 'every field has a default');

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (error) {
    throw settings.fault(`timeZone: “${timeZone}” is no time zone, as “Europe/Prague” is one`, error);
  }
}

/**
 * The settings of an archive: `archive.yml` of its seeds folder over the defaults, and the command line over both.
 * @throws KronikaError `bad-config`, with the field, what was expected and what stands there
 */
export function loadConfig(seedsDir: string, baseUrl: string | null): ArchiveConfig {
  const stated = settings.read(seedsDir);
  const parsed = archiveConfigSchema.safeParse(baseUrl === null ? stated : { ...stated, baseUrl });
  if (!parsed.success) throw settings.fault(describeIssues(parsed.error), parsed.error);
  checkTimeZone(parsed.data.timeZone);
  return parsed.data;
}
