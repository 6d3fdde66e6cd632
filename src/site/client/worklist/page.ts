import { articleFolder } from '../../../article-folder.ts';
import { firstDay, precisionOf } from '../../../edtf.ts';
import { byId, element } from '../../../search/client/elements.ts';
import { dateFormat, languageName, numberFormat } from '../../../search/client/formats.ts';
import { decoded } from '../../../search/client/list-input.ts';
import { save } from '../../../search/client/take-along.ts';
import { direction } from '../../../writing-systems.ts';
import type { WorklistStrings } from '../../worklist-strings.ts';
import { csvFile, edtfOf, merged, openedList, risFile } from './files.ts';
import { changeList, isFull, keyOf, type ListedArticle, listIn } from './list.ts';

/* The page of a reader's list: shows it with its notes, makes files of it and opens such files. */

const panel = byId('worklist', HTMLDivElement);
const message = byId('worklist-message', HTMLParagraphElement);
const items = byId('worklist-items', HTMLUListElement);
const empty = byId('worklist-empty', HTMLParagraphElement);
const file = byId('worklist-file', HTMLInputElement);
const ofList = (['csv', 'ris', 'clear'] as const).map((name) => byId(`worklist-${name}`, HTMLButtonElement));

const strings: WorklistStrings = JSON.parse(panel.dataset.strings ?? '');
const locale = document.documentElement.lang;
const root = new URL('../', import.meta.url).href;

/** Bytes of a file that is opened. */
const largestFile = 5_000_000;

type Change = (list: readonly ListedArticle[]) => readonly ListedArticle[];

/** Changes the list, and says so where that cannot be done. @returns whether it could */
function change(by: Change): boolean {
  try {
    changeList(root, by);
    message.textContent = '';
    return true;
  } catch (error) {
    message.textContent = isFull(error) ? strings.full : strings.refused;
    return false;
  }
}

/** Each in the direction of its own words. */
function detailsOf({ item }: ListedArticle): (Node | string)[] {
  const date = edtfOf(item);
  const day = date && dateFormat(locale, precisionOf(date)).format(new Date(`${firstDay(date)}T00:00:00Z`));
  const language = item.language === locale ? '' : languageName(item.language, locale);
  return [item['container-title'] ?? '', day, language]
    .filter(Boolean)
    .flatMap((text, at) => [at > 0 ? ' · ' : '', element('bdi', {}, text)]);
}

function itemOf(article: ListedArticle): HTMLLIElement {
  const { id, item } = article;
  const own = { lang: item.language, dir: direction(item.language) };
  const link = element('a', { class: 'item-title', href: `${root}${articleFolder(id)}`, ...own }, item.title);
  const note = element('textarea', {
    rows: '2',
    'aria-label': `${strings.note}: ${item.title}`,
    placeholder: strings.note,
  });
  note.value = article.note;
  // Without words it has none of its own.
  const turn = (): void => {
    note.dir = note.value === '' ? '' : 'auto';
  };
  turn();
  note.addEventListener('input', () => {
    turn();
    change((list) => list.map((one) => (one.id === id ? { ...one, note: note.value } : one)));
  });
  const take = element(
    'button',
    { type: 'button', 'aria-label': `${strings.take}: ${item.title}` },
    strings.take,
  );
  take.addEventListener('click', () => {
    if (change((list) => list.filter((one) => one.id !== id))) show();
  });
  return element(
    'li',
    { class: 'item' },
    link,
    element('p', { class: 'item-details' }, ...detailsOf(article)),
    note,
    take,
  );
}

function show(): void {
  const list = listIn(root);
  items.replaceChildren(...list.map(itemOf));
  empty.hidden = list.length > 0;
  for (const button of ofList) button.disabled = list.length === 0;
}

const written = (number: number): string => numberFormat(locale).format(number);

async function open(): Promise<void> {
  const [opened] = file.files ?? [];
  if (!opened) return;
  const text = opened.size > largestFile ? null : decoded(new Uint8Array(await opened.arrayBuffer()));
  file.value = '';
  const read = text === null ? null : openedList(text);
  if (!read) {
    message.textContent = strings.notList;
    return;
  }
  let done = { added: 0, changed: 0 };
  const could = change((before) => {
    const { list, added, changed } = merged(before, read.list);
    done = { added, changed };
    return list;
  });
  if (!could) return;
  show();
  message.textContent = strings.opened
    .replace('{added}', written(done.added))
    .replace('{changed}', written(done.changed))
    .replace('{leftOut}', written(read.leftOut));
}

const [csv, ris, clear] = ofList;
csv?.addEventListener('click', () => save(csvFile(listIn(root), root)));
ris?.addEventListener('click', () => save(risFile(listIn(root), root)));
clear?.addEventListener('click', () => {
  if (confirm(strings.sure) && change(() => [])) show();
});
file.addEventListener('change', () => void open());
// Another tab of the site may change it.
addEventListener('storage', ({ key }) => {
  if (key === keyOf(root)) show();
});

try {
  show();
  panel.hidden = false;
  // It said that there is no script, as is so from a disk, too.
  message.textContent = '';
} catch (error) {
  console.error(error);
  message.textContent = strings.refused;
}
