import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { Workspace } from './workspace.ts';

const item = (name: string) =>
  `<item><title>${name}</title><link>https://river.example/${name}</link><description>A bridge (${name}).</description></item>`;

/** Reads a file of the site, also one in the zips there. */
function unpacked([path, content]: [string, string]): string[] {
  if (!path.endsWith('.zip')) return [content];
  const files = unzipSync(Buffer.from(content, 'latin1'));
  return Object.keys(files).map((name) => Buffer.from(files[name] ?? []).toString('latin1'));
}

for (const layout of ['lean', 'full'])
  test(`the raw file of an article of a feed is that item as it stands there, and nothing of what is withheld: ${layout}`, async (context) => {
    const workspace = new Workspace(context);
    workspace.put('archive.yml', `publish: ${layout}\n`);
    workspace.put(
      'feed.xml',
      `<rss version="2.0"><channel>${['one', 'secret', 'two'].map(item).join('\r\n')}</channel></rss>`,
    );
    workspace.put('feed.xml.yml', 'items:\n  "https://river.example/secret":\n    withhold: names a child\n');
    workspace.put('alone.txt', 'Only words about a bridge over the river.\r\n');
    assert.deepEqual((await workspace.build()).problems, []);
    const raw = [...workspace.site()].filter(([path]) => path.startsWith('raw/')).flatMap(unpacked);
    assert.deepEqual(
      raw.sort(),
      [item('one'), item('two'), 'Only words about a bridge over the river.\r\n'].sort(),
    );
  });
