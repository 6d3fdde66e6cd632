import { isUtf8 } from 'node:buffer';
import { decode } from '../../read/decode.ts';
import { limits } from '../../read/limits.ts';
import type { OpenFile } from '../open-file.ts';
import { ByteReader } from '../shared/byte-reader.ts';
import { jsonItems } from '../shared/json-items.ts';
import { isObject, type Row } from '../shared/row.ts';
import { parseJson } from '../shared/values.ts';
import { breaksOffIn } from './broken.ts';
import type { JsonShape } from './json-shape.ts';
import type { TableRow } from './row.ts';

/**
 * The objects of a JSON file as rows.
 * @throws KronikaError `breaks-off` after what came before
 */
export const jsonRows = (file: OpenFile, shape: JsonShape): AsyncIterable<TableRow> =>
  shape === 'lines' ? lines(file) : items(file, shape);

async function* lines({ chunks, isCompressed }: OpenFile): AsyncGenerator<TableRow> {
  const reader = new ByteReader(chunks());
  let number = 0;
  for (;;) {
    const { offset } = reader;
    const line = await reader.line(limits.seedBytes + 1);
    if (line === null) break;
    const bytes = trimmed(line);
    if (bytes.length === 0) continue;
    number += 1;
    const isTooLarge = line.length > limits.seedBytes;
    // A line is held before the next one is read: what it is a part of goes on to be used.
    if (line.at(-1) !== 0x0a && !isTooLarge && rowIn(bytes) === null) {
      await reader.finish();
      throw breaksOffIn(number);
    }
    yield rowOf({ number, bytes, offset, isTooLarge, isCompressed });
  }
  await reader.finish();
}

/** Without the end of the line. */
function trimmed(line: Uint8Array): Uint8Array {
  let end = line.length;
  while (end > 0 && (line[end - 1] ?? 0) <= 0x20) end -= 1;
  return line.subarray(0, end);
}

async function* items(
  { chunks, isCompressed }: OpenFile,
  shape: Exclude<JsonShape, 'lines'>,
): AsyncGenerator<TableRow> {
  const found = jsonItems(chunks(), shape === 'sequence' ? null : shape);
  for (let number = 1; ; number += 1) {
    const next = await found.next();
    if (next.done) {
      if (next.value.breaksOff) throw breaksOffIn(number);
      return;
    }
    yield rowOf({ ...next.value, number, isCompressed });
  }
}

interface Found {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly isTooLarge: boolean;
  readonly isCompressed: boolean;
}

const rowOf = ({ number, bytes, offset, isTooLarge, isCompressed }: Found): TableRow => ({
  number,
  bytes: () => bytes,
  isTooLarge,
  values: () => rowIn(bytes),
  ...(!isCompressed && { offset }),
});

/** Rows are decoded one by one, as tables are put together from files of several encodings. */
function rowIn(bytes: Uint8Array): Row | null {
  const text = isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
    : decode(bytes).text;
  const row = parseJson(text.replace(/^\ufeff/u, ''));
  // Elasticsearch keeps what was put into it under a key of its own.
  if (isObject(row) && isObject(row._source)) return { _id: row._id, ...row._source };
  return isObject(row) ? row : null;
}
