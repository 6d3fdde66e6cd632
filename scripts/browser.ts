import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { installOnDebian } from './debian.ts';

/*
 * Finds the browser that tests and benchmarks drive: the machine's own Chromium or Chrome, else Playwright's. Run as
 * a script it names the one found, or says what to install; `--install` has Debian's package manager do so.
 */

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from asking anything of the network by itself; a sandbox is not to be had as root. */
const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Milliseconds after which what a page should show is taken to be missing. It only ends a wait that would never end:
 * no machine that is merely busy needs so long.
 */
const lostAfter = 600_000;

/** The places where a Chromium or Chrome may lie, the best first. */
export function browserPlaces(path: string): string[] {
  const onPath = path.split(delimiter).filter(Boolean);
  return [
    ...onPath.flatMap((folder) => commands.map((command) => join(folder, command))),
    ...fixedPlaces,
    chromium.executablePath(),
  ];
}

const installedBrowser = (): string | undefined =>
  browserPlaces(process.env.PATH ?? '').find((place) => existsSync(place));

/**
 * The path of a Chromium or Chrome.
 * @throws Error that says what to install where there is none.
 */
function findBrowser(): string {
  const path = installedBrowser();
  if (path) return path;
  throw new Error(
    'No Chromium or Chrome was found. Install one, for example by "apt-get install chromium" on Debian or ' +
      '"npx playwright-core install chromium" anywhere, then run this again.',
  );
}

/**
 * Starts the browser.
 * @throws Error that says what to install where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments,
    timeout: lostAfter,
  });
  browser.on('context', (context) => context.setDefaultTimeout(lostAfter));
  return browser;
}

/** Starts the browser with a profile that is there already, and so with settings of its own. */
export async function launchBrowserIn(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: browserArguments,
    timeout: lostAfter,
  });
  context.setDefaultTimeout(lostAfter);
  return context;
}

/** Has Debian's package manager install Chromium where no browser is found and this machine allows it. */
function installBrowser(): void {
  if (!installedBrowser()) installOnDebian('chromium');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
  try {
    if (values.install) installBrowser();
    console.log(`Browser for the tests: ${findBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
