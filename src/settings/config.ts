import { z } from 'zod';
import { uiLanguages } from '../ui-languages.ts';

/** What `archive.yml` at the top of the seeds folder may say. Every field has a default: the file is optional. */

const uiSegments = uiLanguages.map((language) => language.segment);

/** A publisher in the registry: what is known of a host's owner. */
export const publisherEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  hosts: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Exact host names, or `.suffix` for a host and all below it.' }),
  names: z
    .record(z.string(), z.string())
    .meta({ description: 'By BCP 47 tag of the language; `default` where a language has none of its own.' }),
  country: z.string().length(2).nullable().default(null),
  language: z.string().nullable().default(null).meta({ description: 'The usual language of its articles.' }),
  timeZone: z
    .string()
    .nullable()
    .default(null)
    .meta({ description: 'IANA name of the zone that its times are in.' }),
});

export const archiveConfigSchema = z.strictObject({
  title: z.string().min(1).default('Kronika'),
  description: z.string().default(''),
  baseUrl: z
    .url({ protocol: /^https?$/u })
    .nullable()
    .default(null)
    .meta({
      description:
        'Where the site will be published; without it nothing that needs a full address is written.',
    }),
  language: z
    .enum(uiSegments)
    .default('en')
    .meta({ description: 'The interface language of the home that / leads to.' }),
  timeZone: z.string().default('UTC'),
  images: z.enum(['link', 'none']).default('link'),
  publishers: z.array(publisherEntrySchema).default([]),
});

export type PublisherEntry = z.infer<typeof publisherEntrySchema>;
export type ArchiveConfig = z.infer<typeof archiveConfigSchema>;
