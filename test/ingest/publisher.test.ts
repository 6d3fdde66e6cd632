import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publisherFor } from '../../src/ingest/fields/publisher.ts';
import { publisherByHost } from '../../src/publishers/registry/find.ts';
import { type PublisherEntry, publisherEntrySchema } from '../../src/settings/config.ts';

const publisherOf = (
  originalUrl: string | null,
  language = 'en',
  name?: string,
  own: PublisherEntry[] = [],
) => publisherFor({ originalUrl, name }, language, own).publisher;

describe('the publisher of an article', () => {
  it('is named in the language of the article', () => {
    assert.deepEqual(publisherOf('https://www.epochtimes.com/gb/21/1/11/n1.htm', 'zh-Hans'), {
      id: 'epochtimes',
      name: '大纪元',
      host: 'www.epochtimes.com',
    });
    assert.equal(publisherOf('https://www.dw.com/a', 'zh-Hant')?.name, '德國之聲');
    assert.equal(publisherOf('https://www.dw.com/a', 'sk')?.name, 'Deutsche Welle');
  });

  it('is matched by host or suffix, never by a part of a name', () => {
    assert.equal(publisherByHost('cn.reuters.com')?.id, 'reuters');
    assert.equal(publisherByHost('reuters.com')?.id, 'reuters');
    assert.equal(publisherByHost('notreuters.com'), null);
    assert.equal(publisherByHost('netflix.com'), null);
    assert.equal(publisherByHost('neviditelnypes.lidovky.cz')?.id, 'neviditelnypes');
  });

  it('is named by the registered domain where the host is unknown', () => {
    assert.deepEqual(publisherOf('https://www.news.example.co.uk/a'), {
      id: 'example-co-uk',
      name: 'example.co.uk',
      host: 'www.news.example.co.uk',
    });
    assert.equal(publisherOf('https://someone.blogspot.com/a')?.name, 'someone.blogspot.com');
    assert.equal(publisherOf('https://xn--bcher-kva.example/a')?.name, 'bücher.example');
    assert.deepEqual(publisherOf('http://192.0.2.7:8080/a'), {
      id: '192-0-2-7',
      name: '192.0.2.7',
      host: '192.0.2.7',
    });
  });

  it('takes the name that the file gives for an unknown host', () => {
    assert.equal(publisherOf('https://example.org/a', 'en', 'The Example')?.name, 'The Example');
    assert.equal(publisherOf('https://example.org/a', 'en', 'The Example')?.id, 'example-org');
  });

  it('takes a known name before the host', () => {
    assert.equal(publisherOf('https://nei.st/a', 'zh-Hans', 'The New York Times')?.id, 'nytimes');
    assert.equal(publisherOf(null, 'zh-Hans', '海峡时报')?.id, 'straitstimes');
    assert.equal(publisherOf(null, 'zh-Hans', '法广')?.id, 'rfi');
    assert.equal(publisherOf(null, 'zh-Hans', 'ft 中文网')?.name, '金融时报');
  });

  it('has an id in Latin letters whatever its name', () => {
    assert.equal(publisherOf(null, 'cs', 'Týdeník Čas')?.id, 'tydenik-cas');
    assert.match(publisherOf(null, 'zh-Hant', '戰友之聲')?.id ?? '', /^p-[0-9a-z]{8}$/u);
  });

  it('is unknown where nothing tells', () => {
    assert.deepEqual(publisherFor({}, 'en'), { publisher: null, entry: null });
    assert.deepEqual(publisherFor({ originalUrl: 'no address', name: ' ' }, 'en').publisher, null);
  });

  it("is the archivist's own entry before a known one", () => {
    const own = publisherEntrySchema.parse({
      id: 'rfi-cn',
      hosts: ['www.rfi.fr'],
      names: { default: '法广' },
      otherNames: ['RFI 中文'],
    });
    assert.equal(publisherOf('http://www.rfi.fr/a', 'zh-Hans', undefined, [own])?.name, '法广');
    assert.equal(publisherOf(null, 'zh-Hans', 'RFI中文', [own])?.id, 'rfi-cn');
  });
});
