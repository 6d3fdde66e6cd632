import { type SubjectCorrections, subjectCorrectionsSchema } from './heading-corrections.ts';
import { SettingsFile, subjectsName } from './settings-file.ts';

const file = new SettingsFile(
  subjectsName,
  'bad-subjects',
  subjectCorrectionsSchema,
  'subjects are then taken as articles state them',
);

/**
 * The corrections of `subjects.yml` in the seeds folder to the subjects that articles state.
 * @throws KronikaError `bad-subjects`, with the field, what was expected and what stands there
 */
export const loadSubjects = (seedsDir: string): SubjectCorrections => file.read(seedsDir);
