import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { ArchiveConfig } from '../config.ts';
import { archiveConfigSchema } from '../config.ts';
import { describeError, KronikaError } from '../errors.ts';
import { configName } from './scan.ts';

const advice = `Mend ${configName}, or remove it: every field has a default.`;

const badConfig = (message: string, cause?: unknown): KronikaError =>
  new KronikaError('bad-config', `${configName}: ${message}`, { advice, cause });

/** The text of `archive.yml`; empty where there is none. */
function configText(seedsDir: string): string {
  try {
    return readFileSync(join(seedsDir, configName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw badConfig(`cannot be read: ${describeError(error)}`, error);
  }
}

/** Only strings, lists and maps: no YAML type may turn `no` or `0123` into something else. */
function parseYaml(text: string): unknown {
  try {
    return text.trim() === '' ? {} : (load(text, { schema: FAILSAFE_SCHEMA }) ?? {});
  } catch (error) {
    throw badConfig(describeError(error), error);
  }
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (error) {
    throw badConfig(`timeZone: “${timeZone}” is no time zone, as “Europe/Prague” is one`, error);
  }
}

/**
 * The settings of an archive: `archive.yml` of its seeds folder over the defaults, and the command line over both.
 * @throws KronikaError `bad-config`, with the field, what was expected and what stands there
 */
export function loadConfig(seedsDir: string, baseUrl: string | null): ArchiveConfig {
  const stated = parseYaml(configText(seedsDir));
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) {
    throw badConfig('it must be a list of “field: value” lines');
  }
  const parsed = archiveConfigSchema.safeParse(baseUrl === null ? stated : { ...stated, baseUrl });
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    throw badConfig(issues.join('; '), parsed.error);
  }
  checkTimeZone(parsed.data.timeZone);
  return parsed.data;
}
