import { html } from 'ghtml';
import type { ArticlePageData } from '../../src/site/pages/article.ts';

/**
 * A form of the citation: text that can be selected, and where scripts run a button that copies it. Words run the way
 * of their script, code from left to right.
 */
const form = (name: string, text: string, copy: string, dir: 'auto' | 'ltr'): string =>
  html`<div class="copied"><h3>${name}</h3><button type="button" data-copy hidden>${copy}</button>
<pre tabindex="0" dir="${dir}">!${inElement(text)}</pre></div>`;

/** Text in an element: quotation and equals signs, of which citations are full, mean nothing there. */
const inElement = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How to cite the article, closed until a reader opens it. */
export function citePanel({ t, citations, cslAlone }: ArticlePageData): string {
  const forms = [
    ['ISO 690', citations.iso690, 'auto'],
    ['GB/T 7714', citations.gbt7714, 'auto'],
    ['BibTeX', cslAlone ? null : citations.bibtex, 'ltr'],
    ['RIS', cslAlone ? null : citations.ris, 'ltr'],
    ['CSL-JSON', citations.csl, 'ltr'],
  ] as const;
  return html`<details class="cite"!${cslAlone ? ' data-csl-alone' : ''}><summary><h2>${t('cite.heading')}</h2></summary>
!${forms.map(([name, text, dir]) => (text === null ? '' : form(name, text, t('cite.copy'), dir)))}
<p class="unseen" role="status" data-copied="${t('cite.copied')}"></p>
</details>`;
}
