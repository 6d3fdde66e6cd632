import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IngestResult, ingestSeed, type SeedFile } from '../../src/ingest/ingest.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';

/** A folder `test/formats/<format>/<case>` with `input.*`, beside it `input.*.yml` where it has a sidecar. */
export interface Fixture {
  readonly format: string;
  readonly name: string;
  readonly file: SeedFile;
  readonly expectedPath: string;
}

const here = import.meta.dirname;

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const fixtures: readonly Fixture[] = folders(here).flatMap((format) =>
  folders(join(here, format)).map((name) => readFixture(format, name)),
);

function readFixture(format: string, name: string): Fixture {
  const folder = join(here, format, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.') && !file.endsWith('.yml'));
  if (!input) throw new Error(`${folder} has no input.* file`);
  const sidecar = join(folder, `${input}.yml`);
  return {
    format,
    name,
    file: {
      path: input,
      bytes: readFileSync(join(folder, input)),
      sidecar: existsSync(sidecar) ? readFileSync(sidecar) : null,
    },
    expectedPath: join(folder, 'expected.json'),
  };
}

/**
 * Whether a format's `expected.json` files are written anew: `UPDATE` in the environment names the format, or is 1 for all.
 * @throws Error where it names none that has fixtures: what was misspelt would pass as if nothing had changed
 */
export function isRewritten(format: string, asked = process.env.UPDATE): boolean {
  if (asked === undefined || asked === '') return false;
  if (asked === '1' || asked === format) return true;
  if (fixtures.some((fixture) => fixture.format === asked)) return false;
  const formats = new Set(fixtures.map((fixture) => fixture.format));
  throw new Error(`UPDATE=${asked} names no format: it is 1 or one of ${[...formats].join(', ')}`);
}

/** Fixtures are read on a day of their own: they give the same on any other. */
const lastDay = '2026-12-31';

export const ingestFixture = ({ file }: Fixture): Promise<IngestResult> =>
  ingestSeed(file, { ...archiveConfigSchema.parse({}), lastDay });
