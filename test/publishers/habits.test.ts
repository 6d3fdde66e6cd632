import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { publishers } from '../../src/publishers/index.ts';
import { publisherAt } from '../../src/publishers/registry/find.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { type Article, carriers, texts } from './texts.ts';

/* A publisher's habits act alike, whatever file brings one of its texts. */

const config = { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' };

/** The record that a format makes of an article. */
async function recordIn(carrier: keyof typeof carriers, article: Article): Promise<ArticleRecord> {
  const text = carriers[carrier](article);
  const result = await ingestSeed({ path: 'a.txt', bytes: Buffer.from(text), sidecar: null }, config);
  const [record] = result.records;
  assert.ok(record, JSON.stringify(result.problems));
  assert.equal(record.seed.format, carrier.replace(/ .*/u, ''));
  return record;
}

/** All that a text of a publisher says, in whatever carrier. */
const said = ({ title, language, publisher, contributors, references, body, images }: ArticleRecord) => ({
  title,
  language,
  publisher: publisher?.id,
  contributors: contributors.map(({ role, name }) => ({ role, name })),
  kinds: contributors.map(({ kind }) => kind),
  references,
  body,
  images,
});

test('there is a text of each publisher with habits', () => {
  const tried = new Set(texts.map(({ address }) => publisherAt(address)?.id));
  const wanted = publishers.filter(({ habits }) => habits).map(({ id }) => id);
  assert.deepEqual(
    wanted.filter((id) => !tried.has(id)),
    [],
  );
});

const carrierNames = Object.keys(carriers) as (keyof typeof carriers)[];

for (const { expected, notFromPage, ...article } of texts) {
  const { dates = [], removed = [], ...rest } = expected;
  for (const carrier of carrierNames) {
    if (carrier === 'web-page' && notFromPage !== undefined) continue;
    test(`${publisherAt(article.address)?.id}: the same record from ${carrier}`, async () => {
      const record = await recordIn(carrier, article);
      assert.deepEqual(said(record), { ...said(await recordIn('jekyll-post', article)), ...rest });
      const stated = [record.published, ...(record.published?.others ?? [])];
      for (const date of dates)
        assert.ok(
          stated.some((one) => one?.instant === date || one?.edtf === date),
          `states ${date}`,
        );
      const taken = record.removed.map(({ text }) => text);
      for (const words of removed)
        assert.ok(
          taken.some((text) => text.includes(words)),
          `${words} among ${taken}`,
        );
    });
  }
}
