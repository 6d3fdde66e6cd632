import { z } from 'zod';
import { articleIdPattern, articleRecordSchema, contributorRoles } from '../../record.ts';
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

const headingShape = {
  id: id.meta({ description: 'Made of the name and of nothing else.' }),
  url: z.string().meta({ description: "Where it is listed on this site, from the site's root." }),
  name: z.string().min(1),
  spellings: z.array(z.strictObject({ id, name: z.string().min(1) })).meta({
    description: 'As articles write it, those most used first, each with the id that its own letters make.',
  }),
  articles: z.array(id).meta({ description: 'Ids of its articles, the oldest first.' }),
  publishers: z
    .record(z.string(), z.int())
    .meta({ description: 'In how many articles of each publisher, by its id.' }),
  from: z.string().nullable().meta({ description: 'EDTF; null where no article is dated.' }),
  to: z.string().nullable(),
};

/** Of a line of `subjects.jsonl`. */
export const subjectLineSchema = z.strictObject(headingShape).meta({ title: 'Kronika subject' });

/** Of a line of `people.jsonl`. */
export const personLineSchema = z
  .strictObject({
    ...headingShape,
    kind: z
      .enum(['person', 'organisation', 'account'])
      .meta({ description: 'As most of its articles have it.' }),
    roles: z
      .partialRecord(z.enum(contributorRoles), z.int())
      .meta({ description: 'In how many articles it has each role.' }),
    elsewhere: z
      .array(z.string())
      .meta({ description: 'The name in other scripts, as articles write it beside this one.' }),
  })
  .meta({ title: 'Kronika name' });

const texts = z.record(z.string(), z.string()).meta({
  description: 'By BCP 47 tag of the interface language; `default` in the languages that have none.',
});

/** Of a line of `collections.jsonl`. */
export const collectionLineSchema = z
  .strictObject({
    slug: z.string().min(1).meta({ description: 'The last part of its address in each interface language.' }),
    titles: texts,
    words: texts.meta({ description: 'Markdown, by interface language; mostly one for all.' }),
    named: z.array(id).meta({ description: 'Ids of the articles that the archivist names, in that order.' }),
    found: z.array(id).meta({
      description: 'Ids of those that the search of the collection found besides, the oldest first.',
    }),
  })
  .meta({ title: 'Kronika collection' });

export type SubjectLine = z.infer<typeof subjectLineSchema>;
export type PersonLine = z.infer<typeof personLineSchema>;

/** The JSON Schemas of records, stories, relations, names and subjects, with the meaning of every field. */
export const schemaFiles = (): PlannedFile[] => [
  schemaFile('record.schema.json', articleRecordSchema),
  schemaFile('story.schema.json', storyLineSchema),
  schemaFile('relation.schema.json', relationLineSchema),
  schemaFile('person.schema.json', personLineSchema),
  schemaFile('subject.schema.json', subjectLineSchema),
];

/** That of collections, which few archives have. */
export const collectionSchemaFile = (): PlannedFile =>
  schemaFile('collection.schema.json', collectionLineSchema);

function schemaFile(name: string, schema: z.ZodType): PlannedFile {
  const json = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  return { path: dataPath(name), depends: [json], content: () => json };
}
