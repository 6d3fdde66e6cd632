import { byId, element } from '../../../search/client/elements.ts';
import { dateFormat, numberFormat, unitFormat } from '../../../search/client/formats.ts';
import { direction } from '../../../writing-systems.ts';
import type { OfflineIndex } from '../../offline-lists.ts';
import type { OfflineStrings } from '../../offline-strings.ts';
import { cachesOf, type KeptSet, keptSets, refusalKey } from './caches.ts';
import { bytesOf, fetchIndex, fetchSet, isCurrent, nameOf } from './fetch-set.ts';
import { readArticles } from './read-articles.ts';
import { NoRoomError, removeAll, removeSet, roomLeft, sweep } from './room.ts';

/* The page of what is kept to be read without a network: fetches sets, shows how large they are, and removes them. */

const panel = byId('offline', HTMLDivElement);
const note = byId('offline-note', HTMLParagraphElement);
const room = byId('offline-room', HTMLParagraphElement);
const working = byId('offline-working', HTMLParagraphElement);
const progress = byId('offline-progress', HTMLProgressElement);
const status = byId('offline-status', HTMLElement);
const stop = byId('offline-stop', HTMLButtonElement);
const reading = byId('offline-reading', HTMLInputElement);
const read = byId('offline-read', HTMLUListElement);
const list = byId('offline-sets', HTMLUListElement);

const strings: OfflineStrings = JSON.parse(panel.dataset.strings ?? '');
const ui = panel.dataset.ui ?? '';
const locale = document.documentElement.lang;
const root = new URL('../', import.meta.url).href;

function sizeText(bytes: number): string {
  const [unit, number] =
    bytes < 1e9 ? (['megabyte', bytes / 1e6] as const) : (['gigabyte', bytes / 1e9] as const);
  return unitFormat(locale, unit, number < 10 ? 1 : 0).format(number);
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);

/** Two tabs must not remove what the other is fetching. */
const alone = <Result>(task: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(cachesOf(root).files, task);

/** The worker reads anew what is kept. */
async function tellWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  registration?.active?.postMessage(null);
}

function tell(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  console.error(error);
  note.textContent =
    error instanceof NoRoomError
      ? filled(strings.full, { size: sizeText(error.bytes), free: sizeText(error.free ?? 0) })
      : error instanceof DOMException
        ? strings.refused
        : strings.broken;
}

/** Does something with what is kept, and shows the outcome. */
async function change(task: () => Promise<void>): Promise<void> {
  note.textContent = '';
  for (const button of panel.querySelectorAll('button')) button.disabled = button !== stop;
  try {
    await alone(task).catch(tell);
    await tellWorker();
    await show();
  } catch (error) {
    tell(error);
  } finally {
    byId('offline-forget', HTMLButtonElement).disabled = false;
  }
}

async function keep(year: string | null): Promise<void> {
  const stopped = new AbortController();
  stop.onclick = () => stopped.abort();
  working.hidden = false;
  progress.removeAttribute('value');
  status.textContent = '';
  const onProgress = (bytes: number, all: number) => {
    progress.max = all;
    progress.value = bytes;
    status.textContent = filled(strings.progress, { done: sizeText(bytes), all: sizeText(all) });
  };
  try {
    // Browsers that have little room clear what nobody asked them to keep.
    await navigator.storage?.persist?.();
    await fetchSet({ root, ui, year }, { signal: stopped.signal, onProgress });
    await sweep(root);
  } catch (error) {
    if (error instanceof NoRoomError) await sweep(root);
    throw error;
  } finally {
    working.hidden = true;
  }
}

function button(text: string, name: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': `${text}: ${name}` }, text);
  made.addEventListener('click', () => void change(act));
  return made;
}

/** The state of a set, and what can be done with it. */
function offersOf(year: string | null, name: string, index: OfflineIndex | null, set: KeptSet | undefined) {
  if (!set) {
    if (!index) return [];
    return [sizeText(bytesOf(index, { ui, year })), button(strings.keep, name, () => keep(year))];
  }
  const date = dateFormat(locale, 'day').format(new Date(set.kept));
  const isOld = index !== null && !isCurrent(index, set);
  return [
    sizeText(set.bytes),
    element('strong', {}, filled(strings.kept, { date })),
    ...(set.altered.length > 0
      ? [filled(strings.altered, { number: numberFormat(locale).format(set.altered.length) })]
      : []),
    ...(isOld ? [strings.changed, button(strings.update, name, () => keep(year))] : []),
    button(strings.remove, name, () => removeSet(root, set.name)),
  ];
}

async function show(): Promise<void> {
  const index = await fetchIndex(root).catch(() => null);
  const sets = new Map((await keptSets(root)).map((set) => [set.name, set]));
  for (const item of list.querySelectorAll('li')) {
    const year = item.dataset.year ?? null;
    const name = item.querySelector('.offline-name')?.textContent ?? '';
    const [title, count] = item.children;
    const offers = offersOf(year, name, index, sets.get(nameOf({ ui, year })));
    const pieces = offers.map((offer) => (typeof offer === 'string' ? element('span', {}, offer) : offer));
    item.replaceChildren(...[title, count].filter((one) => one !== undefined), ...pieces);
  }
  const left = await roomLeft();
  room.textContent = left
    ? filled(strings.room, { used: sizeText(left.used), free: sizeText(left.free) })
    : '';
  await showRead();
}

async function showRead(): Promise<void> {
  const articles = await readArticles(root);
  const items = articles.map(({ href, title, lang }) =>
    element('li', {}, element('a', { href, lang, dir: direction(lang) }, title)),
  );
  read.replaceChildren(...items);
}

async function begin(): Promise<void> {
  if (!navigator.serviceWorker || !navigator.locks) {
    note.textContent = strings.unable;
    return;
  }
  if (location.search === '?missing') note.textContent = strings.missing;
  const sets = await caches.open(cachesOf(root).sets);
  reading.checked = !(await sets.match(refusalKey(root)));
  reading.addEventListener('change', () => {
    void change(async () => {
      if (reading.checked) await sets.delete(refusalKey(root));
      else await sets.put(refusalKey(root), new Response(''));
    });
  });
  byId('offline-forget', HTMLButtonElement).addEventListener('click', () => {
    void change(() => removeAll(root));
  });
  panel.hidden = false;
  await show();
}

begin().catch((error: unknown) => {
  console.error(error);
  note.textContent = strings.refused;
});
