import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from '../../src/archive/database.ts';
import { figuresOf, type SiteFigures } from '../../src/engine/hosts/figures.ts';
import { type LayoutName, layoutNames } from '../../src/settings/layouts.ts';
import type { KronikaBench } from './kronika.ts';
import { run } from './measure.ts';

export interface LayoutLine {
  readonly name: LayoutName;
  readonly site: SiteFigures;
}

/** Builds the archive in each layout, one after the other at the same place, and measures what lies there. */
export async function measureLayouts(kronika: KronikaBench): Promise<LayoutLine[]> {
  const settings = join(kronika.seeds, 'archive.yml');
  const before = existsSync(settings) ? readFileSync(settings, 'utf8') : null;
  const lines: LayoutLine[] = [];
  for (const name of layoutNames) {
    writeFileSync(settings, `${before ?? ''}\npublish: ${name}\n`);
    await run({ command: process.execPath, args: kronika.command('build', '--quiet') });
    const database = openReader(kronika.cache);
    lines.push({ name, site: figuresOf(database, kronika.out) });
    database.close();
  }
  if (before === null) rmSync(settings);
  else writeFileSync(settings, before);
  return lines;
}
