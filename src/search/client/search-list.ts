import { direction } from '../../writing-systems.ts';
import { type ListStrings, linesAtMost, listColumns } from '../list-strings.ts';
import { byId, element } from './elements.ts';
import { numberFormat, sizeFormat } from './formats.ts';
import { linesOf, textOfFile } from './list-input.ts';
import { openArchive, parseQuery, sideBySide, type Tallied, tallyOf, traffic } from './search.ts';

/*
 * The page that looks for a list of names or queries. It has no address for what is typed, and asks for nothing but pieces
 * of the index: nobody learns what is on the list.
 */

/** Lines that are looked for at once: one waits for the host while another is looked up. */
const lanes = 4;
/** Bytes of a file that is opened. */
const largestFile = 1_000_000;
/** Titles that are shown of a line's articles. */
const titles = 20;

type Row = readonly [line: string, tallied: Tallied];

const form = byId('list-form', HTMLFormElement);
const strings: ListStrings = JSON.parse(form.dataset.strings ?? '');
const locale = document.documentElement.lang;
const root = new URL('../', import.meta.url);
const lines = byId('list-lines', HTMLTextAreaElement);
const file = byId('list-file', HTMLInputElement);
const spellings = byId('list-spellings', HTMLInputElement);
const asQuery = byId('list-query', HTMLInputElement);
const start = byId('list-start', HTMLButtonElement);
const cancel = byId('list-cancel', HTMLButtonElement);
const progress = byId('list-progress', HTMLProgressElement);
const status = byId('list-status', HTMLParagraphElement);
const note = byId('list-note', HTMLParagraphElement);
const table = byId('list-table', HTMLTableElement);
const csv = byId('list-csv', HTMLButtonElement);

let rows: Row[] = [];
/** Raised where a run is stopped, or another begins. */
let run = 0;

const number = (value: number): string => numberFormat(locale).format(value);
const size = (bytes: number): string => sizeFormat(locale).format(bytes / 1000);

async function lookForAll(): Promise<void> {
  const { lines: all, leftOut } = linesOf(lines.value);
  note.textContent =
    all.length === 0
      ? strings.empty
      : leftOut > 0
        ? strings.leftOut.replace('{most}', number(linesAtMost)).replace('{number}', number(leftOut))
        : '';
  if (all.length === 0) return;
  run += 1;
  const mine = run;
  const before = traffic();
  const found = new Map<string, Tallied>();
  show([]);
  setRunning(true);
  progress.max = all.length;
  const tell = () => {
    const now = traffic();
    progress.value = found.size;
    status.textContent = strings.progress
      .replace('{done}', number(found.size))
      .replace('{all}', number(all.length))
      .replace('{requests}', number(now.requests - before.requests))
      .replace('{size}', size(now.bytes - before.bytes));
  };
  tell();
  const waiting = [...all];
  const lane = async () => {
    for (let line = waiting.shift(); line !== undefined && mine === run; line = waiting.shift()) {
      const tallied = await tally(line);
      if (mine !== run) return;
      found.set(line, tallied);
      tell();
      show(all.flatMap((one): Row[] => (found.has(one) ? [[one, found.get(one) ?? tallied]] : [])));
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    console.error(error);
    if (mine !== run) return;
    note.textContent = strings.unreachable;
    // The other lanes end.
    run += 1;
    setRunning(false);
    return;
  }
  if (mine === run) setRunning(false);
}

async function tally(line: string): Promise<Tallied> {
  const archive = await openArchive();
  const query = asQuery.checked ? parseQuery(line) : (sideBySide(line) ?? parseQuery(line));
  return tallyOf(archive, query, spellings.checked);
}

function setRunning(isRunning: boolean): void {
  start.disabled = isRunning;
  cancel.hidden = !isRunning;
  progress.hidden = !isRunning;
}

/** Rows that are shown stay, so that a reader may open one while others come. */
function show(all: readonly Row[]): void {
  rows = [...all];
  table.hidden = all.length === 0;
  csv.hidden = all.length === 0;
  const [body] = table.tBodies;
  if (!body) return;
  const shown = new Map([...body.rows].map((row) => [row.dataset.line, row]));
  const wanted = all.map(([line, tallied]) => shown.get(line) ?? rowOf(line, tallied));
  for (const row of [...body.rows]) if (!wanted.includes(row)) row.remove();
  for (const [at, row] of wanted.entries())
    if (body.rows[at] !== row) body.insertBefore(row, body.rows[at] ?? null);
}

function rowOf(line: string, tallied: Tallied): HTMLTableRowElement {
  const head = element('th', { scope: 'row' }, queryOf(line, tallied));
  const cells = cellsOf(tallied).map((text) => element('td', {}, text));
  return element('tr', { 'data-line': line }, head, ...cells);
}

/** The query; opened it shows the first articles. */
function queryOf(line: string, tallied: Tallied): HTMLElement {
  if (tallied.all === 0) return element('bdi', {}, line);
  const list = element('ul');
  const details = element('details', {}, element('summary', {}, element('bdi', {}, line)), list);
  details.addEventListener('toggle', () => {
    if (details.open && list.childElementCount === 0) void fill(list, tallied);
  });
  return details;
}

async function fill(list: HTMLUListElement, { first }: Tallied): Promise<void> {
  const links = (await first(titles)).map(({ title, language, path }) => {
    const its = { href: new URL(path, root).href, lang: language, dir: direction(language) };
    return element('li', {}, element('a', its, title));
  });
  list.replaceChildren(...links);
}

const cellsOf = (tallied: Tallied): string[] =>
  tallied.fault
    ? [strings[`fault.${tallied.fault.kind}`].replace(/[:：]$/u, ''), '', '', '']
    : counts(tallied, number);

const counts = (
  { articles, places, all, spellings, isPart }: Tallied,
  written: (value: number) => string,
): string[] => [
  (isPart ? `${strings.part} ` : '') + written(articles),
  written(places),
  written(all),
  spellings.map((one) => `${one.form} (${written(one.articles)})`).join(', '),
];

async function saveTable(): Promise<void> {
  const { save, tableFile } = await import('./take-along.ts');
  const heads = listColumns.map((name) => strings[name]);
  const body = rows.map(([line, tallied]) =>
    tallied.fault ? [line, ...cellsOf(tallied)] : [line, ...counts(tallied, String)],
  );
  save(tableFile('search-list.csv', [heads, ...body]));
}

async function openFile(): Promise<void> {
  const [opened] = file.files ?? [];
  if (!opened) return;
  const text =
    opened.size > largestFile ? null : textOfFile(opened.name, new Uint8Array(await opened.arrayBuffer()));
  note.textContent = text === null ? strings.notText : '';
  if (text !== null) lines.value = text;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void lookForAll();
});
cancel.addEventListener('click', () => {
  run += 1;
  setRunning(false);
});
file.addEventListener('change', () => void openFile());
csv.addEventListener('click', () => void saveTable());
