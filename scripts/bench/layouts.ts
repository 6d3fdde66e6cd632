import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    lines.push({ name, site: figuresOf(kronika.out) });
  }
  if (before === null) rmSync(settings);
  else writeFileSync(settings, before);
  return lines;
}
