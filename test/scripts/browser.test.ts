import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { browserPlaces } from '../../scripts/browser.ts';

const script = join(import.meta.dirname, '../../scripts/browser.ts');

function emptyFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs the script as `npm test` does, where commands and Playwright's browsers lie in these folders alone. */
const findIn = (commands: string, playwright: string) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { PATH: commands, PLAYWRIGHT_BROWSERS_PATH: playwright },
    encoding: 'utf8',
  });

suite('the browser of the tests', () => {
  test("is the machine's own, in the order of PATH, before Playwright's", () => {
    const places = browserPlaces(['/first', '/second'].join(delimiter));
    assert.equal(places[0], join('/first', 'chromium'));
    assert.ok(places.indexOf(join('/first', 'google-chrome')) < places.indexOf(join('/second', 'chromium')));
    assert.match(places.at(-1) ?? '', /chrom/u);
    assert.doesNotMatch(places.at(-1) ?? '', /^\/(?:first|second)/u);
  });

  test('is found where PATH has it', (context) => {
    const folder = emptyFolder(context);
    writeFileSync(join(folder, 'chromium'), '');
    const { status, stdout } = findIn(folder, join(folder, 'none'));
    assert.equal(status, 0);
    assert.equal(stdout.trim(), `Browser for the tests: ${join(folder, 'chromium')}`);
  });

  test("is Playwright's where the machine has none", (context) => {
    const folder = emptyFolder(context);
    const asked = spawnSync(
      process.execPath,
      ['-e', "console.log(require('playwright-core').chromium.executablePath())"],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: { PLAYWRIGHT_BROWSERS_PATH: folder },
        encoding: 'utf8',
      },
    );
    const place = asked.stdout.trim();
    assert.ok(place.startsWith(folder), place);
    mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, '');
    assert.equal(findIn(join(folder, 'none'), folder).stdout.trim(), `Browser for the tests: ${place}`);
  });

  test('is not installed by itself where there is none: the script says how', (context) => {
    const folder = emptyFolder(context);
    const { status, stdout, stderr } = findIn(folder, folder);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /No Chromium or Chrome was found\. Install one, .*apt-get install chromium/u);
  });
});
