import { bibtexOf, risOf } from '../../exchange/bibtex-ris.ts';
import type { CslItem } from '../../exchange/csl-item.ts';

/*
 * Makes the forms of a citation that programs read out of the one that the page has, where the archive's layout leaves them
 * out. Loaded when a reader opens how to cite.
 */

const forms = { BibTeX: bibtexOf, RIS: risOf } as const;

/** Adds the other forms before the one that they are made of, each in a block like its own. */
function addForms(panel: Element): void {
  const last = panel.querySelector('.copied:last-of-type');
  const [item]: CslItem[] = JSON.parse(last?.querySelector('pre')?.textContent ?? '[]');
  if (!last || !item) return;
  for (const [name, formOf] of Object.entries(forms)) {
    const block = last.cloneNode(true);
    if (!(block instanceof Element)) continue;
    block.querySelector('h3')?.replaceChildren(name);
    block.querySelector('pre')?.replaceChildren(formOf(item));
    last.before(block);
  }
}

const panel = document.querySelector('details.cite[data-csl-alone]');
if (panel) addForms(panel);
