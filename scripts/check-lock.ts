import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Checks package-lock.json: no address of a registry, and an entry for every platform's binary package, which npm
 * leaves out where the registry at hand lacks it and then misses at `npm ci`. `--fix` adds them.
 */

interface LockEntry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockEntry>;
}

const systems: Record<string, string> = { windows: 'win32' };
const platformPattern = /(android|darwin|freebsd|linux|win32|windows)-(arm64|x64|arm|ia32)(-musl)?$/u;

/** The lock entry of a platform's package, read off its name as npm's field conventions have it; null for others. */
export function platformEntry(name: string, version: string, dev: boolean): LockEntry | null {
  const match = platformPattern.exec(name);
  const [, system, cpu, musl] = match ?? [];
  if (!system || !cpu) return null;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(musl ? { libc: ['musl'] } : {}),
    optional: true,
    os: [systems[system] ?? system],
  };
}

/** The platform packages that the lock names as dependencies but has no entry for. */
export function missingPlatforms(lock: Lock): Map<string, LockEntry> {
  const missing = new Map<string, LockEntry>();
  for (const owner of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const entry = platformEntry(name, version, owner.dev === true);
      if (entry && !lock.packages[`node_modules/${name}`]) missing.set(`node_modules/${name}`, entry);
    }
  }
  return missing;
}

function main(): void {
  const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
  const path = join(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const missing = missingPlatforms(lock);
  const faults = Object.entries(lock.packages).flatMap(([name, entry]) =>
    entry.resolved?.startsWith('http') ? [`package-lock.json names a registry for ${name}`] : [],
  );
  if (values.fix) {
    const all = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'));
    lock.packages = Object.fromEntries(all);
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  } else {
    for (const name of missing.keys()) faults.push(`package-lock.json lacks ${name}: run npm run lock`);
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
