import { z } from 'zod';

/* The fields of `names.yml` at the top of the seeds folder, which corrects people's names. The file is optional. */

const latin = z.string().trim().min(1).meta({ description: 'The whole name in Latin letters: John Matze.' });
const han = z
  .string()
  .trim()
  .regex(/^\p{Script=Han}[\p{Script=Han}·]*$/u, 'must be Chinese characters, its parts joined by ·')
  .meta({ description: 'The name in Chinese, its parts joined by ·: 约翰·马兹.' });

const credited = z.string().trim().min(1);
const bearer = z.strictObject({
  who: credited.meta({ description: 'Tells readers which of them it is: Reporter in Brno.' }),
  publishers: z.array(credited).default([]).meta({ description: 'Ids of those that this one writes for.' }),
  articles: z.array(credited).default([]).meta({ description: 'Their ids, or their original addresses.' }),
});

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
    same: z.array(z.array(credited).min(2, 'must have two spellings or more')).default([]).meta({
      description: 'Spellings of one name, as articles credit it; the first is the one that pages show.',
    }),
    namesakes: z
      .array(
        z.strictObject({ name: credited, bearers: z.array(bearer).min(2, 'must have two bearers or more') }),
      )
      .default([])
      .meta({ description: 'A name of several bearers, who stand apart on its page.' }),
  })
  .meta({ title: 'Kronika name corrections' });

export type NameCorrections = z.infer<typeof nameCorrectionsSchema>;

export const noNameCorrections: NameCorrections = {
  add: [],
  remove: [],
  split: [],
  same: [],
  namesakes: [],
};
