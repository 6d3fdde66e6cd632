import { written } from '../../writing-systems.ts';

/** Language and script, so that `zh-TW` finds `zh-Hant`. */
function nameOf(tag: string): string {
  const { language, script } = written(tag) ?? {};
  return `${language}-${script}`;
}

/** Leads from the site's first page to the home in the first of the reader's languages that there is one in. */
export function chooseLanguage(): void {
  // Whoever comes from another page of the site has chosen already.
  if (!document.body.hasAttribute('data-choose') || document.referrer.startsWith(location.origin)) return;
  const homes = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.tongues a')].map((link) => [nameOf(link.lang), link]),
  );
  const home = navigator.languages.map((tag) => homes.get(nameOf(tag))).find(Boolean);
  if (home && !home.hasAttribute('aria-current')) location.replace(home.href);
}
