import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ArticleRecord } from '../../src/record.ts';
import { citationsOf } from '../../src/site/citations/citations.ts';
import type { ArticlePageData } from '../../src/site/pages/article.ts';
import { planSite } from '../../src/site/plan.ts';
import { rightsView } from '../../src/site/views/rights.ts';
import { articlePath } from '../../src/urls.ts';
import { fixtureConfig } from './fixture-site.ts';
import { memoryArchive, recordOf } from './memory-archive.ts';

const withRights = (statement: string): ArticleRecord =>
  recordOf({ title: 'A bridge', rights: { statement, by: 'sidecar' } });

suite('rights as they are shown', () => {
  test('have the names of known statements and licences', () => {
    const named = {
      'https://rightsstatements.org/vocab/InC-EDU/1.0/': 'In Copyright – Educational Use Permitted',
      'http://rightsstatements.org/page/NKC/1.0/?language=en': 'No Known Copyright',
      'https://creativecommons.org/licenses/by-sa/4.0/': 'CC BY-SA 4.0',
      'https://creativecommons.org/licenses/by/3.0/cz/': 'CC BY 3.0 CZ',
      'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0 1.0',
      'https://creativecommons.org/publicdomain/mark/1.0/': 'Public Domain Mark 1.0',
      'https://paper.example/terms': 'https://paper.example/terms',
      'https://rightsstatements.org/vocab/constructor/1.0/':
        'https://rightsstatements.org/vocab/constructor/1.0/',
    };
    for (const [href, text] of Object.entries(named)) {
      const view = rightsView(withRights(href));
      assert.deepEqual([view?.href, view?.text], [href, text]);
    }
    assert.deepEqual(rightsView(withRights('javascript:alert(1)')), {
      href: null,
      text: 'javascript:alert(1)',
      lang: null,
    });
    assert.equal(rightsView(recordOf({ title: 'A bridge' })), null);
  });

  test('stand on the page, for machines and in citations', () => {
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    const record = withRights(licence);
    const { pages } = planSite(memoryArchive([record]), fixtureConfig(), { names: () => [] });
    const page = pages.find(({ path }) => path === articlePath(record.id))?.data() as ArticlePageData;
    assert.equal(page.provenance.rights?.text, 'CC BY 4.0');
    assert.equal(JSON.parse(page.shell.jsonLd ?? '{}').license, licence);
    assert.ok(page.shell.head.some(({ attributes: { rel, href } }) => rel === 'license' && href === licence));
    const { csl, bibtex, ris } = citationsOf(record, null);
    assert.match(csl, /"license": "https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"/u);
    assert.match(bibtex, /copyright = \{https:\/\/creativecommons\.org/u);
    assert.match(ris, /^N1 {2}- Rights: https:/mu);
  });
});
