import { words } from './words.ts';

/** Things that can hold a link at their end; the others are lists, tables and lines. */
const blocks = '.body > :is(p, h2, h3, h4, h5, h6)[id]';

/**
 * Gives each paragraph a link to it, to be seen and taken without a pointer. All of them are one stop of the keyboard, from
 * which arrows lead on: a long text must not stand between a reader and what follows it.
 */
export function offerParagraphLinks(): void {
  const links = [...document.querySelectorAll(blocks)].map(({ id }) => linkTo(id));
  for (const link of links) document.getElementById(link.hash.slice(1))?.append(' ', link);
  const [first] = links;
  if (first) first.tabIndex = 0;
  document.querySelector('.body')?.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent && event.target instanceof HTMLAnchorElement)) return;
    const at = links.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = at < 0 || step === undefined ? undefined : links[at + step];
    if (!next) return;
    event.preventDefault();
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus();
  });
}

function linkTo(id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'pilcrow';
  link.href = `#${id}`;
  link.tabIndex = -1;
  link.lang = document.documentElement.lang;
  // The sign itself stands in the styles: it is no word of the text that one marks or searches.
  link.ariaLabel = words.paragraph;
  link.title = words.paragraph;
  return link;
}
