import { bareCollection, bareItem, present } from '../../stated/item.ts';
import type { Entry, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { type Exported, exportedIn, memberOf, pick } from '../shared/json-export.ts';
import { isObject, type Row } from '../shared/row.ts';
import { instantOf, listOf, parseJson, wordsOf } from '../shared/values.ts';
import { zippedFiles } from '../zip/files.ts';

/** The articles of a list that lies unpacked beside the folder with its texts. */
export const unpackedArticles = (opened: OpenFile): AsyncIterable<Entry> =>
  exportedIn(opened, [], (entry) => articleOf(entry, opened.beside?.(pageOf(entry)) ?? null));

/** The articles of all lists of a zip. */
export async function* zippedArticles(opened: OpenFile, list: RegExp): AsyncGenerator<Entry> {
  const { names, read } = await zippedFiles(opened);
  for (const name of names.filter((one) => list.test(one))) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const bytes = await read(name);
    const entries = bytes && parseJson(Buffer.from(bytes).toString());
    for (const entry of Array.isArray(entries) ? entries.filter(isObject) : [])
      yield { read: async (): Promise<Found> => found(articleOf(entry, await read(folder + pageOf(entry)))) };
  }
}

const found = (article: Exported): Found => ('passedOver' in article ? article : memberOf(article));

const pageOf = ({ slug }: Row): string => `content/${wordsOf(slug) ?? ''}.html`;

function articleOf(entry: Row, page: Uint8Array | null): Exported {
  const text = page && Buffer.from(page).toString();
  if (!text?.trim()) return { passedOver: 'links without texts' };
  const [url, picture, excerpt] = [entry.url, entry.thumbnail, entry.description].map(wordsOf);
  return {
    item: wordsOf(entry.slug) ?? url ?? wordsOf(entry.id) ?? '?',
    stated: {
      ...bareItem,
      title: { value: wordsOf(entry.title) ?? '', written: 'text' },
      texts: [
        { value: text, written: 'html' },
        ...(excerpt ? [{ value: excerpt, written: 'text' as const }] : []),
      ],
      link: url ?? null,
      guid: wordsOf(entry.id),
      published: present([wordsOf(entry.publishedAt)]),
      authors: listOf(entry.author ?? [], /;/u),
      bases: present([url]),
      media: picture ? [{ url: picture, kind: 'image', title: '', credit: '' }] : [],
    },
    collection: { ...bareCollection, id: 'omnivore' },
    captured: instantOf(entry.savedAt),
    shown: { ...pick(entry, 'title url author publishedAt savedAt thumbnail'), content: text },
  };
}
