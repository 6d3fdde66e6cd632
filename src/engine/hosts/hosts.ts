import type { SiteFigures } from './figures.ts';

/*
 * The limits of common hosts of plain files. Whoever changes a number here names where it stands and when it was seen
 * there.
 */

export interface Limit {
  readonly of: keyof Pick<SiteFigures, 'files' | 'bytes' | 'largest' | 'widest'>;
  readonly atMost: number;
  /** The page that states it. */
  readonly source: string;
  /** The day on which it was seen there; null where it is from memory and wants to be looked up. */
  readonly seen: string | null;
  /** Whatever else is to be known of it, as a sentence. */
  readonly note?: string;
}

export interface Host {
  readonly name: string;
  /** The one that is hit first in most archives comes first. */
  readonly limits: readonly Limit[];
}

const mebi = 2 ** 20;

export const hosts = {
  github: {
    name: 'GitHub Pages',
    limits: [
      {
        of: 'bytes',
        atMost: 1e9,
        source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
        seen: '2026-11-30',
      },
      {
        of: 'largest',
        atMost: 100 * mebi,
        source: 'https://docs.github.com/en/repositories/working-with-files/managing-large-files',
        seen: '2026-11-30',
        note: 'It holds for a site that is kept in a branch.',
      },
      {
        of: 'widest',
        atMost: 3000,
        source:
          'https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits',
        seen: null,
        note: 'It is advised for a site that is kept in a branch.',
      },
    ],
  },
  gitlab: {
    name: 'GitLab Pages',
    limits: [
      {
        of: 'bytes',
        atMost: 1e9,
        source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
        seen: '2026-11-30',
      },
      {
        of: 'files',
        atMost: 200_000,
        source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/500273',
        seen: '2026-11-30',
        note: 'Folders count too; less was proposed for free projects.',
      },
    ],
  },
  cloudflare: {
    name: 'Cloudflare Pages',
    limits: [
      {
        of: 'files',
        atMost: 20_000,
        source: 'https://developers.cloudflare.com/pages/platform/limits/',
        seen: '2026-11-30',
        note: 'Paid plans take 100,000 since 2026-01-23.',
      },
      {
        of: 'largest',
        atMost: 25 * mebi,
        source: 'https://developers.cloudflare.com/pages/platform/limits/',
        seen: '2026-11-30',
      },
    ],
  },
  netlify: {
    name: 'Netlify',
    limits: [
      {
        of: 'widest',
        atMost: 54_000,
        source: 'https://docs.netlify.com/deploy/deploy-overview/',
        seen: null,
      },
    ],
  },
  fat32: {
    name: 'FAT32 stick',
    limits: [
      {
        of: 'largest',
        atMost: 2 ** 32 - 1,
        source: 'https://learn.microsoft.com/en-us/windows/win32/fileio/filesystem-functionality-comparison',
        seen: '2026-11-30',
      },
      {
        of: 'widest',
        atMost: 65_534,
        source: 'https://learn.microsoft.com/en-us/windows/win32/fileio/filesystem-functionality-comparison',
        seen: '2026-11-30',
        note: 'A long name takes several entries.',
      },
    ],
  },
  server: { name: 'Plain server or object store', limits: [] },
} as const satisfies Record<string, Host>;

export type HostName = keyof typeof hosts;

export const hostNames = Object.keys(hosts) as HostName[];
