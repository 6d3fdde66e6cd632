import { z } from 'zod';
import { byLanguage } from './by-language.ts';

/* The fields of `stories.yml` at the top of the seeds folder, which corrects stories. The file is optional. */

/** An archivist names an article by this. */
export const articleName = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'Its original address, its id or address on the site, or the path of its seed.' });

/** Two articles or more, each of which is named. */
const several = z.array(articleName).min(2, 'must name two articles or more');

export const storyCorrectionsSchema = z
  .strictObject({
    join: z.array(several).default([]).meta({ description: 'Articles that are of one story.' }),
    split: z.array(several).default([]).meta({ description: 'Articles no two of which are of one story.' }),
    names: z
      .array(z.strictObject({ article: articleName, title: byLanguage('title', 'Fire in Lisbon') }))
      .default([])
      .meta({ description: 'The title of the story that an article is of.' }),
    forbid: z.array(articleName).default([]).meta({ description: 'Articles that are of no story.' }),
  })
  .meta({ title: 'Kronika story corrections' });

/** An article, and the titles of the story that it is of. */
export type StoryName = z.infer<typeof storyCorrectionsSchema>['names'][number];
