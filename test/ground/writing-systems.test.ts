import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { direction, written } from '../../src/writing-systems.ts';

/** Every language that Intl has a name for, alone and in scripts that it is or was written in. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const bases = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const languages = bases.filter((tag) => names.of(tag) !== undefined && tag !== 'und' && tag !== 'mul');

/** Newer engines have a method, older ones a property. */
type WithTextInfo = Intl.Locale & {
  getTextInfo?: () => { direction?: string };
  textInfo?: { direction?: string };
};
const intlDirection = (tag: string): string | undefined => {
  const locale: WithTextInfo = new Intl.Locale(tag);
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
};

suite('the direction of a language', () => {
  test('is what Intl has for every language that it knows', () => {
    assert.ok(languages.length > 400);
    for (const tag of languages) assert.equal(direction(tag), intlDirection(tag), tag);
    for (const tag of ['az-Arab', 'pa-Arab', 'ff-Adlm', 'ku-Arab', 'sd-Deva', 'yi', 'ckb'])
      assert.equal(direction(tag), intlDirection(tag), tag);
  });

  test('is left to the letters where the language is unknown', () => {
    for (const tag of ['und', 'no such language', '']) assert.equal(direction(tag), 'auto', tag);
    assert.equal(direction('und-Arab'), 'rtl');
    assert.equal(direction('ur-Aran'), 'rtl');
    assert.equal(direction('und-Cyrl'), 'ltr');
  });

  test('follows the script, which a region may tell', () => {
    assert.deepEqual(written('zh-TW'), { language: 'zh', script: 'Hant' });
    assert.deepEqual(written('und'), { language: 'und', script: null });
    assert.equal(written('_'), null);
  });
});
