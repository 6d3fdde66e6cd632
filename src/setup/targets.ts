import { join } from 'node:path';

/** A file that publishes the archive at a kind of host. */
export interface Target {
  /** Where it stands in the archive's folder. */
  readonly file: string;
  /** The file that it is a copy of. */
  readonly from: string;
  /** Whether it is a program to be called. */
  readonly runs: boolean;
}

const from = (name: string): string => join(import.meta.dirname, 'files', 'deploy', name);

export const targets = {
  github: { file: '.github/workflows/publish.yml', from: from('github.yml'), runs: false },
  gitlab: { file: '.gitlab-ci.yml', from: from('gitlab.yml'), runs: false },
  cloudflare: { file: '.github/workflows/publish.yml', from: from('cloudflare.yml'), runs: false },
  rsync: { file: 'publish.sh', from: from('rsync.sh'), runs: true },
  s3: { file: 'publish.sh', from: from('s3.sh'), runs: true },
} as const satisfies Record<string, Target>;
