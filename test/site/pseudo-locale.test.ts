import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { type PageContext, pageContext } from '../../src/site/context.ts';
import { aboutPage } from '../../src/site/pages/about.ts';
import { articlePage } from '../../src/site/pages/article.ts';
import { homePage } from '../../src/site/pages/home.ts';
import { navigation } from '../../src/site/pages/index.ts';
import { languageDirectory } from '../../src/site/pages/languages.ts';
import { publisherProfile } from '../../src/site/pages/publisher.ts';
import { publisherDirectory } from '../../src/site/pages/publishers.ts';
import { reportPage } from '../../src/site/pages/report.ts';
import { reportListPage } from '../../src/site/pages/report-list.ts';
import { searchPage } from '../../src/site/pages/search.ts';
import { directoryPage } from '../../src/site/pages/shared/directory.ts';
import { profilePage } from '../../src/site/pages/shared/profile.ts';
import { reportLists, reportParts } from '../../src/site/pages/shared/report-lists.ts';
import { siteOf } from '../../src/site/site.ts';
import { readStrings, translator } from '../../src/site/strings.ts';
import { articlePath, homePath } from '../../src/urls.ts';
import { fixtureRecords } from './fixture-records.ts';
import { memoryArchive, summaryOf } from './memory-archive.ts';

/** A language of no people: every message in brackets, so that words which are no message stand out. */
const english = readStrings('en');
const bracketed = Object.fromEntries(Object.entries(english).map(([key, message]) => [key, `⟦${message}⟧`]));

const site = siteOf(memoryArchive(fixtureRecords), archiveConfigSchema.parse({}));
const [record] = fixtureRecords;
const [publisher] = site.publishers;
const [part] = reportLists(site).flatMap(reportParts);

const kinds: Record<string, (context: PageContext) => unknown> = {
  home: homePage,
  directory: (context) => directoryPage(publisherDirectory, context),
  profile: (context) => publisher && profilePage(publisherProfile, context, publisher),
  search: searchPage,
  about: aboutPage,
  report: reportPage,
  'report-list': (context) => part && reportListPage(context, part),
  article: (context) => articlePage(context, summaryOf({ id: record?.id ?? '', added: '2021-03-01' })),
};

suite('a pseudo-locale', () => {
  const plain = Object.values(english).filter((message) => message.length > 3 && !message.includes('{'));

  for (const [kind, data] of Object.entries(kinds)) {
    test(`shows no word of the interface that is not a message: ${kind}`, async () => {
      const path = kind === 'article' ? articlePath(record?.id ?? '') : homePath('en');
      const context = { ...pageContext(site, 'en', path, navigation), t: translator('en-XA', bracketed) };
      const { default: template } = await import(`../../templates/${kind}.11ty.ts`);
      const html: string = template.render({
        planned_: { page: { data: () => data(context) }, own: new Map() },
      });
      assert.match(html, /⟦Timeline⟧/u);
      for (const message of plain) assert.ok(!html.includes(`>${message}<`), `“${message}”`);
    });
  }

  test('reaches the index of the languages', () => {
    const context = { ...pageContext(site, 'en', homePath('en')), t: translator('en-XA', bracketed) };
    assert.equal(directoryPage(languageDirectory, context).heading, '⟦Languages⟧');
  });
});
