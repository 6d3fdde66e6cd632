import { parse } from 'csv-parse/sync';
import { describeError, KronikaError } from '../../../errors.ts';
import { draftsAndPrivate } from '../../known-files/standing.ts';
import { limits } from '../../read/limits.ts';
import { bareCollection, bareItem, present } from '../../stated/item.ts';
import type { Entry, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { memberOf, pick } from '../shared/json-export.ts';
import type { Row } from '../shared/row.ts';
import { wordsOf } from '../shared/values.ts';
import { wholeBytes } from '../shared/whole.ts';
import { type ZippedFiles, zippedFiles } from '../zip/files.ts';

/** The posts that the list of an export names; what lies beside them tells who subscribes, and is not looked at. */
export async function* postsIn(opened: OpenFile): AsyncGenerator<Entry> {
  const files = opened.text.startsWith('PK') ? await zippedFiles(opened) : filesBeside(opened);
  const list = files.names.find((name) => /(?:^|\/)posts\.csv$/u.test(name)) ?? '';
  const folder = list.slice(0, -listName.length);
  for (const post of rowsIn((await files.read(list)) ?? new Uint8Array()))
    yield { read: () => foundOf(post, folder, files) };
}

const listName = 'posts.csv';

/** The files of an export that was unpacked, by its list. */
const filesBeside = (opened: OpenFile): ZippedFiles => ({
  names: [listName],
  read: async (name) =>
    name === listName ? wholeBytes(opened, limits.innerContainerBytes) : (opened.beside?.(name) ?? null),
});

function rowsIn(bytes: Uint8Array): Row[] {
  try {
    return parse(Buffer.from(bytes), { columns: true, bom: true, relax_column_count: true });
  } catch (error) {
    throw new KronikaError('breaks-off', `The list of posts cannot be read: ${describeError(error)}.`, {
      advice: 'Export the newsletter again.',
      cause: error,
    });
  }
}

async function foundOf(post: Row, folder: string, { read }: ZippedFiles): Promise<Found> {
  const id = wordsOf(post.post_id) ?? '?';
  if (wordsOf(post.is_published)?.toLowerCase() !== 'true') return { passedOver: draftsAndPrivate };
  if (![null, 'everyone'].includes(wordsOf(post.audience)))
    return { passedOver: 'posts for subscribers alone' };
  const page = await read(`${folder}posts/${id}.html`);
  const text = page ? Buffer.from(page).toString() : '';
  if (text.trim() === '') return { passedOver: 'posts without text' };
  const [title, subtitle] = [wordsOf(post.title), wordsOf(post.subtitle)];
  return memberOf({
    item: id,
    stated: {
      ...bareItem,
      title: title === null ? null : { value: title, written: 'text' },
      texts: [
        { value: text, written: 'html' },
        ...(subtitle === null ? [] : [{ value: subtitle, written: 'text' as const }]),
      ],
      guid: id,
      published: present([wordsOf(post.post_date)]),
    },
    collection: { ...bareCollection, id: 'substack' },
    shown: { ...pick(post, 'post_id post_date type title subtitle podcast_url'), text },
  });
}
