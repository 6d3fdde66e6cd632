import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Finds the browser that tests and benchmarks drive: the machine's own Chromium or Chrome, else Playwright's. Run as
 * a script it also installs Debian's package where there is none, so that the tests can begin.
 */

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from asking anything of the network by itself; a sandbox is not to be had as root. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installedBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...fixedPlaces, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * The path of a Chromium or Chrome.
 * @throws Error that says what to install where there is none.
 */
export function findBrowser(): string {
  const path = installedBrowser();
  if (path) return path;
  throw new Error(
    'No Chromium or Chrome was found. Install one ("apt-get install chromium", or "npx playwright-core install chromium"), then run this again.',
  );
}

/** Installs Debian's Chromium where no browser is found and this machine allows it. */
function ensureBrowser(): string {
  if (!installedBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("No browser found: installing Debian's chromium.");
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  return findBrowser();
}

if (import.meta.main) {
  try {
    console.log(`Browser for the tests: ${ensureBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
