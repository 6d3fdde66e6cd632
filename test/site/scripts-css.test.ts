import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { written } from '../../src/writing-systems.ts';

const css = readFileSync(join(import.meta.dirname, '../../templates/css/scripts.css'), 'utf8');

/** A rule of the sheet: the tags that it is for, and what it sets. */
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selector = '', set = '']) => ({
  tags: [...selector.matchAll(/:lang\(([\w-]+)\)/gu)].map(([, tag = '']) => tag),
  set,
}));

/** The properties that a language gets. */
const setFor = (tag: string): string =>
  rules
    .filter(({ tags }) => tags.some((range) => tag === range || tag.startsWith(`${range}-`)))
    .map(({ set }) => set)
    .join('');

/** Languages that the detector tells apart, or that bylines and dates are read in, by the face of their script. */
const faces: Readonly<Record<string, { readonly languages: string; readonly face: RegExp }>> = {
  Deva: { languages: 'hi mr ne sa mai bho new gom dty', face: /Devanagari/u },
  Beng: { languages: 'bn as bpy', face: /Bengali/u },
  Guru: { languages: 'pa', face: /Gurmukhi/u },
  Gujr: { languages: 'gu', face: /Gujarati/u },
  Orya: { languages: 'or', face: /Oriya/u },
  Taml: { languages: 'ta', face: /Tamil/u },
  Telu: { languages: 'te', face: /Telugu/u },
  Knda: { languages: 'kn', face: /Kannada/u },
  Mlym: { languages: 'ml', face: /Malayalam/u },
  Sinh: { languages: 'si', face: /Sinhala/u },
  Thai: { languages: 'th', face: /Thai/u },
  Laoo: { languages: 'lo', face: /Lao/u },
  Khmr: { languages: 'km', face: /Khmer/u },
  Mymr: { languages: 'my shn mnw', face: /Myanmar/u },
  Tibt: { languages: 'bo dz', face: /Tibetan/u },
  Ethi: { languages: 'am ti gez', face: /Ethiopic/u },
  Kore: { languages: 'ko', face: /CJK KR/u },
  Jpan: { languages: 'ja', face: /CJK JP/u },
  Hans: { languages: 'zh zh-Hans wuu', face: /CJK SC/u },
  Hant: { languages: 'zh-Hant yue', face: /CJK TC/u },
  Hebr: { languages: 'he yi', face: /Hebrew/u },
  Geor: { languages: 'ka xmf', face: /Georgian/u },
  Armn: { languages: 'hy', face: /Armenian/u },
  Arab: { languages: 'ar arz fa ps ckb sd ug azb lrc mzn ur ks pnb', face: /Naskh Arabic/u },
};

suite('the faces of scripts', () => {
  for (const [script, { languages, face }] of Object.entries(faces))
    test(`are there for each language in ${script}`, () => {
      for (const tag of languages.split(' ')) {
        assert.equal(written(tag)?.script, script, tag);
        assert.match(setFor(tag), face, tag);
      }
    });

  test('are Nastaliq for Urdu and not for Arabic', () => {
    assert.match(setFor('ur'), /Nastaliq/u);
    assert.doesNotMatch(setFor('ar'), /Nastaliq/u);
    assert.match(setFor('pa-Arab'), /Naskh/u);
  });

  test('leave room for stacked marks, and neither slant nor space their letters', () => {
    for (const tag of 'hi bn ta th lo km my bo am ar fa ur he ko'.split(' ')) {
      const set = setFor(tag);
      const height = Number(/.*--leading: ([\d.]+)/su.exec(set)?.[1]);
      assert.ok(height >= 1.7, `${tag}: ${height}`);
      assert.match(set, /--tight: 0;/u, tag);
      assert.match(set, /--slant: normal;/u, tag);
    }
  });

  test('no word is divided with a hyphen in scripts that have none', () => {
    for (const tag of 'de fi hu en ru'.split(' ')) assert.match(setFor(tag), /--hyphens: auto;/u, tag);
    for (const tag of 'zh ja ko ar fa ur he th km my bo hi am'.split(' '))
      assert.doesNotMatch(setFor(tag), /--hyphens/u, tag);
  });
});
