import { z } from 'zod';
import { uiLanguages } from '../ui-languages.ts';

/* The fields of `stories.yml` at the top of the seeds folder, which corrects stories. The file is optional. */

const article = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'Its original address, its id or address on the site, or the path of its seed.' });

/** Two articles or more, each of which is named. */
const several = z.array(article).min(2, 'must name two articles or more');

const title = z.string().trim().min(1).optional();

/** A title alone is one for all languages. */
const titled = (value: unknown): unknown => (typeof value === 'string' ? { default: value } : value);

const titlesSchema = z
  .strictObject({
    default: title.meta({ description: 'In the languages that have no title of their own.' }),
    ...Object.fromEntries(uiLanguages.map(({ locale }) => [locale, title])),
  })
  .refine((titles) => Object.values(titles).some(Boolean), {
    error: 'must hold a title, as in “default: Fire in Lisbon”',
  })
  .meta({ description: 'By BCP 47 tag of the interface language.' });

export const storyCorrectionsSchema = z
  .strictObject({
    join: z.array(several).default([]).meta({ description: 'Articles that are of one story.' }),
    split: z.array(several).default([]).meta({ description: 'Articles no two of which are of one story.' }),
    names: z
      .array(z.strictObject({ article, title: z.preprocess(titled, titlesSchema) }))
      .default([])
      .meta({ description: 'The title of the story that an article is of.' }),
    forbid: z.array(article).default([]).meta({ description: 'Articles that are of no story.' }),
  })
  .meta({ title: 'Kronika story corrections' });

/** An article, and the titles of the story that it is of. */
export type StoryName = z.infer<typeof storyCorrectionsSchema>['names'][number];
