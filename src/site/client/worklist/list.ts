import { idLength } from '../../../article-folder.ts';
import type { CslItem } from '../../../exchange/csl-item.ts';

/* A reader's list of articles, kept in the browser and nowhere else. */

/** An article in the list. */
export interface ListedArticle {
  readonly id: string;
  readonly item: CslItem;
  /** The day on which it was put there. */
  readonly kept: string;
  readonly note: string;
}

/** @param root The site's address: several archives may be at one host. */
export const keyOf = (root: string): string => `kronika-worklist ${root}`;

/** The id of an article, which ends that of its citation. */
export const idOf = ({ id }: CslItem): string => id.slice(-idLength);

/** The last put there is the first. @throws DOMException where the browser keeps nothing */
export function listIn(root: string): readonly ListedArticle[] {
  const text = localStorage.getItem(keyOf(root));
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isListed) : [];
  } catch {
    // Something else wrote there: a list that nobody can read is none.
    return [];
  }
}

const isListed = (value: Partial<ListedArticle> | null): value is ListedArticle =>
  typeof value?.id === 'string' && typeof value.item?.title === 'string' && typeof value.note === 'string';

/** Another tab may have changed the list: it is read anew. @throws DOMException where the browser is full, or keeps nothing */
export function changeList(
  root: string,
  change: (list: readonly ListedArticle[]) => readonly ListedArticle[],
): readonly ListedArticle[] {
  const changed = change(listIn(root));
  localStorage.setItem(keyOf(root), JSON.stringify(changed));
  return changed;
}

/** Whether a browser refused as it has no room, and not because it keeps nothing at all. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
