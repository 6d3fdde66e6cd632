import { type NameCorrections, nameCorrectionsSchema } from './name-corrections.ts';
import { namesName, SettingsFile } from './settings-file.ts';

const file = new SettingsFile(
  namesName,
  'bad-names',
  nameCorrectionsSchema,
  'names are then taken as articles give them',
);

/**
 * The corrections of `names.yml` in the seeds folder to the names that articles give.
 * @throws KronikaError `bad-names`, with the field, what was expected and what stands there
 */
export const loadNames = (seedsDir: string): NameCorrections => file.read(seedsDir);
