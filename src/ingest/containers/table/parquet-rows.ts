import { describeError, KronikaError } from '../../../errors.ts';
import { withOptional } from '../../../optional-packages.ts';
import type { OpenFile } from '../open-file.ts';
import { isObject, type Row } from '../shared/row.ts';
import { anyOrder } from '../shared/whole.ts';
import type { TableRow } from './row.ts';

export const isParquet = ({ text }: OpenFile): boolean => text.startsWith('PAR1');

/** Bytes of rows that are decoded together. */
const bytesTogether = 64 * 1024 * 1024;

interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of a Parquet file, some decoded at a time, and only those that are asked for.
 * @throws KronikaError `breaks-off`
 */
export async function* parquetRows(opened: OpenFile): AsyncGenerator<TableRow> {
  const source = await anyOrder(opened);
  if (!source) throw broken(new Error('it is too large to be held in memory'));
  const [{ parquetMetadataAsync, parquetReadObjects }, { compressors }] = await withOptional('parquet', () =>
    Promise.all([import('hyparquet'), import('hyparquet-compressors')]),
  );
  const file = {
    byteLength: source.size,
    slice: (start: number, end = source.size) => Uint8Array.from(source.read(start, end - start)).buffer,
  };
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw broken(error);
  });
  for (const slice of slices(metadata.row_groups)) {
    let rows: Promise<Row[]> | null = null;
    const read = (): Promise<Row[]> => {
      rows ??= parquetReadObjects({
        file,
        metadata,
        compressors,
        rowStart: slice.from,
        rowEnd: slice.to,
        useOffsetIndex: true,
      }).catch((error: unknown) => {
        throw broken(error);
      });
      return rows;
    };
    for (let at = slice.from; at < slice.to; at += 1) {
      const values = async (): Promise<Row | null> => plainRow((await read())[at - slice.from]);
      yield {
        number: at + 1,
        values,
        bytes: async () => Buffer.from(`${JSON.stringify(await values(), null, 2)}\n`),
      };
    }
  }
}

/** Groups of rows as the file has them, divided where they are large. */
function slices(groups: readonly { readonly num_rows: bigint; readonly total_byte_size: bigint }[]): Slice[] {
  const found: Slice[] = [];
  let from = 0;
  for (const { num_rows, total_byte_size } of groups) {
    const end = from + Number(num_rows);
    const together = Math.max(
      1,
      Math.floor((bytesTogether * Number(num_rows)) / Math.max(1, Number(total_byte_size))),
    );
    for (; from < end; from += together) found.push({ from, to: Math.min(end, from + together) });
    from = end;
  }
  return found;
}

/** Values as JSON has them; bytes are none. */
function plainRow(row: unknown): Row | null {
  if (!isObject(row)) return null;
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value instanceof Uint8Array ? [] : [[name, plainValue(value)]],
    ),
  );
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return value.toISOString();
  return isObject(value) ? plainRow(value) : value;
}

const broken = (cause: unknown): KronikaError =>
  new KronikaError('breaks-off', `The Parquet file is damaged or breaks off: ${describeError(cause)}.`, {
    advice: 'Fetch or copy it again: what says where its rows are stands at its end.',
    cause,
  });
