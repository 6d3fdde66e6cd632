import { execFileSync } from 'node:child_process';

/* Asks the registry about a package through npm itself, whose settings say which registry that is. */

/** Under `npm run` npm says where it lies; a command of that name is something else on Windows. */
function npm(...args: string[]): string {
  const itself = process.env.npm_execpath;
  const [command, first] = itself ? [process.execPath, [itself]] : ['npm', []];
  return execFileSync(command, [...first, ...args], { encoding: 'utf8' });
}

interface Releases {
  readonly time: Readonly<Record<string, string>>;
  readonly 'dist-tags': Readonly<Record<string, string>>;
}

/**
 * Day of a package's newest release, as `2026-01-31`; empty where the registry does not say. A mirror of a registry may
 * give the day on which it took the release over, which is later.
 */
export function lastRelease(name: string): string {
  // The shape is the registry's own, and nothing of it is trusted but a day.
  const { time, 'dist-tags': tags } = JSON.parse(
    npm('view', name, 'time', 'dist-tags', '--json'),
  ) as Releases;
  return time[tags.latest ?? '']?.slice(0, 10) ?? '';
}

/** The hash of a package's archive, in the form of a lock file. */
export const integrityOf = (name: string, version: string): string =>
  npm('view', `${name}@${version}`, 'dist.integrity').trim();
