import { type NameCorrections, nameCorrectionsSchema } from './name-corrections.ts';
import { describeIssues, namesName, SettingsFile } from './settings-file.ts';

const settings = new SettingsFile(namesName, 'bad-names', 'names are then taken as articles give them');

/**
 * What `names.yml` of the seeds folder corrects of the names that articles give.
 * @throws KronikaError `bad-names`, with the field, what was expected and what stands there
 */
export function loadNames(seedsDir: string): NameCorrections {
  const parsed = nameCorrectionsSchema.safeParse(settings.read(seedsDir));
  if (!parsed.success) throw settings.fault(describeIssues(parsed.error), parsed.error);
  return parsed.data;
}
