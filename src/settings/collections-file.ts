import { z } from 'zod';
import { isDate } from '../edtf.ts';
import { byLanguage } from './by-language.ts';
import { articleName } from './story-corrections.ts';

/* The fields of `collections.yml` at the top of the seeds folder, which makes collections. The file is optional. */

const words = z.string().trim().min(1);

/** One may stand without a list. */
const oneOrMore = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(words).min(1).optional(),
);

const day = z.string().refine(isDate, { error: 'must be a date as 2021, 2021-01 or 2021-01-12' }).optional();

const searchSchema = z
  .strictObject({
    query: words.optional().meta({ description: 'As in the search, with all of its query language.' }),
    publisher: oneOrMore.meta({ description: 'Ids, or names.' }),
    language: oneOrMore.meta({ description: 'BCP 47 tags: `zh` takes all Chinese.' }),
    people: oneOrMore.meta({ description: 'Names, as articles credit them.' }),
    subject: oneOrMore.meta({ description: 'As articles state them.' }),
    story: oneOrMore.meta({ description: 'Ids, or addresses of stories on the site.' }),
    from: day.meta({ description: 'The first day, month or year of a time.' }),
    to: day.meta({ description: 'The last.' }),
  })
  .refine((search) => Object.values(search).some(Boolean), {
    error: 'must say what to search for, as in “query: ferry”',
  })
  .meta({ description: 'Articles that fulfil all of it, and one of the values of each.' });

const slug = z
  .string()
  .max(60, 'must have 60 characters at most')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be small Latin letters and digits, with hyphens between them');

const collectionSchema = z
  .strictObject({
    title: byLanguage('title', 'The ferry'),
    slug: slug.optional().meta({
      description: 'The last part of its address; else made of its title, and another when that is.',
    }),
    words: byLanguage('text', 'How the ferry went down').optional().meta({ description: 'Markdown.' }),
    articles: z.array(articleName).default([]).meta({ description: 'In the order in which they are shown.' }),
    search: searchSchema.optional(),
  })
  .refine(({ articles, search }) => articles.length > 0 || search !== undefined, {
    error: 'must name articles or a search',
  });

export const collectionsSchema = z
  .strictObject({ collections: z.array(collectionSchema).default([]) })
  .meta({ title: 'Kronika collections' });

export type StatedCollection = z.infer<typeof collectionSchema>;
export type CollectionSearch = z.infer<typeof searchSchema>;
