import { hash } from 'node:crypto';
import type { KnownOutput } from '../archive/store.ts';
import { KronikaError } from '../errors.ts';
import { namesPath } from '../search/names/file.ts';
import type { Page, PlannedFile, SitePlan } from '../site/page.ts';
import { outputFile } from '../urls.ts';

/** Compares the plan with what was written before and with what lies in the output folder. */

/** A file of the plan and what it depends on. */
export interface Planned {
  readonly path: string;
  readonly fingerprint: string;
  readonly depends: readonly string[];
  readonly source: Page | PlannedFile;
}

/** Why a file is written: it is new, what it shows has changed, or it is not as it was written. */
export type Reason = 'new' | 'shows' | 'file';

export interface Changes {
  readonly planned: ReadonlyMap<string, Planned>;
  readonly pages: readonly (Planned & { readonly source: Page })[];
  readonly files: readonly (Planned & { readonly source: PlannedFile })[];
  /** Files that are in the folder and not in the plan. */
  readonly stale: readonly string[];
  readonly reasons: ReadonlyMap<string, Reason>;
}

export const isPage = (source: Page | PlannedFile): source is Page => 'template' in source;

const kindOf = (source: Page | PlannedFile): string =>
  isPage(source) ? `page ${source.template} ${source.ui}` : 'file';

function fingerprintOf(source: Page | PlannedFile, code: string): string {
  return hash('sha256', [code, kindOf(source), ...source.depends].join('\0'), 'base64url');
}

/** @throws KronikaError `same-address` where two pages would be one file */
function plannedFiles(plan: SitePlan, code: string): Map<string, Planned> {
  const planned = new Map<string, Planned>();
  for (const source of [...plan.pages, ...plan.files]) {
    const path = outputFile(source.path);
    if (planned.has(path)) {
      throw new KronikaError('same-address', `Two pages of the plan have the address ${source.path}`);
    }
    planned.set(path, { path, fingerprint: fingerprintOf(source, code), depends: source.depends, source });
  }
  return planned;
}

/** Below this the search writes and removes its files itself. */
export const searchFolder = 'search/';
export const ownedBySearch = (path: string): boolean => path.startsWith(searchFolder);

/** Planned when the search is done, which knows its content. */
const plannedLater = outputFile(namesPath);

function reasonFor(
  { path, fingerprint }: Planned,
  known: ReadonlyMap<string, KnownOutput>,
  present: ReadonlyMap<string, string>,
): Reason | null {
  const before = known.get(path);
  if (!before) return 'new';
  if (before.fingerprint !== fingerprint) return 'shows';
  return before.stamp === present.get(path) ? null : 'file';
}

/** Whether the folder holds just what was written, file by file. */
export function isIntact(
  known: ReadonlyMap<string, KnownOutput>,
  present: ReadonlyMap<string, string>,
): boolean {
  return known.size === present.size && [...known].every(([path, { stamp }]) => stamp === present.get(path));
}

export function findChanges(
  plan: SitePlan,
  code: string,
  known: ReadonlyMap<string, KnownOutput>,
  present: ReadonlyMap<string, string>,
): Changes {
  const planned = plannedFiles(plan, code);
  const reasons = new Map<string, Reason>();
  const pages: (Planned & { source: Page })[] = [];
  const files: (Planned & { source: PlannedFile })[] = [];
  for (const entry of planned.values()) {
    const reason = reasonFor(entry, known, present);
    if (!reason) continue;
    reasons.set(entry.path, reason);
    const { source } = entry;
    if (isPage(source)) pages.push({ ...entry, source });
    else files.push({ ...entry, source });
  }
  const stale = [...present.keys()].filter(
    (path) => !planned.has(path) && !ownedBySearch(path) && path !== plannedLater,
  );
  return { planned, pages, files, stale, reasons };
}
