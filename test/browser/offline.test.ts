import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, launchBrowserIn } from '../../scripts/browser.ts';
import { post, Workspace } from '../engine/workspace.ts';
import { violations } from './axe.ts';
import { serveFolder } from './serve-folder.ts';

const settings = (offline: boolean) => `title: Harbour\noffline: ${offline}\ninterface: en, cs\n`;
const folder = 'archive/news';

/** The buttons of a set, by the name of the set. */
const set = (page: Page, name: string) => page.locator('#offline-sets li', { hasText: name });
const keep = async (page: Page, name: string) => {
  await set(page, name).getByRole('button', { name: 'Keep' }).click();
  await set(page, name).getByText('kept on').waitFor();
};
/** With the waiting between them a minute at the least, where nothing else tells that a test hangs. */
const asksAtMost = 1200;

/** Caches and registrations are asked for their state again and again: nothing tells of a change. */
async function until(page: Page, isSo: (root: string) => Promise<boolean>, root: string): Promise<void> {
  for (let left = asksAtMost; !(await page.evaluate(isSo, root)); left -= 1) {
    assert.ok(left > 0, `still not so: ${isSo}`);
    await page.waitForTimeout(50);
  }
}
/** Until the worker has pages in its hand, and has kept the one that was there before it. */
const ready = (page: Page, root: string) =>
  until(
    page,
    async (address) => {
      const cache = await caches.open(`kronika-read ${address}`);
      const isKept = (await cache.keys()).some(({ url }) => url.endsWith('/assets/offline-page.js'));
      return navigator.serviceWorker.controller !== null && isKept;
    },
    root,
  );
const isNothingRead = async (root: string): Promise<boolean> =>
  (await (await caches.open(`kronika-read ${root}`)).keys()).length === 0;
const articleLink = (page: Page, title: string) =>
  page.locator('main').getByRole('link', { name: title }).first();

