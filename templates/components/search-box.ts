import { html } from 'ghtml';
import type { Shell } from '../../src/site/shell.ts';
import type { Translate } from '../../src/site/strings.ts';

/** The search box of the header: a plain form that leads to the search page. */
export function searchBox(shell: Shell, t: Translate): string {
  return html`<form class="search-box" role="search" action="${shell.searchPage}" method="get">
<label class="unseen" for="search-box">${t('search.label')}</label>
<input id="search-box" type="search" name="q" placeholder="${t('search.label')}" autocomplete="off" enterkeyhint="search">
<button type="submit">${t('search.submit')}</button>
</form>`;
}
