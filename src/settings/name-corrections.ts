import { z } from 'zod';

/* The fields of `names.yml` at the top of the seeds folder, which corrects people's names. The file is optional. */

const latin = z.string().trim().min(1).meta({ description: 'The whole name in Latin letters: John Matze.' });
const han = z
  .string()
  .trim()
  .regex(/^\p{Script=Han}[\p{Script=Han}·]*$/u, 'must be Chinese characters, its parts joined by ·')
  .meta({ description: 'The name in Chinese, its parts joined by ·: 约翰·马兹.' });

export const nameCorrectionsSchema = z
  .strictObject({
    add: z
      .array(
        z.strictObject({
          latin,
          han: z.array(han).default([]).meta({ description: 'Whole names.' }),
          short: z.array(han).default([]).meta({ description: 'Last names alone.' }),
        }),
      )
      .default([])
      .meta({ description: 'Forms that no article gives beside the Latin name.' }),
    remove: z
      .array(z.strictObject({ latin, han: han.optional() }))
      .default([])
      .meta({ description: 'A form that is none of this name; the whole name where no form is given.' }),
    split: z
      .array(z.strictObject({ latin, into: z.array(z.array(han).min(1)).min(2) }))
      .default([])
      .meta({ description: 'One Latin name of several bearers, with the forms of each.' }),
  })
  .meta({ title: 'Kronika name corrections' });

export type NameCorrections = z.infer<typeof nameCorrectionsSchema>;

export const noNameCorrections: NameCorrections = { add: [], remove: [], split: [] };
