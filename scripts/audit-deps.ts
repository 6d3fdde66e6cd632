import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Listed, readListed, readManifest, unexpectedScripts, unexplained } from './audit/faults.ts';
import { type Installed, weigh } from './audit/installed.ts';
import { readLock } from './audit/lock.ts';
import { lastRelease } from './audit/registry.ts';

/*
 * Prints each library that `package.json` names with its purpose, what it takes on the disk together with all that it
 * brings, the age of its last release, and which scripts run when it is installed. Fails where a script is new, or a
 * library has no purpose. It works without a network: releases stand in `scripts/dependencies.json` as they were on
 * the day that is named there, and `--refresh` asks the registry again.
 */

const root = join(import.meta.dirname, '..');
const listFile = join(root, 'scripts', 'dependencies.json');
const dayMs = 86_400_000;

function refresh(listed: Listed): Listed {
  const entries = Object.entries(listed.dependencies).map(
    ([name, { purpose }]) => [name, { purpose, released: lastRelease(name) }] as const,
  );
  return { asked: new Date().toISOString().slice(0, 10), dependencies: Object.fromEntries(entries) };
}

function describe({ name, version, packages, bytes, scripts }: Installed, { dependencies }: Listed): string {
  const { purpose = '', released = '' } = dependencies[name] ?? {};
  const months = (Date.now() - Date.parse(released)) / dayMs / 30.4;
  const columns = [
    `${name} ${version}`.padEnd(46),
    `${(bytes / 2 ** 20).toFixed(1)} MiB`.padStart(10),
    `${packages}`.padStart(4),
    (Number.isNaN(months) ? '?' : `${months.toFixed(0)} months`).padStart(10),
  ];
  return `${columns.join(' ')}  ${purpose}${scripts.length > 0 ? ` [runs scripts: ${scripts.join(', ')}]` : ''}`;
}

function main(): void {
  const { values } = parseArgs({ options: { refresh: { type: 'boolean', default: false } } });
  const manifest = readManifest(root);
  const lock = readLock(root);
  let listed = readListed(listFile);
  if (values.refresh) {
    listed = refresh(listed);
    writeFileSync(listFile, `${JSON.stringify(listed, null, 2)}\n`);
  }
  console.log(`${'library'.padEnd(46)} ${'with all'.padStart(10)} pkgs released as of ${listed.asked}`);
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    console.log(`\n${kind}:`);
    for (const name of Object.keys(manifest[kind])) console.log(describe(weigh(root, lock, name), listed));
  }
  const faults = [...unexpectedScripts(root, lock, manifest), ...unexplained(manifest, listed)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
