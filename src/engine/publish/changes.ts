import { hash } from 'node:crypto';
import { KronikaError } from '../../errors.ts';
import { guarded } from '../../site/faults.ts';
import type { Page, PlannedFile, SitePlan } from '../../site/page.ts';
import { outputFile } from '../../urls.ts';
import { isManifest } from '../fixity/manifests.ts';
import type { Differences } from '../output/differences.ts';
import { ownedBySearch } from '../output/output.ts';

/* Compares the plan with what was written before and with what lies in the output folder. */

/** A page with the files beside it, or a file, and what it depends on. */
export interface Planned<Source extends Page | PlannedFile = Page | PlannedFile> {
  /** Below the output folder. */
  readonly path: string;
  readonly fingerprint: string;
  readonly depends: readonly string[];
  readonly source: Source;
}

/** A reason why something is written: it is new, what it shows has changed, or a file of it is not as it was written. */
type Reason = 'new' | 'shows' | 'file';

/** The state in which the last build left the output folder. */
export interface LastBuild {
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The files that it wrote for a path. */
  readonly filesOf: (path: string) => readonly string[];
  /** Of all but the search. */
  readonly differences: Differences;
}

export interface Changes {
  readonly planned: ReadonlyMap<string, Planned>;
  readonly pages: readonly Planned<Page>[];
  readonly files: readonly Planned<PlannedFile>[];
  readonly reasons: ReadonlyMap<string, Reason>;
}

export const isPage = (source: Page | PlannedFile): source is Page => 'template' in source;

/** The files that are written for an output, below the output folder. */
export const filesOf = ({ path, source }: Planned): string[] => [
  path,
  ...(isPage(source) && source.files ? source.files().map((file) => outputFile(file.path)) : []),
];

const kindOf = (source: Page | PlannedFile): string =>
  isPage(source) ? `page ${source.template} ${source.ui}` : 'file';

function fingerprintOf(source: Page | PlannedFile, code: string): string {
  return hash('sha256', [code, kindOf(source), ...source.depends].join('\0'), 'base64url');
}

const plannedOutput = (source: Page | PlannedFile, code: string): Planned => ({
  path: outputFile(source.path),
  fingerprint: fingerprintOf(source, code),
  depends: source.depends,
  source,
});

/** @throws KronikaError `same-address` where two pages would be one file */
function plannedOutputs(plan: SitePlan, code: string): Map<string, Planned> {
  const planned = new Map<string, Planned>();
  for (const source of [...plan.pages, ...plan.files]) {
    const path = outputFile(source.path);
    if (planned.has(path)) {
      throw new KronikaError('same-address', `Two pages of the plan have the address ${source.path}`);
    }
    const seed = isPage(source) ? source.seed : undefined;
    const output = (): Planned => plannedOutput(source, code);
    const made = seed === undefined ? output() : guarded(seed, 'The page', output);
    if (made) planned.set(path, made);
  }
  return planned;
}

function reasonFor({ path, fingerprint }: Planned, { fingerprints, differences }: LastBuild): Reason | null {
  const before = fingerprints.get(path);
  if (before === undefined) return 'new';
  if (before !== fingerprint) return 'shows';
  return differences.damaged.has(path) ? 'file' : null;
}

export function findChanges(plan: SitePlan, code: string, last: LastBuild): Changes {
  const planned = plannedOutputs(plan, code);
  const reasons = new Map<string, Reason>();
  const pages: Planned<Page>[] = [];
  const files: Planned<PlannedFile>[] = [];
  for (const entry of planned.values()) {
    const reason = reasonFor(entry, last);
    if (!reason) continue;
    reasons.set(entry.path, reason);
    const { source } = entry;
    if (isPage(source)) pages.push({ ...entry, source });
    else files.push({ ...entry, source });
  }
  return { planned, pages, files, reasons };
}

/** The changes of two parts of one plan. */
export const joinChanges = (one: Changes, other: Changes): Changes => ({
  planned: new Map([...one.planned, ...other.planned]),
  pages: [...one.pages, ...other.pages],
  files: [...one.files, ...other.files],
  reasons: new Map([...one.reasons, ...other.reasons]),
});

/**
 * Files that are in the folder, or were written, and that the site has no more.
 * @param later Paths that will be planned, below the output folder.
 */
export function staleFiles({ planned, pages }: Changes, last: LastBuild, later: readonly string[]): string[] {
  const isToCome = new Set(later);
  const gone = [...last.fingerprints.keys()].filter(
    (path) => !planned.has(path) && !isToCome.has(path) && !ownedBySearch(path) && !isManifest(path),
  );
  const suspects = [
    ...gone.flatMap(last.filesOf),
    ...pages.flatMap((page) => withoutThose(last.filesOf(page.path), filesOf(page))),
    ...last.differences.unknown.filter((path) => !isToCome.has(path) && !isManifest(path)),
  ];
  // Nearly always there are none, and the site has many files.
  return suspects.length === 0 ? [] : withoutThose(suspects, [...planned.values()].flatMap(filesOf));
}

function withoutThose(paths: readonly string[], those: readonly string[]): string[] {
  const taken = new Set(those);
  return paths.filter((path) => !taken.has(path));
}
