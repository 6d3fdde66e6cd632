import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { interfaceOf, lackingLanguages } from '../../src/settings/interface.ts';

const settings = (fields: Record<string, unknown> = {}) => archiveConfigSchema.parse(fields);
const spoken = (fields: Record<string, unknown>, tags: readonly string[] = []) => {
  const { languages, own } = interfaceOf(settings(fields), tags);
  return { languages, own };
};

suite('the interface languages of an archive', () => {
  test('are English and each that an article is in, Chinese in both scripts', () => {
    assert.deepEqual(spoken({}, ['ru', 'ru']), { languages: ['en', 'ru'], own: 'en' });
    assert.deepEqual(spoken({}, ['cs', 'zh-Hant', 'eu', 'und']), {
      languages: ['en', 'zh-hans', 'zh-hant', 'cs'],
      own: 'en',
    });
    assert.deepEqual(spoken({}).languages, ['en']);
    assert.deepEqual(spoken({ language: 'ar' }), { languages: ['en', 'ar'], own: 'ar' });
  });

  test('grow only when articles come', () => {
    const tags = ['zh-Hans', 'fi', 'en-GB', 'ar', 'und', 'cs', 'sr-Latn', 'ru'];
    let before: readonly string[] = [];
    for (const [at] of tags.entries()) {
      const { languages } = spoken({}, tags.slice(0, at + 1));
      for (const language of before) assert.ok((languages as readonly string[]).includes(language));
      before = languages;
    }
    assert.equal(before.length, 6);
  });

  test('are those that archive.yml names, in its order, whatever the articles are in', () => {
    assert.deepEqual(spoken({ interface: ['ru', 'en-GB'] }, ['cs']), { languages: ['ru', 'en'], own: 'ru' });
    assert.deepEqual(spoken({ interface: 'zh-TW, cs' }), { languages: ['zh-hant', 'cs'], own: 'zh-hant' });
    assert.deepEqual(spoken({ interface: ['en'], language: 'cs' }), { languages: ['en', 'cs'], own: 'cs' });
  });

  test('have English in the place of one that Kronika lacks, which is told', () => {
    const asked = { language: 'tlh', interface: ['ru', 'no such language', 'tlh'] };
    assert.deepEqual(spoken(asked), { languages: ['ru', 'en'], own: 'en' });
    assert.deepEqual(lackingLanguages(settings(asked)), ['tlh', 'no such language']);
    assert.deepEqual(lackingLanguages(settings({ interface: ['ru', 'ar-EG', 'zh'] })), []);
  });
});
