import { html } from 'ghtml';
import type { Translate } from '../../src/site/strings.ts';
import type { Shell } from '../../src/site/views/shell.ts';

/**
 * The search box of the header: a plain form that leads to the search page. Where scripts run, it offers articles
 * while one types; what that needs to say stands in its attributes.
 */
export function searchBox(shell: Shell, t: Translate): string {
  return html`<form class="search-box" role="search" action="${shell.searchPage}" method="get" data-all="${t('search.all')}" data-found="${t('search.suggestions')}"!${hits(t)}>
<label class="unseen" for="search-box">${t('search.label')}</label>
<input id="search-box" type="search" name="q" placeholder="${t('search.label')}" autocomplete="off" enterkeyhint="search">
<button type="submit">${t('search.submit')}</button>
</form>`;
}

/** On a page that a result led to, a bar leads through the places of the words that were searched for, and says this. */
const hits = (t: Translate): string =>
  html` data-hit="${t('search.hit', { at: '{at}', all: '{all}' })}" data-next="${t('search.nextHit')}" data-previous="${t('search.previousHit')}" data-end="${t('search.endHits')}" data-hits="${t('search.hits')}"`;
