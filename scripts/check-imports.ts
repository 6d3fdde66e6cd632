import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Checks the direction of imports: one way, without cycles. A part may import what its line names, and itself; what
 * lies at the top of `src/` is the contract, which all parts may import and which imports only its like.
 */
const allowedImports: Record<string, readonly string[]> = {
  contract: [],
  disk: ['contract'],
  own: ['contract', 'disk'],
  settings: ['contract', 'own'],
  publishers: ['contract', 'own', 'settings'],
  ingest: ['contract', 'own', 'settings', 'publishers'],
  archive: ['contract', 'disk'],
  exchange: ['contract'],
  search: ['contract', 'exchange', 'disk', 'settings', 'archive'],
  stories: ['contract', 'search'],
  site: [
    'contract',
    'exchange',
    'own',
    'strings',
    'disk',
    'settings',
    'publishers',
    'archive',
    'search',
    'stories',
  ],
  engine: [
    'contract',
    'disk',
    'own',
    'settings',
    'publishers',
    'archive',
    'ingest',
    'search',
    'stories',
    'site',
  ],
  kit: ['contract', 'own', 'strings', 'disk', 'settings', 'archive', 'search', 'site', 'engine'],
  cluster: ['contract', 'disk', 'engine'],
  setup: ['contract', 'disk', 'own'],
  commands: ['contract', 'engine', 'cluster'],
  cli: ['contract', 'commands', 'engine', 'kit', 'cluster', 'setup'],
  strings: [],
  templates: ['contract', 'archive', 'site', 'search'],
};

/** The part that a file belongs to, or null where it is none of ours. */
export function partOf(file: string): string | null {
  const [top, second, third] = file.split('/');
  if (top === 'templates') return second === 'strings' ? 'strings' : 'templates';
  if (top !== 'src' || second === undefined) return null;
  if (third !== undefined) return second;
  return ['cli.ts', 'kronika.ts'].includes(second) ? 'cli' : 'contract';
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

/** The folder of a format, or null where a file stands in none. */
const formatOf = (file: string): string | null => /^src\/ingest\/formats\/([^/]+)\//u.exec(file)?.[1] ?? null;

/** One sentence for each import of a format by another: what several of them use stands beside `formats/`. */
export function formatsInFormats(graph: ReadonlyMap<string, readonly string[]>): string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => formatOf(file) !== null && formatOf(target) !== null)
      .filter((target) => formatOf(target) !== formatOf(file))
      .map((target) => `${file} must not import ${target}, which is another format's`),
  );
}

const nodeImport = /(?:^|\n)\s*(?:import|export)\s[^;]*?['"]node:|import\(\s*['"]node:/u;

/** Whether a source imports what only Node has. */
export const needsNode = (source: string): boolean => nodeImport.test(source);

const runsInBrowser = (file: string): boolean => /^src\/(?:.+\/)?client\//u.test(file);
const runsInNode = (file: string): boolean => /^src\/(?:.+\/)?index\//u.test(file);

/**
 * One sentence for each import across the line between browser and Node: what lies in a folder `client` is for
 * browsers, and so is all that it imports, itself or by way of others.
 * @param forNode The files that import what only Node has.
 */
export function wrongPlaces(
  graph: ReadonlyMap<string, readonly string[]>,
  forNode: ReadonlySet<string>,
): string[] {
  const wrong: string[] = [];
  for (const [file, targets] of graph) {
    if (runsInBrowser(file)) continue;
    for (const target of targets)
      if (runsInBrowser(target)) wrong.push(`${file} runs in Node and must not import ${target}`);
  }
  for (const [file, importer] of reachedFrom([...graph.keys()].filter(runsInBrowser), graph))
    if (runsInNode(file) || forNode.has(file))
      wrong.push(`${file} runs in Node only and must not be imported by ${importer ?? 'a browser'}`);
  return wrong;
}

/** All files that these import, themselves or by way of others, each with the file that imports it. */
function reachedFrom(
  files: readonly string[],
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string | null> {
  const reached = new Map<string, string | null>(files.map((file) => [file, null]));
  // A map hands out what is added to it while one goes through it.
  for (const file of reached.keys())
    for (const target of graph.get(file) ?? []) if (!reached.has(target)) reached.set(target, file);
  return reached;
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
  const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const graph = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
  const forNode = new Set(files.filter((file) => needsNode(sources.get(file) ?? '')));
  const cycle = findCycle(graph);
  const faults = [
    ...wrongDirections(graph),
    ...formatsInFormats(graph),
    ...wrongPlaces(graph, forNode),
    ...(cycle ? [`imports go round: ${cycle.join(' → ')}`] : []),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`Imports: ${files.length} files, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