suite('reading without a network', () => {
  const workspace = new Workspace();
  const host = mkdtempSync(join(tmpdir(), 'kronika-host-'));
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let address: string;
  before(async () => {
    workspace.put('archive.yml', settings(true));
    workspace.put('bridge.md', post('The bridge', '2021-01-10'));
    workspace.put(
      'ferry.md',
      post('The ferry', '2021-03-02', { text: 'A ferry sank. Nobody was hurt in the harbour.' }),
    );
    workspace.put(
      'tower.md',
      post('The tower', '2019-05-04', { text: 'A tower was raised above the old market.' }),
    );
    await workspace.build();
    mkdirSync(join(host, 'archive'));
    renameSync(workspace.out, join(host, folder));
    server = await serveFolder(host, 'no-cache');
    address = `${server.origin}/${folder}/`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(host, { recursive: true, force: true });
    workspace.remove();
  });

  const rebuilt = () => workspace.build({ out: join(host, folder) });
  const inContext = async (
    act: (page: Page, context: BrowserContext) => Promise<void>,
    options: BrowserContextOptions = {},
  ) => {
    const context = await browser.newContext(options);
    try {
      await act(await context.newPage(), context);
    } finally {
      await context.close();
    }
  };

  /** Opens an article from the first page. It is shown before it is kept. @returns its address, when it is. */
  async function readArticle(page: Page, title: string): Promise<string> {
    await page.goto(`${address}en/`);
    await ready(page, address);
    await articleLink(page, title).click();
    await page.locator('h1', { hasText: title }).waitFor();
    const article = new URL('.', page.url()).href;
    const areKept = async (root: string) => {
      const files = [new URL('index.html', location.href).href, `${root}assets/article-page.css`];
      const found = await Promise.all(files.map((file) => caches.match(file)));
      return found.every((one) => one !== undefined);
    };
    await until(page, areKept, address);
    return article;
  }

  test('shows again what was read, at whichever of its addresses', async () => {
    await inContext(async (page, context) => {
      const article = await readArticle(page, 'The ferry');
      await context.setOffline(true);
      for (const path of [article, `${article}index.html`, article.slice(0, -1)]) {
        await page.goto(path);
        await page.getByText('Nobody was hurt').waitFor();
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px', 'styles');
      }
      await page.goto(`${address}en/`);
      await articleLink(page, 'The ferry').waitFor();
    });
  });

  test('says what is kept in place of a page that is not', async () => {
    await inContext(async (page, context) => {
      await readArticle(page, 'The bridge');
      await context.setOffline(true);
      await page.goto(`${address}en/sources/`);
      await page.getByText('This page is not kept on this device').waitFor();
      await page.locator('#offline-read').getByRole('link', { name: 'The bridge' }).click();
      await page.getByText('A bridge was opened').waitFor();
    });
  });

  test('keeps a year, of which it says the size before', async () => {
    await inContext(async (page, context) => {
      await page.goto(`${address}en/`);
      await page.locator('.colophon').getByRole('link', { name: 'Reading without a network' }).click();
      await set(page, '2021').getByText('MB').waitFor();
      assert.match((await set(page, '2021').textContent()) ?? '', /2021\s*2 articles\s*0\.\d MB/u);
      await keep(page, '2021');
      await context.setOffline(true);
      await page.goto(`${address}en/timeline/2021/03/`);
      await articleLink(page, 'The ferry').click();
      await page.getByText('Nobody was hurt').waitFor();
      await page.goto(`${address}en/timeline/2019/`);
      await page.getByText('This page is not kept on this device').waitFor();
      await set(page, '2021').getByText('kept on').waitFor();
    });
  });

  test('forgets what the archive has taken away', async () => {
    await inContext(async (page, context) => {
      const article = await readArticle(page, 'The ferry');
      const file = join(host, folder, new URL('index.html', article).href.slice(address.length));
      renameSync(file, join(host, 'away'));
      try {
        assert.equal(await page.evaluate(async (gone) => (await fetch(gone)).status, article), 404);
        await until(
          page,
          async () => (await caches.match(new URL('index.html', location.href).href)) === undefined,
          address,
        );
        await context.setOffline(true);
        await page.goto(article);
        await page.getByText('This page is not kept on this device').waitFor();
      } finally {
        renameSync(join(host, 'away'), file);
      }
    });
  });

  test('can be used by all', () =>
    inContext(
      async (page) => {
        await page.goto(`${address}en/offline/`);
        await keep(page, '2019');
        assert.deepEqual(await violations(page), []);
      },
      { bypassCSP: true },
    ));

  test('keeps all, with the search', async () => {
    await inContext(async (page, context) => {
      await page.goto(`${address}en/offline/index.html`);
      await keep(page, 'The whole archive');
      await context.setOffline(true);
      await page.goto(`${address}en/search/?q=harbour`);
      await page.locator('#search-results').getByRole('link', { name: 'The ferry' }).click();
      await page.getByText('Nobody was hurt').waitFor();
      await page.goto(`${address}en/timeline/2019/`);
      // A page of a language that is not kept is had in the other.
      await page.goto(`${address}cs/sources/index.html`);
      await page.getByRole('heading', { name: 'Publishers' }).waitFor();
    });
  });

  test('fetches of a changed site only what has changed', async () => {
    await inContext(async (page, context) => {
      await page.goto(`${address}en/offline/`);
      await keep(page, '2021');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().slice(address.length)));
      workspace.put(
        'bridge.md',
        post('The bridge', '2021-01-10', { text: 'A bridge was closed on that day.' }),
      );
      await rebuilt();
      await page.reload();
      await set(page, '2021').getByText('the archive has changed since').waitFor();
      await context.setOffline(true);
      const article = async () => {
        await page.goto(`${address}en/timeline/2021/01/`);
        await articleLink(page, 'The bridge').click();
        return page.locator('.body').textContent();
      };
      assert.match((await article()) ?? '', /was opened/u);
      await context.setOffline(false);
      await page.goto(`${address}en/offline/`);
      asked.length = 0;
      await set(page, '2021').getByRole('button', { name: 'Fetch what has changed' }).click();
      await set(page, '2021').getByRole('button', { name: 'Fetch' }).waitFor({ state: 'detached' });
      const files = asked.filter((path) => path.startsWith('a/') && path.endsWith('.html'));
      assert.equal(files.length, 1, files.join('\n'));
      await context.setOffline(true);
      assert.match((await article()) ?? '', /was closed/u);
    });
  });

  test('says that there is no room, and leaves what is kept', async () => {
    await inContext(async (page, context) => {
      await page.goto(`${address}en/offline/`);
      await keep(page, '2019');
      const session = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1000 });
      await set(page, 'The whole archive').getByRole('button', { name: 'Keep' }).click();
      await page
        .getByText(/There is no room for it: it takes 0\.\d MB, and the browser has 0 MB left/u)
        .waitFor();
      await set(page, '2019').getByText('kept on').waitFor();
      await context.setOffline(true);
      await page.goto(`${address}en/timeline/2019/05/`);
      await articleLink(page, 'The tower').waitFor();
    });
  });

  test('begins again where it ended when the host failed', async () => {
    await inContext(async (page) => {
      await page.goto(`${address}en/offline/`);
      const gone = (path: string) => join(host, folder, path);
      renameSync(gone('en/timeline/2019/index.html'), gone('away'));
      try {
        await set(page, '2019').getByRole('button', { name: 'Keep' }).click();
        await page.getByText('It could not be fetched whole').waitFor();
      } finally {
        renameSync(gone('away'), gone('en/timeline/2019/index.html'));
      }
      await keep(page, '2019');
      assert.equal(await page.locator('#offline-note').textContent(), '');
    });
  });

  test('tells of files that the host changes, and keeps them as it gives them', async () => {
    await inContext(async (page, context) => {
      writeFileSync(join(host, folder, 'en/about/index.html'), '<h1>Changed on the way</h1>');
      const told = 'files that the host changes as it sends them: 1';
      try {
        await page.goto(`${address}en/offline/`);
        await keep(page, '2019');
        await set(page, '2019').getByText(told).waitFor();
        // The file is there already, and still another one.
        await keep(page, '2021');
        await set(page, '2021').getByText(told).waitFor();
        await context.setOffline(true);
        await page.goto(`${address}en/about/`);
        await page.getByText('Changed on the way').waitFor();
      } finally {
        await rebuilt();
      }
    });
  });

  test('keeps nothing of what is read for who does not want it, and removes all', async () => {
    await inContext(async (page, context) => {
      await page.goto(`${address}en/offline/`);
      await ready(page, address);
      await page.getByLabel('Keep what I read').uncheck();
      await page.getByRole('button', { name: 'Remove all that is kept' }).click();
      await until(page, isNothingRead, address);
      await page.goto(`${address}en/`);
      await articleLink(page, 'The ferry').click();
      await page.getByText('Nobody was hurt').waitFor();
      assert.ok(await page.evaluate(isNothingRead, address));
      await context.setOffline(true);
      await assert.rejects(page.reload());
    });
  });

  test('is told of, and not offered, where nothing can be kept', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'kronika-profile-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
    const context = await launchBrowserIn(profile);
    try {
      const page = await context.newPage();
      await page.goto(`${address}en/`);
      await page.locator('.colophon').getByRole('link', { name: 'Reading without a network' }).click();
      await page.getByText('This browser keeps nothing for this site').waitFor();
      assert.ok(await page.locator('#offline').isHidden());
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    await inContext(
      async (page) => {
        await page.goto(`${address}en/`);
        assert.equal(await page.getByRole('link', { name: 'Reading without a network' }).count(), 0);
      },
      { javaScriptEnabled: false },
    );
  });

  test('leaves readers, with all that was kept, when the archive wants it no more', async () => {
    await inContext(async (page) => {
      await page.goto(`${address}en/offline/`);
      await keep(page, '2019');
      workspace.put('archive.yml', settings(false));
      await rebuilt();
      await page.goto(`${address}en/`);
      await until(
        page,
        async () =>
          (await navigator.serviceWorker.getRegistrations()).length === 0 &&
          (await caches.keys()).length === 0,
        address,
      );
      assert.equal(await page.getByRole('link', { name: 'Reading without a network' }).count(), 0);
      assert.ok(!existsSync(join(host, folder, 'service-worker.js')));
    });
  });
});
