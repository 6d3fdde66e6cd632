import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Lock, type LockEntry, lockPath, nameOf, readLock } from './audit/lock.ts';
import { integrityOf } from './audit/registry.ts';

/*
 * Checks package-lock.json: no address of a registry, an entry for every platform's binary package, which npm leaves
 * out where the registry at hand lacks it and then misses at `npm ci`, and a hash of each package, without which npm
 * takes whatever it is given. It says of no package which Node that asks for, as npm would warn of the machine's, and the
 * project runs its code by the Node that it brings. `--fix` adds entries and hashes, and takes those words out.
 */

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

/** The folders of packages whose archive nothing holds to what it was when it was chosen. */
export const unhashed = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([folder, { integrity }]) => (folder && !integrity ? [folder] : []));

/** The folders of packages that say which Node they ask for. */
export const asking = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([folder, { engines }]) => (folder && engines ? [folder] : []));

function faultsOf(lock: Lock): string[] {
  return [
    ...Object.entries(lock.packages).flatMap(([name, entry]) =>
      entry.resolved?.startsWith('http') ? [`package-lock.json names a registry for ${name}`] : [],
    ),
    ...missingPlatforms(lock)
      .keys()
      .map((name) => `package-lock.json lacks ${name}: run npm run lock`),
    ...unhashed(lock).map((name) => `package-lock.json has no hash of ${name}: run npm run lock`),
    ...asking(lock).map((name) => `package-lock.json says which Node ${name} asks for: run npm run lock`),
  ];
}

function mend(lock: Lock): Lock {
  const all = [...Object.entries(lock.packages), ...missingPlatforms(lock)];
  const mended: Lock = {
    ...lock,
    packages: Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en'))),
  };
  for (const folder of unhashed(mended)) {
    const { version, ...entry } = mended.packages[folder] ?? {};
    if (!version) continue;
    mended.packages[folder] = { version, integrity: integrityOf(nameOf(folder), version), ...entry };
  }
  for (const folder of asking(mended)) delete mended.packages[folder]?.engines;
  return mended;
}

function main(): void {
  const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
  const root = join(import.meta.dirname, '..');
  const lock = readLock(root);
  const checked = values.fix ? mend(lock) : lock;
  if (values.fix) writeFileSync(lockPath(root), `${JSON.stringify(checked, null, 2)}\n`);
  const faults = faultsOf(checked);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
