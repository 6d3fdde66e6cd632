import { z } from 'zod';
import { articleRecordSchema } from '../../record.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The JSON Schema of a record, with the meaning of every field. */
export function schemaFile(): PlannedFile {
  const json = `${JSON.stringify(z.toJSONSchema(articleRecordSchema), null, 2)}\n`;
  return { path: dataPath('record.schema.json'), depends: [json], content: () => json };
}
