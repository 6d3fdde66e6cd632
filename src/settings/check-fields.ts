import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { lineFinder } from './yaml.ts';

/* The words in which a person is told of a mistake in settings or a sidecar: line, field, what is expected, what stands. */

/** A YAML text that a person wrote, and the data in it. */
interface Written {
  readonly text: string;
  readonly data: unknown;
  /** The name of such a file in a sentence, as in `a sidecar`. */
  readonly kind: string;
}

type Checked<Data> =
  | { readonly data: Data; readonly faults?: never; readonly places?: never }
  | {
      readonly data?: never;
      readonly faults: readonly string[];
      /** Where each mistake stands: the keys of maps and places in lists that lead to it. */
      readonly places: readonly (readonly PropertyKey[])[];
    };

/** Checks data against the fields of a schema; each mistake is told in a sentence without its stop. */
export function checkFields<Schema extends z.ZodType>(
  schema: Schema,
  { text, data, kind }: Written,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(data, { error: wording });
  if (result.success) return { data: result.data };
  const lineOf = lineFinder(text);
  const faults = result.error.issues.flatMap((issue) => {
    const place = issue.path.map(String).join('.');
    const at = (path: readonly PropertyKey[]): string => {
      const line = lineOf(path);
      return line === null ? '' : `line ${line}: `;
    };
    if (issue.code !== 'unrecognized_keys') {
      if (place === '') return [`it must hold fields, as in “${firstOf(schema)}: …”`];
      return [`${at(issue.path)}${place}: ${issue.message}`];
    }
    const fields = fieldsAt(schema, issue.path);
    const where = place === '' ? '' : `${place}: `;
    return issue.keys.map(
      (key) =>
        `${at([...issue.path, key])}${where}“${key}” is no field of ${kind}, did you mean “${closest(key.toLowerCase(), fields)}”?`,
    );
  });
  const places = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return { faults, places };
}

/** The names by which people know the kinds of value that YAML has. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields, as in “name: value”',
  record: 'fields, as in “name: value”',
};

/** Zod's issues in words; what the schema itself says of a field goes before them. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'is missing';
    return `must be ${kinds[issue.expected] ?? issue.expected}, but ${described(issue.input)} stands there`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof issue.input === 'string' ? `, did you mean “${closest(issue.input, values)}”?` : '';
    return `must be one of ${values.join(', ')}, but ${described(issue.input)} stands there${near}`;
  }
  if (issue.code === 'too_small' && Number(issue.minimum) === 1) return 'must not be empty';
  if (issue.code === 'invalid_format') {
    const form = issue.format === 'url' ? 'be an http or https address' : 'have the form that it needs';
    return `must ${form}, but ${described(issue.input)} stands there`;
  }
  return undefined;
}

/** Characters of a value that a message repeats. */
const shown = 60;

function described(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : `“${value.slice(0, shown)}”`;
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

/** The fields that the schema has at a place; none where it is no map of named fields. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<z.core.$ZodType | undefined>(
    (at, key) => (at === undefined ? undefined : within(unwrapped(at), key)),
    schema,
  );
  const plain = found && unwrapped(found);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

const firstOf = (schema: z.core.$ZodType): string => fieldsAt(schema, [])[0] ?? 'name';

function within(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** A schema without what makes it optional, gives it a default or prepares its input. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema;
}
