import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import type { Info } from 'csv-parse';
import { decode } from '../../read/decode.ts';
import { limits } from '../../read/limits.ts';
import { decodeAs } from '../../read/text-decoder.ts';
import type { OpenFile } from '../open-file.ts';
import type { Row } from '../shared/row.ts';
import { breaksOffIn } from './broken.ts';
import type { TableRow } from './row.ts';

const endings = /\.(?:csv|tsv|tab|psv)$/iu;

/** Signs that divide columns. */
const delimiters = [',', ';', '\t', '|'];

interface CsvForm {
  readonly delimiter: string;
  /** Bytes before the first row. */
  readonly mark: number;
  /** The encoding of all of it, where it is one of two bytes. */
  readonly wide: 'utf-16le' | 'utf-16be' | null;
  /** The encoding of the rows that are not UTF-8; null where the beginning does not tell. */
  readonly encoding: string | null;
  readonly lineEnds: readonly string[];
}

/** How a file is a table, by its name and its first line; null for what is none. */
export function csvForm({ name, head }: OpenFile): CsvForm | null {
  if (!endings.test(name)) return null;
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const text = wide ? decodeAs(head, wide) : Buffer.from(head.subarray(mark)).toString('latin1');
  const lineEnds = text.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  const [first = ''] = text.trimStart().split(/[\r\n]/u, 1);
  const delimiter = delimiterOf(first);
  if (delimiter === null) return null;
  return { delimiter, mark, wide, encoding: wide ? null : encodingOf(head), lineEnds };
}

/** The sign that stands most often in the line of names; null where none does. */
function delimiterOf(line: string): string | null {
  const bare = line.replace(/"[^"]*"/gu, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.sign : null;
}

/** The encoding of the beginning, whole lines of it, where it is not UTF-8. */
function encodingOf(head: Uint8Array): string | null {
  const end = head.lastIndexOf(0x0a);
  const lines = end > 0 ? head.subarray(0, end) : head;
  return isUtf8(lines) ? null : decode(lines).encoding;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/**
 * The rows of a table of text below the line with the names of its columns.
 * @throws KronikaError `breaks-off` after what came before
 */
export async function* csvRows(file: OpenFile, form: CsvForm): AsyncGenerator<TableRow> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    delimiter: form.delimiter,
    record_delimiter: [...form.lineEnds],
    encoding: 'latin1',
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.seedBytes,
    // An error would take with it what was read and not asked for yet.
    skip_records_with_error: true,
  });
  let isBroken = false;
  parser.on('skip', () => {
    isBroken = true;
  });
  const chunks = Readable.from(form.wide ? asUtf8(file, form.wide) : after(file.chunks(), form.mark), {
    objectMode: false,
  });
  chunks.on('error', (error) => parser.destroy(error)).pipe(parser);
  const isAsItIs = !form.wide && !file.isCompressed;
  let names: readonly string[] | null = null;
  let number = 0;
  let from = form.mark;
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      const to = form.mark + parsed.info.bytes;
      const { bytes, start } = trimmed(
        isAsItIs ? file.source.read(from, to - from) : Buffer.from(parsed.raw, 'latin1'),
      );
      if (names === null) names = textsOf(parsed.record, bytes, form).map((name) => name.trim());
      else {
        number += 1;
        yield rowOf({ number, bytes, ...(isAsItIs && { offset: from + start }) }, names, parsed.record, form);
      }
      from = to;
    }
  } finally {
    chunks.destroy();
  }
  if (isBroken) throw breaksOffIn(number + 1);
}

type Found = { readonly number: number; readonly bytes: Uint8Array; readonly offset?: number };

function rowOf(
  { number, bytes, offset }: Found,
  names: readonly string[],
  record: readonly string[],
  form: CsvForm,
): TableRow {
  return {
    number,
    bytes: () => bytes,
    ...(offset !== undefined && { offset }),
    values: (): Row => {
      const texts = textsOf(record, bytes, form);
      return Object.fromEntries(names.map((name, at) => [name || `column ${at + 1}`, texts[at] ?? null]));
    },
    ...(!isUtf8(bytes) && { charset: encodingIn(bytes, form) }),
  };
}

/** Bytes that were read as Latin 1 in their own encoding: rows are decoded one by one, as tables change theirs in the middle. */
function textsOf(record: readonly string[], bytes: Uint8Array, form: CsvForm): string[] {
  const encoding = isUtf8(bytes) ? 'utf-8' : encodingIn(bytes, form);
  return record.map((value) =>
    /[^\0-\x7f]/u.test(value) ? decodeAs(Buffer.from(value, 'latin1'), encoding) : value,
  );
}

const encodingIn = (bytes: Uint8Array, { encoding }: CsvForm): string => encoding ?? decode(bytes).encoding;

function trimmed(line: Uint8Array): { readonly bytes: Uint8Array; readonly start: number } {
  let [start, end] = [0, line.length];
  while (start < end && isLineEnd(line[start])) start += 1;
  while (end > start && isLineEnd(line[end - 1])) end -= 1;
  return { bytes: line.subarray(start, end), start };
}

const isLineEnd = (code: number | undefined): boolean => code === 0x0a || code === 0x0d;

async function* after(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
    if (rest.length > 0) yield rest;
  }
}

async function* asUtf8({ chunks }: OpenFile, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks()) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}
