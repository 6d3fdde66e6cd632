import { EVENT_ID, FAILSAFE_SCHEMA, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';

/* The reading of the YAML that people write: settings, sidecars, front matter. */

/** YAML that cannot be read; the message says why and in which line. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
}

/**
 * Values stay strings as they were typed, in lists and maps: other schemas of YAML would take 2021-01-12 for a moment,
 * `no` for false and 0123 for 83.
 * @returns undefined for a text of nothing but white space and comments
 * @throws YamlError
 */
export function readYaml(text: string): unknown {
  if (text.trim() === '') return undefined;
  let data: unknown;
  try {
    data = load(text, { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason.startsWith('expected a document')) return undefined;
    const line = error.mark ? ` in line ${error.mark.line + 1}` : '';
    throw new YamlError(`it is not valid YAML: ${error.reason}${line}`, { cause: error });
  }
  if (/[*]/u.test(text) && valuesIn(data, new Map()) > mostValues)
    throw new YamlError(`its aliases stand for more than ${mostValues.toLocaleString('en')} values`);
  return data;
}

/** Values that a text may stand for, aliases and all: 100,000 corrected names are fewer, and a few lines can mean billions. */
const mostValues = 1_000_000;

/** So many values a list or map stands for; infinitely many where it holds itself. */
function valuesIn(data: unknown, counted: Map<object, number>): number {
  if (typeof data !== 'object' || data === null) return 1;
  const known = counted.get(data);
  if (known !== undefined) return known;
  counted.set(data, Number.POSITIVE_INFINITY);
  const values = Object.values(data).reduce((sum, value) => sum + valuesIn(value, counted), 1);
  counted.set(data, values);
  return values;
}

/** A place in the data of a text: keys of maps and places in lists, from the top. */
type Path = readonly PropertyKey[];

/** The lines, counted from 1, in which the fields and entries of a valid YAML text begin. */
class Lines {
  readonly #text: string;
  readonly #starts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#read();
  }

  /** The line of a place, or of what holds it where it is not there. */
  of(path: Path): number | null {
    for (let length = path.length; length > 0; length -= 1) {
      const start = this.#starts.get(keyOf(path.slice(0, length)));
      if (start !== undefined) return this.#text.slice(0, start).split('\n').length;
    }
    return null;
  }

  /** Follows the parser's events: in a map keys and values take turns. */
  #read(): void {
    const open: { readonly path: Path; readonly isMap: boolean; key: string | null; count: number }[] = [];
    const begin = (start: number): Path => {
      const parent = open.at(-1);
      if (!parent) return [];
      const path = [...parent.path, parent.isMap ? (parent.key ?? '') : parent.count];
      parent.count += 1;
      parent.key = null;
      if (!this.#starts.has(keyOf(path))) this.#starts.set(keyOf(path), start);
      return path;
    };
    for (const event of parseEvents(this.#text, {})) {
      const parent = open.at(-1);
      const isKey = parent?.isMap === true && parent.key === null;
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
        const isMap = event.type === EVENT_ID.MAPPING;
        open.push({ path: begin(event.start), isMap, key: null, count: 0 });
      } else if (event.type === EVENT_ID.POP) open.pop();
      else if (event.type === EVENT_ID.SCALAR && isKey) {
        parent.key = getScalarValue(this.#text, event);
        this.#starts.set(keyOf([...parent.path, parent.key]), event.valueStart);
      } else if (event.type === EVENT_ID.SCALAR) begin(event.valueStart);
      else if (event.type === EVENT_ID.ALIAS) begin(event.anchorStart);
    }
  }
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** Says in which line a place of a valid YAML text stands; null where the text has no such line. */
export function lineFinder(text: string): (path: Path) => number | null {
  let lines: Lines | null = null;
  return (path) => {
    lines ??= new Lines(text);
    return lines.of(path);
  };
}
