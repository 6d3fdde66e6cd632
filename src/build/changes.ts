import { createHash } from 'node:crypto';
import type { KnownOutput } from '../archive/store.ts';
import { KronikaError } from '../errors.ts';
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

export interface Changes {
  readonly planned: ReadonlyMap<string, Planned>;
  readonly pages: readonly (Planned & { readonly source: Page })[];
  readonly files: readonly (Planned & { readonly source: PlannedFile })[];
  /** Files that are in the folder and not in the plan. */
  readonly stale: readonly string[];
}

export const isPage = (source: Page | PlannedFile): source is Page => 'template' in source;

const kindOf = (source: Page | PlannedFile): string =>
  isPage(source) ? `page ${source.template} ${source.ui}` : 'file';

function fingerprintOf(source: Page | PlannedFile, code: string): string {
  const hash = createHash('sha256').update(`${code}\0${kindOf(source)}`);
  for (const depend of source.depends) hash.update(`\0${depend}`);
  return hash.digest('base64url');
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

/** What the output folder holds that the plan does not know of and that another part looks after. */
const ownedElsewhere = (path: string): boolean => path.startsWith('search/');

export function findChanges(
  plan: SitePlan,
  code: string,
  known: ReadonlyMap<string, KnownOutput>,
  present: ReadonlyMap<string, string>,
): Changes {
  const planned = plannedFiles(plan, code);
  const pages: (Planned & { source: Page })[] = [];
  const files: (Planned & { source: PlannedFile })[] = [];
  for (const entry of planned.values()) {
    const before = known.get(entry.path);
    if (before?.fingerprint === entry.fingerprint && before.stamp === present.get(entry.path)) continue;
    const { source } = entry;
    if (isPage(source)) pages.push({ ...entry, source });
    else files.push({ ...entry, source });
  }
  const stale = [...present.keys()].filter((path) => !planned.has(path) && !ownedElsewhere(path));
  return { planned, pages, files, stale };
}
