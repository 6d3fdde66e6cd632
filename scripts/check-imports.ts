import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Checks the direction of imports: one way, without cycles. A part may import what its line names, and itself; what
 * lies at the top of `src/` is the contract, which all parts may import and which imports only its like.
 */
export const allowedImports: Record<string, readonly string[]> = {
  contract: [],
  disk: ['contract'],
  settings: ['contract'],
  publishers: ['contract', 'settings'],
  ingest: ['contract', 'settings', 'publishers'],
  archive: ['contract', 'disk'],
  search: ['contract', 'disk', 'settings', 'archive'],
  site: ['contract', 'strings', 'disk', 'settings', 'publishers', 'archive', 'search'],
  engine: ['contract', 'disk', 'settings', 'publishers', 'archive', 'ingest', 'search', 'site'],
  cli: ['contract', 'engine'],
  strings: [],
  templates: ['contract', 'archive', 'site', 'search'],
};

/** The part that a file belongs to, or null where it is none of ours. */
export function partOf(file: string): string | null {
  const [top, second, third] = file.split('/');
  if (top === 'templates') return second === 'strings' ? 'strings' : 'templates';
  if (top !== 'src' || second === undefined) return null;
  if (third !== undefined) return second;
  return second === 'cli.ts' ? 'cli' : 'contract';
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/gu;

/** The files that a source imports, as paths from the project's root. */
export function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(importPattern)].map((match) => join(dirname(file), match[1] ?? match[2] ?? ''));
}

/** One sentence for each import that points the wrong way. */
export function wrongDirections(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const wrong: string[] = [];
  for (const [file, targets] of graph) {
    const from = partOf(file);
    if (from === null) continue;
    for (const target of targets) {
      const to = partOf(target);
      if (to === from || (to !== null && allowedImports[from]?.includes(to))) continue;
      wrong.push(`${file} (${from}) must not import ${target} (${to ?? 'outside src'})`);
    }
  }
  return wrong;
}

/** The files of one import cycle, in order, or null where there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

function main(): void {
  const root = join(import.meta.dirname, '..');
  const files = globSync('{src,templates}/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]));
  const cycle = findCycle(graph);
  const faults = [...wrongDirections(graph), ...(cycle ? [`imports go round: ${cycle.join(' → ')}`] : [])];
  for (const fault of faults) console.error(fault);
  console.log(`Imports: ${files.length} files, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
