import { relative, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Archive } from '../../archive/archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { type Changes, filesOf, type Planned } from './changes.ts';

/* Says why a file of the site was written in this build, or why not. */

/** Differences that are told one by one. */
const shown = 5;

interface Question {
  /** Below the output folder. */
  readonly path: string;
  readonly changes: Changes;
  readonly archive: Archive;
  readonly store: Store;
}

/** @param asked An address (`/en/`), a path in the site, or a path to the file. @returns it below the output folder. */
export function fileFor(asked: string, outDir: string): string {
  const below = relative(outDir, resolve(asked));
  const path = below.startsWith('..') || asked.startsWith('/') ? asked.replace(/^\/+/u, '') : below;
  return path === '' || path.endsWith('/') || !/\.\w+$/u.test(path)
    ? `${path.replace(/\/?$/u, path ? '/' : '')}index.html`
    : path;
}

/** To be asked before anything is written, which the store then remembers. @returns null for what is not planned. */
export function explain({ path, changes, archive, store }: Question): string | null {
  const planned = plannedWith(path, changes);
  if (!planned) return null;
  const reason = changes.reasons.get(planned.path);
  if (reason === undefined) return `${path}: not written, as nothing that it shows has changed.`;
  if (reason === 'new') return `${path}: written, as it was not part of the site before.`;
  if (reason === 'file') return `${path}: written, as its file is not as the last build left it.`;
  const before = store.outputs.dependsOf(planned.path);
  const differences = differencesOf(before, planned.depends, archive);
  if (differences.length === 0) {
    return `${path}: written, as the code, the templates or the settings of the site have changed.`;
  }
  const more = differences.length - shown;
  return [
    `${path}: written, as what it shows has changed:`,
    ...differences.slice(0, shown).map((difference) => `  ${difference}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

/** @param stale Files that are removed. */
export const explainAbsence = (path: string, { planned }: Changes, stale: readonly string[]): string =>
  stale.includes(path)
    ? `${path}: removed, as no page of the site is there any more.`
    : `${path}: the site has no such file. Did you mean ${closest(path, [...planned.keys()])}?`;

/** The output that a file is written with. */
const plannedWith = (path: string, { planned }: Changes): Planned | undefined =>
  planned.get(path) ?? planned.values().find((output) => filesOf(output).includes(path));

/** Lists the things that only one of the two builds depended on, in words where they are articles. */
function differencesOf(before: readonly string[], after: readonly string[], archive: Archive): string[] {
  const old = new Set(before);
  const now = new Set(after);
  const articles = new Map(archive.summaries().map(({ hash, title }) => [hash, title]));
  const named = (depend: string): string => {
    const title = articles.get(depend);
    return title ? `the article “${title}”` : `“${depend.slice(0, 80)}”`;
  };
  return [
    ...after.filter((depend) => !old.has(depend)).map((depend) => `now depends on ${named(depend)}`),
    ...before.filter((depend) => !now.has(depend)).map((depend) => `no longer depends on ${named(depend)}`),
  ];
}
