import { isUtf8 } from 'node:buffer';
import { KronikaError } from '../../../errors.ts';
import type { Draft, MemberFacts } from '../../draft.ts';
import { decode } from '../../read/decode.ts';
import type { Collection, StatedItem } from '../../stated/item.ts';
import type { Entry, Found, Member } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { jsonItems } from './json-items.ts';
import { isObject, type Row } from './row.ts';
import { parseJson } from './values.ts';
import { tooLargeMember } from './whole.ts';

/** An article of an export, or the kind of what is none. */
export type Exported = ExportedArticle | { readonly passedOver: string };

/** An article as the export of a program states it. */
export interface ExportedArticle {
  readonly item: string;
  readonly stated: StatedItem;
  readonly collection: Collection;
  readonly captured?: string | null;
  readonly complete?: (draft: Draft) => void;
  /** Published as its file: nothing of its owner's account, notes or settings. */
  readonly shown: Row;
}

/**
 * The articles of an export, from the list of its file that the keys lead to.
 * @throws KronikaError `breaks-off` after what came before
 */
export async function* exportedIn(
  { chunks }: OpenFile,
  keys: readonly string[],
  read: (entry: Row) => Exported,
): AsyncGenerator<Entry> {
  const found = jsonItems(chunks(), keys);
  for (let number = 1; ; number += 1) {
    const next = await found.next();
    if (next.done) {
      if (next.value.breaksOff) throw breaksOffAfter(number - 1);
      return;
    }
    const { bytes, isTooLarge } = next.value;
    const item = `entry ${number}`;
    yield { read: () => (isTooLarge ? tooLargeMember(item) : foundOf(rowIn(bytes), read)) };
  }
}

const rowIn = (bytes: Uint8Array): Row | null => {
  const row = parseJson(isUtf8(bytes) ? Buffer.from(bytes).toString() : decode(bytes).text);
  return isObject(row) ? row : null;
};

function foundOf(row: Row | null, read: (entry: Row) => Exported): Found {
  if (row === null) return { passedOver: 'entries that cannot be read' };
  const exported = read(row);
  return 'passedOver' in exported ? exported : memberOf(exported);
}

/** An article of an export as a member. */
export function memberOf({ item, stated, collection, captured, complete, shown }: ExportedArticle): Member {
  const facts: MemberFacts = {
    ...(stated.link !== null && { address: stated.link }),
    ...(captured && { captured }),
    stated: { item: stated, collection, ...(complete && { complete }) },
  };
  return { item, facts, bytes: Buffer.from(`${JSON.stringify(shown, null, 2)}\n`) };
}

const breaksOffAfter = (entries: number): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The export is damaged or breaks off after ${entries.toLocaleString('en')} entries, which are read.`,
    { advice: 'Fetch or copy the file again, or export it anew.' },
  );

/** The values of an object under these keys, where it has any. */
export const pick = (row: Row, keys: string): Row =>
  Object.fromEntries(
    keys.split(' ').flatMap((key) => (row[key] === undefined || row[key] === null ? [] : [[key, row[key]]])),
  );
