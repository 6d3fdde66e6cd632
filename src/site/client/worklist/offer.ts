import type { CslItem } from '../../../exchange/csl-item.ts';
import { leadTo } from '../lead-to.ts';
import { offer } from '../share.ts';
import { words } from '../words.ts';
import { changeList, idOf, isFull, listIn } from './list.ts';

/** Stands before the script in its file: the page of the list, below the root. */
declare const kronikaWorklist: string;

/** Leads to the reader's list, and offers to put an article there. */
export function offerWorklist(root: string): void {
  // Browsers load no module from a file, and the page of the list is one.
  if (location.protocol === 'file:') return;
  const page = root + kronikaWorklist;
  leadTo(page, words.worklist);
  const links = document.querySelector('main > article .article-links');
  const item = itemOfPage();
  if (!links || !item) return;
  const id = idOf(item);
  const status = document.createElement('span');
  status.role = 'status';
  const show = (isThere: boolean): void => {
    button.textContent = isThere ? words.worklistTake : words.worklistKeep;
  };
  const isThere = (): boolean => listIn(root).some((one) => one.id === id);
  const button = offer(links, words.worklistKeep, () => {
    try {
      const wasThere = isThere();
      const entry = { id, item, kept: new Date().toISOString().slice(0, 10), note: '' };
      changeList(root, (list) => [...(wasThere ? [] : [entry]), ...list.filter((one) => one.id !== id)]);
      show(!wasThere);
      const way = document.createElement('a');
      way.href = page;
      way.textContent = words.worklist;
      status.replaceChildren(...(wasThere ? [] : ['· ', way]));
    } catch (error) {
      status.textContent = isFull(error) ? words.worklistFull : words.refused;
    }
  });
  button.after(' ', status);
  try {
    show(isThere());
  } catch {
    // The reader is told who wants to use it.
  }
}

/** An article's page has all that is kept of it among its citations. */
function itemOfPage(): CslItem | null {
  const text = document.querySelector('details.cite .copied:last-of-type pre')?.textContent;
  const [item]: CslItem[] = JSON.parse(text ?? '[]');
  return item ?? null;
}
