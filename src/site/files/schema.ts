import { z } from 'zod';
import { articleIdPattern, articleRecordSchema } from '../../record.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

const id = z.string().regex(articleIdPattern);

/** Of a line of `stories.jsonl`. */
export const storyLineSchema = z
  .strictObject({
    id: id.meta({ description: 'Id of the member that came into the archive first.' }),
    url: z.string().meta({ description: "The story's address on this site, from the site's root." }),
    members: z.array(id).meta({ description: 'Ids of its articles, the oldest first.' }),
    central: id.meta({ description: 'The member that is most like the others.' }),
    own: z
      .record(id, z.array(z.string()))
      .meta({ description: 'Names and numbers that one member has and no other, by its id.' }),
    titles: z
      .record(z.string(), z.string())
      .meta({ description: 'As the archivist gives them, by interface language; mostly none.' }),
  })
  .meta({ title: 'Kronika story' });

/** Of a line of `relations.jsonl`. */
export const relationLineSchema = z
  .strictObject({
    a: id.meta({ description: 'Id of an article; of `cites` the one that cites, else the smaller id.' }),
    b: id.meta({ description: 'Id of the other.' }),
    kind: z.enum(['copy', 'version', 'translation', 'event', 'related', 'cites']).meta({
      description:
        '`copy`, `version`, `translation`: they are one text. `event`: they tell of one event. `related`: probably so, in the same days. `cites`: one links to the address of the other, or names it as a source.',
    }),
    score: z.number().meta({ description: 'How sure it is, from 0 to 1.' }),
    evidence: z
      .array(z.strictObject({ kind: z.string(), value: z.string() }))
      .meta({ description: 'The reasons: the kind of each, and the words or the figure that show it.' }),
  })
  .meta({ title: 'Kronika relation' });

export type RelationLine = z.infer<typeof relationLineSchema>;

/** The JSON Schemas of records, stories and relations, with the meaning of every field. */
export const schemaFiles = (): PlannedFile[] => [
  schemaFile('record.schema.json', articleRecordSchema),
  schemaFile('story.schema.json', storyLineSchema),
  schemaFile('relation.schema.json', relationLineSchema),
];

function schemaFile(name: string, schema: z.ZodType): PlannedFile {
  const json = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  return { path: dataPath(name), depends: [json], content: () => json };
}
