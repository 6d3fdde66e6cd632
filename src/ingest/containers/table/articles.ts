import { draftsAndPrivate, isUnpublished } from '../../known-files/standing.ts';
import type { Entry, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import type { Row } from '../shared/row.ts';
import { tooLargeMember } from '../shared/whole.ts';
import { articleOf } from './article.ts';
import { Columns } from './columns.ts';
import { csvForm, csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import { type JsonShape, jsonTable } from './json-shape.ts';
import { isParquet, parquetRows } from './parquet-rows.ts';
import { withoutPeople } from './people-in.ts';
import type { TableRow } from './row.ts';
import { Sample } from './sample.ts';

/**
 * The articles of a table, row by row.
 * @param shape How the objects of a JSON file stand in it, where its beginning does not tell.
 * @throws KronikaError where it is broken, and where its rows are no articles
 */
export async function* articlesIn(opened: OpenFile, shape?: JsonShape): AsyncGenerator<Entry> {
  const columns = new Columns(opened.columns);
  const sample = await sampleOf(opened, columns, shape);
  let rows = 0;
  for await (const row of rowsOf(opened, shape)) {
    rows += 1;
    if (sample.hasArticles) yield { read: () => foundIn(row, columns, opened.name) };
  }
  if (!sample.hasArticles) throw sample.problem(rows);
}

/** The first rows; where the table breaks off among them, those before. */
async function sampleOf(opened: OpenFile, columns: Columns, shape?: JsonShape): Promise<Sample> {
  const sample = new Sample(opened.name, columns);
  try {
    for await (const row of rowsOf(opened, shape)) if (!(await sample.take(row))) break;
  } catch {
    // Whoever reads all of it is told.
  }
  return sample;
}

function rowsOf(opened: OpenFile, shape: JsonShape | null = jsonTable(opened)): AsyncIterable<TableRow> {
  if (isParquet(opened)) return parquetRows(opened);
  const form = csvForm(opened);
  return form ? csvRows(opened, form) : jsonRows(opened, shape ?? 'sequence');
}

async function foundIn(row: TableRow, columns: Columns, file: string): Promise<Found> {
  const item = `row ${row.number}`;
  if (row.isTooLarge) return tooLargeMember(item);
  const values = await row.values();
  if (values === null) return { passedOver: 'rows that cannot be read' };
  if (isUnpublished(values)) return { passedOver: draftsAndPrivate };
  const article = articleOf(values, columns, file);
  if (article === null) return { passedOver: 'rows without text' };
  const named = { item: article.item ?? item };
  if (article.page !== null)
    return { ...named, facts: { ...article.facts, charset: 'utf-8' }, bytes: Buffer.from(article.page) };
  const shown = withoutPeople(values);
  if (shown) return { ...named, facts: article.facts, bytes: bytesOfRow(shown) };
  const { offset, charset } = row;
  return {
    ...named,
    facts: { ...article.facts, ...(charset !== undefined && { charset }) },
    bytes: await row.bytes(),
    ...(offset !== undefined && { offset }),
  };
}

/** A row as JSON, whatever its table is written in. */
const bytesOfRow = (row: Row): Uint8Array =>
  Buffer.from(
    `${JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`,
  );
