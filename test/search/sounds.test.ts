import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { OtherFormsTable } from '../../src/search/client/other-forms.ts';
import type { FormHeads } from '../../src/search/format.ts';
import { glean } from '../../src/search/index/gleanings.ts';
import { otherForms } from '../../src/search/index/other-forms.ts';
import { parseQuery } from '../../src/search/query/language.ts';
import { soundAlike } from '../../src/search/sounds/alike.ts';
import { keyOf, readingsOf, soundScript } from '../../src/search/sounds/readings.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';

const areAlike = (one: string, other: string): boolean => {
  const keys = new Set(readingsOf(one).map(keyOf));
  return readingsOf(other).some((reading) => keys.has(keyOf(reading))) && soundAlike(one, other);
};

suite('names by how they sound', () => {
  const names = [
    'Macron Макрон ماكرون マクロン 마크롱 מקרון Μακρόν मैक्रों Մակրոն მაკრონი',
    'Merkel Меркель ميركل メルケル 메르켈 Μέρκελ मर्केल Մերկել მერკელი',
    'Tolstoy Tolstoi Толстой تولستوي トルストイ 톨스토이 טולסטוי Τολστόι',
    'Gaddafi Qaddafi Kadhafi Каддафи القذافي カダフィ 카다피 Καντάφι',
    'Obama Обама أوباما オバマ 오바마 Ομπάμα',
    'Chekhov Чехов تشيخوف チェーホフ Τσέχοφ',
    'Volodymyr Володимир فولوديمير',
  ];
  for (const line of names) {
    const [first = '', ...others] = line.split(' ');
    for (const other of others) {
      test(`${first} is ${other}, and ${other} is ${first}`, () => {
        assert.ok(areAlike(first, other));
        assert.ok(areAlike(other, first));
      });
    }
  }

  test('are not taken for others', () => {
    for (const [one, other] of [
      ['Macron', 'Мокрый'],
      ['Merkel', 'Меркулов'],
      ['Wasser', 'وزارة'],
      ['Miller', 'Muller'],
      ['Chekhov', 'Чехия'],
      ['Lena', 'Рена'],
      ['Anna', 'Анне'],
      ['Baker', 'بكر'],
    ] as const) {
      assert.ok(!areAlike(one, other), `${one} and ${other}`);
    }
  });

  test('have no sound where they are of no one script', () => {
    assert.equal(soundScript('Maкрон'), null);
    assert.equal(soundScript('马克龙'), null);
    assert.deepEqual(readingsOf('2021'), []);
  });
});

const articles = [
  ['1', 'en', 'On Monday President Anton Chekhov met Marie Duval. The visit of Chekhov was short.'],
  ['2', 'ru', 'Во вторник президент Чехов прилетел в Париж. Встреча с Чеховым прошла тихо.'],
  ['3', 'ar', 'وصل الرئيس تشيخوف إلى باريس، وقال إنه وتشيخوف الابن بخير'],
  ['4', 'ja', '大統領のチェーホフ氏がパリを訪れた。'],
  ['5', 'zh-Hans', '总统契诃夫（Anton Chekhov）访问了巴黎，契诃夫（Chekhov）没有讲话。'],
  ['6', 'en', 'Nobody had a check off the list, and the visit was over.'],
].map(([id = '', language = '', text = '']) => ({ id, title: 'A title', text, language }));

async function formsFor(query: string, all = articles): Promise<string[]> {
  const { heads, files } = otherForms([await glean(all)], noNameCorrections);
  const fetchText = async (file: string) => files.get(file) ?? assert.fail(`no file ${file}`);
  const parsed: FormHeads = JSON.parse(await fetchText(heads ?? ''));
  const found = await new OtherFormsTable(parsed, fetchText).formsOf(parseQuery(query).parts);
  return found.flatMap(({ sounds, name }) => [...(name?.forms ?? []), ...(sounds?.forms ?? [])]);
}

suite('a name in a query', () => {
  test('is found in the other scripts of the archive, and in Chinese by its glosses', async () => {
    const forms = new Set(await formsFor('Chekhov'));
    for (const form of ['Чехов', 'تشيخوف', 'チェーホフ', '契诃夫']) assert.ok(forms.has(form), form);
  });

  for (const typed of ['Чехов', 'Чехову', 'تشيخوف', 'チェーホフ', '契诃夫', 'Τσέχοφ']) {
    test(`${typed} finds the Latin name`, async () => {
      assert.ok((await formsFor(typed)).includes('Chekhov'));
    });
  }

  test('finds one with an ending, by its stem', async () => {
    assert.ok((await formsFor('Chekhov')).includes('Чеховым'));
  });

  test('has no stem where the language declines no names', async () => {
    const all = [
      { id: '1', language: 'en', title: 'Boats', text: 'Here came Mr Pottinger by boat.' },
      { id: '2', language: 'cs', title: 'Lodě', text: 'Na lodi potkali Pavlova a Nováka.' },
    ];
    assert.deepEqual(await formsFor('Поттин', all), []);
    assert.deepEqual(await formsFor('Новак', all), ['Nováka']);
  });

  test('may be spelt as another language does', async () => {
    assert.ok((await formsFor('Chehov')).includes('Chekhov'));
  });

  test('may stand nowhere but where a sentence begins, where it sounds very much like it', async () => {
    const all = [
      { id: '1', language: 'en', title: 'Boats', text: 'The boats wait. Tolstoyan ideas. Rubina sank.' },
      { id: '2', language: 'ru', title: 'Лодки', text: 'Утром лодка Рубина утонула.' },
    ];
    assert.deepEqual(await formsFor('Рубина', all), ['Rubina']);
    assert.deepEqual(await formsFor('Ботс', all), []);
  });

  test('is none where neither of two words is known to be one', async () => {
    const all = [
      { id: '1', language: 'cs', title: 'Policie', text: 'Policie mlčí. Lidé čekají.' },
      { id: '2', language: 'fi', title: 'Poliisi', text: 'Poliisi vaikenee. Ihmiset odottavat.' },
      { id: '3', language: 'ru', title: 'Лодки', text: 'Утром лодка Рубина утонула.' },
    ];
    assert.deepEqual(await formsFor('Policie', all), []);
    assert.deepEqual(await formsFor('policie', all), []);
  });

  test('has its other spellings in Latin letters, where one comes from other letters', async () => {
    const all = [
      { id: '1', language: 'en', title: 'Boats', text: 'Gaddafi-era files were lost in a boat near Qatar.' },
      { id: '2', language: 'ru', title: 'Лодки', text: 'Утром лодка Рубина утонула.' },
    ];
    assert.deepEqual(await formsFor('Qaddafi', all), ['Gaddafi']);
    assert.deepEqual(await formsFor('القذافي', all), ['Gaddafi']);
    assert.deepEqual(await formsFor('Gattafi', all), []);
  });

  test('is none where a word was typed', async () => {
    assert.deepEqual(await formsFor('visit'), []);
    assert.deepEqual(await formsFor('“Chekhov”'), []);
  });

  test('costs an archive in Latin letters and Chinese nothing', async () => {
    const { heads, files } = otherForms(
      [await glean(articles.filter(({ language }) => /en|zh/u.test(language)))],
      noNameCorrections,
    );
    const { sounds }: FormHeads = JSON.parse(files.get(heads ?? '') ?? '');
    assert.equal(sounds.others, null);
    assert.ok((await formsFor('Чехов', articles.slice(0, 1))).includes('Chekhov'));
  });
});
