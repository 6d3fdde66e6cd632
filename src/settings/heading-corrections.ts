import { z } from 'zod';
import { type NameCorrections, noNameCorrections } from './name-corrections.ts';

/* The fields of `subjects.yml` at the top of the seeds folder, which corrects subjects. The file is optional. */

const subject = z.string().trim().min(1);

export const subjectCorrectionsSchema = z
  .strictObject({
    join: z
      .array(
        z.strictObject({
          name: subject.meta({ description: 'As pages name it.' }),
          spellings: z.array(subject).min(1).meta({ description: 'Its other names, in any language.' }),
        }),
      )
      .default([])
      .meta({ description: 'Subjects of several names.' }),
    remove: z.array(subject).default([]).meta({ description: 'Words that are no subject.' }),
  })
  .meta({ title: 'Kronika subject corrections' });

export type SubjectCorrections = z.infer<typeof subjectCorrectionsSchema>;

/** The archivist's word on what people and subjects are called. */
export interface HeadingCorrections {
  readonly names: NameCorrections;
  readonly subjects: SubjectCorrections;
}

export const noHeadingCorrections: HeadingCorrections = {
  names: noNameCorrections,
  subjects: { join: [], remove: [] },
};
