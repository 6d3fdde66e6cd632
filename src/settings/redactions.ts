import { z } from 'zod';

/* The fields of `redactions.yml` at the top of the seeds folder, which takes words or articles out of all that is published. */

const redactionSchema = z.strictObject({
  article: z
    .string()
    .trim()
    .min(1)
    .meta({ description: 'Its original address, its id or address on the site, or the path of its seed.' }),
  text: z
    .string()
    .trim()
    .min(1)
    .optional()
    .meta({ description: 'The exact words to take out; the whole article where there are none.' }),
  reason: z.string().optional().meta({ description: 'For the archivist alone.' }),
});

export const redactionsSchema = z
  .strictObject({ redactions: z.array(redactionSchema).default([]) })
  .meta({ title: 'Kronika redactions' });

/** Words that are taken out of an article, or an article that is kept out of the site. */
export interface Redaction {
  /** As the archivist names the article. */
  readonly article: string;
  /** Null where the whole article is meant. */
  readonly text: string | null;
  readonly reason: string;
  /** SHA-256 of the seed where `article` is its path: its copies under other names are the same file. */
  readonly sha256?: string;
}

/** Tells one redaction from others. */
export const redactionKey = ({ article, text }: Pick<Redaction, 'article' | 'text'>): string =>
  JSON.stringify([article, text]);
