import { sha256 } from '../../disk/hash.ts';
import { KronikaError } from '../../errors.ts';
import type { CodeKeys } from '../cache/code.ts';
import type { Settings } from '../run/settings.ts';
import { readingSettings } from '../seeds/reading-settings.ts';
import type { Conditions, JobKind } from './job.ts';

/** The state of a machine that makes jobs or does them. */
export interface Standing extends Settings {
  readonly seedsDir: string;
  readonly code: CodeKeys;
}

/** Of another ICU words are cut, sorted and written otherwise. */
const runtime = (): string =>
  (['icu', 'unicode', 'cldr', 'tz'] as const).map((name) => `${name} ${process.versions[name]}`).join(', ');

const hashOf = (...settings: readonly unknown[]): string => sha256(JSON.stringify(settings));

/** The code and the settings by which jobs of a kind are done. */
const byKind: Readonly<Record<JobKind, (of: Standing) => Pick<Conditions, 'code' | 'settings'>>> = {
  ingest: (of) => ({
    code: of.code.ingest,
    settings: hashOf(readingSettings(of.seedsDir, of), of.own.keys.records),
  }),
  settle: ({ code }) => ({ code: code.stories, settings: '' }),
  search: ({ code }) => ({ code: code.search, settings: '' }),
  render: ({ code, config, corrections, subjects, own }) => ({
    code: code.site,
    settings: hashOf({ ...config, limits: null }, corrections, subjects, own.keys.pages, own.styles),
  }),
};

export const conditionsOf = (kind: JobKind, standing: Standing): Conditions => ({
  ...byKind[kind](standing),
  runtime: runtime(),
});

/** @throws KronikaError `other-code`, `other-runtime`, `other-settings` where a machine would make another answer */
export function assertSame(wanted: Conditions, here: Conditions): void {
  if (wanted.code !== here.code)
    throw new KronikaError(
      'other-code',
      `This machine has other code than the one that planned the job: ${short(here.code)}, not ${short(wanted.code)}`,
      { advice: 'Install the same Kronika, libraries and Node on all machines, or plan again.' },
    );
  if (wanted.runtime !== here.runtime)
    throw new KronikaError(
      'other-runtime',
      `This machine has other tables of languages than the one that planned the job: ${here.runtime}, not ${wanted.runtime}`,
      { advice: 'Use the same build of Node on all machines, with the ICU that it brings.' },
    );
  if (wanted.settings !== here.settings)
    throw new KronikaError(
      'other-settings',
      `The settings beside the seeds are not those by which the job was planned: ${short(here.settings)}, not ${short(wanted.settings)}`,
      {
        advice:
          'Let --seeds name the same folder on all machines; where archive.yml was changed, plan again.',
      },
    );
}

const short = (hash: string): string => hash.slice(0, 12);
