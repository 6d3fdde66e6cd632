import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { articleId, articlePath, canonicalUrl, outputFile } from '../../src/urls.ts';
import { launchBrowser } from '../browser.ts';
import { settleDisk } from './disk.ts';
import type { KronikaBench } from './kronika.ts';
import { type Figures, median, watched } from './measure.ts';
import { servedAt } from './served-at.ts';

/* How long it takes until a browser that has an article open shows, by itself, that its seed was edited. */

const edits = 3;
const address = 'https://bench.example/bridge';
const file = outputFile(articlePath(articleId(canonicalUrl(address))));

const post = (words: string): string =>
  `---\nlayout: post\ntitle: "Most ${words}"\ndate: 2021-01-12T08:00:00.000Z\nfrom: ${address}\n---\n` +
  `<p>Město dnes otevřelo nový most, ${words}. Lidé z obou břehů čekali třicet let.</p>\n`;

/** Serves the site of a bench on the loopback, after a build of what is new in it. */
export async function measureShown(bench: KronikaBench, port: number): Promise<Figures> {
  const seed = join(bench.seeds, 'bench-shown.md');
  writeFileSync(seed, post('před otevřením'));
  const server = spawn(process.execPath, bench.command('serve', '--port', String(port)), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const root = await servedAt(server);
    await Promise.all([page.waitForRequest(/events$/u), page.goto(root + file)]);
    const runs: Figures[] = [];
    await settleDisk();
    for (let edit = 1; edit <= edits; edit += 1) {
      runs.push(await watched(server.pid ?? 0, () => editAndSee(page, seed, `po ${edit}. opravě`)));
    }
    return median(runs);
  } finally {
    await browser.close();
    server.kill();
    await ended;
  }
}

async function editAndSee(page: Page, seed: string, words: string): Promise<void> {
  writeFileSync(seed, post(words));
  await page.getByRole('heading', { level: 1, name: `Most ${words}` }).waitFor();
}
