import { z } from 'zod';

/* How a record stands to other texts for its own address, and to other articles. */

/**
 * The rules that decide which of several texts for one address is the article's, in their order: the archivist prefers
 * it; a program of its publisher's or of a mirror wrote the file; a history has it last; the other is its beginning, cut off; more seeds have
 * it; it is dated; it is longer; its hash comes first.
 */
const versionRules = [
  'preferred',
  'program',
  'latest',
  'whole',
  'agreement',
  'dated',
  'length',
  'hash',
] as const;

export const textRelationSchema = z.strictObject({
  kind: z.literal('version').meta({ description: 'Another text that was found for the same address.' }),
  path: z.string().min(1).meta({ description: 'Path of its seed inside the seeds folder.' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  url: z.string().meta({ description: "The address of its page on this site, from the site's root." }),
  evidence: z.string().min(1).meta({ description: 'The address, or the name, that its file states.' }),
  rule: z.enum(versionRules).meta({ description: "The rule that sets the article's own text before it." }),
});

export const articleRelationSchema = z.strictObject({
  kind: z.enum(['copy', 'version', 'translation']).meta({
    description:
      'The other article has the same text, a changed one, or one in another language; or both translate a third.',
  }),
  id: z.string().meta({ description: 'Id of the other article.' }),
  url: z.string().meta({ description: "The other article's address on this site, from the site's root." }),
  evidence: z.string().min(1).meta({ description: 'The reasons, each with its kind.' }),
});

export const heldRelationSchema = z.strictObject({
  kind: z.enum(['cites', 'cited-by']).meta({
    description:
      'This article links to the address of the other, names it as a source or as what it translates; or the other does.',
  }),
  id: z.string().meta({ description: 'Id of the other article.' }),
  url: z.string().meta({ description: "The other article's address on this site, from the site's root." }),
  evidence: z.string().min(1).meta({ description: 'The original address of the article that is cited.' }),
});

/** Another text that was found for an article's address. */
export type TextRelation = z.infer<typeof textRelationSchema>;
/** Another article of the same text. */
export type ArticleRelation = z.infer<typeof articleRelationSchema>;
/** Another article that cites this one or is cited by it. */
export type HeldRelation = z.infer<typeof heldRelationSchema>;
export type VersionRule = TextRelation['rule'];

interface Related {
  readonly relations: readonly (TextRelation | ArticleRelation | HeldRelation)[];
}

/** The relations of a record to other texts for its own address. */
export const textRelations = ({ relations }: Related): TextRelation[] =>
  relations.filter((relation): relation is TextRelation => 'path' in relation);
