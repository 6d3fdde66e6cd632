import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ClientTable } from '../../src/search/client/bucketed-table.ts';
import { wordFormsOf } from '../../src/search/client/word-forms.ts';
import { divideTable } from '../../src/search/index/buckets.ts';
import { stemTable } from '../../src/search/index/stems/table.ts';
import {
  articleWords,
  commonWords,
  joinWords,
  type WordList,
  withStems,
} from '../../src/search/index/stems/words.ts';
import {
  guarded,
  loadStemmer,
  stemmedLanguage,
  stemmedLanguages,
  stemsOf,
} from '../../src/search/stems/stemmers.ts';

const wordsOf = (text: string, language: string): WordList =>
  articleWords(text, language) ?? assert.fail(`${language} has no stemmer`);

async function tableOf(...articles: WordList[]): Promise<ClientTable> {
  const { head, files } = divideTable(stemTable(await Promise.all(articles.map(withStems))));
  return new ClientTable(head, async (file) => files.get(file) ?? assert.fail(`no file ${file}`));
}

suite('stems', () => {
  test('are missing of the words alone that a stemmer fails at', () => {
    const stem = guarded((word) => (word === 'жителите' ? assert.fail('generated code') : [word]));
    assert.deepEqual([stem('жителите'), stem('селото')], [null, ['селото']]);
  });

  test('of Bulgarian, at which Snowball fails, are missing of no word', async () => {
    const text = 'Жителите на селото питат министъра. Учителите чакат градовете и селата, селото мълчи.';
    const { words, failures } = await withStems(wordsOf(text, 'bg'));
    assert.ok(words.every(([, , , ...stems]) => stems.length > 0));
    assert.equal(failures, undefined);
  });

  /** Words of one line share a stem with the first of it. */
  const families: Record<string, string[]> = {
    cs: [
      'Amazon Amazonu amazonem Amazonů amazonum',
      'společnost společnosti společností společnostmi společnostech spolecnosti',
      'prezident prezidenta prezidentovi prezidentem prezidenti prezidentů prezidentova',
      'Praha Praze Prahou Prahy',
      'politik politici politiků politikem',
      'svobodný svobodného svobodných svobodnou',
      'program programu programem',
      'koronavirus koronaviru koronavirem',
      'zámek zámku zámky',
      'herec herce herci',
      'Matze Matzeho Matzem',
      'Novák Nováka Nováková',
      'Trump Trumpa Trumpovi Trumpem Trumpův',
    ],
    sk: ['prezident prezidentovia prezidentoch prezidentom', 'spoločnosť spoločnosti spoločnosťou'],
    pl: ['prezydent prezydentowi prezydentów prezydentem', 'władza władzę władzą'],
    en: ['company companies', 'running run'],
    de: ['Haus Häuser Hauser', 'Regierung Regierungen'],
    fr: ['décision décisions decisions'],
    es: ['elección elecciones eleccion'],
    ar: ['شركة الشركات وشركة بشركات', 'مدرسة والمدرسة مدرسه', 'صحفي للصحفيين صحفية'],
    nb: ['regjering regjeringen'],
    am: ['ከተማ ከተማው ለከተማው የከተማዋ', 'ልጅ ልጆች ልጆቹ'],
    az: ['kitab kitablar kitabın kitabda', 'çörək çörəyi'],
    be: ['горад горада гораду', 'рыбак рыбакі рыбакоў', 'улада ўлады уладу'],
    bg: ['село селото селата', 'министър министъра министри', 'вестник вестници вестникът'],
    bn: ['নদী নদীর নদীতে', 'শিক্ষক শিক্ষকদের শিক্ষকরা'],
    ckb: ['شار شارەکە شارەکان شارەکانی'],
    cy: ['cath gath chath', 'llyfr llyfrau'],
    et: ['raamat raamatu raamatud raamatus', 'maja majas majade'],
    fa: ['کتاب کتابها کتابی', 'کارگر کارگران'],
    fi: [
      'kaupunki kaupungin kaupungissa',
      'poliisi poliisin poliisille',
      'koulu koulut koulussa',
      'vastaus vastaukset',
      'rikas rikkaiden',
    ],
    he: ['ספר הספר בספר ספרים', 'עיתון עיתונים העיתון', 'תוכנית תכנית תוכניות'],
    hi: ['लड़का लड़के लड़कों', 'किताब किताबें किताबों', 'शिक्षक शिक्षकों'],
    hr: ['knjiga knjige knjigu knjizi', 'borac borca borci'],
    hu: ['könyv könyvek könyvet'],
    hy: ['գիրք գիրքը', 'քաղաք քաղաքը քաղաքում'],
    id: ['tulis menulis ditulis penulisan', 'pakai memakai pemakaian'],
    is: ['hestur hestsins hestinum hestar'],
    ka: ['ქალაქი ქალაქის ქალაქში ქალაქები'],
    kk: ['кітап кітаптар кітабы кітапта', 'қала қаланың қалада'],
    ko: ['학교 학교는 학교에서 학교의', '만나다 만나고 만났다 만나겠다'],
    ky: ['шаар шаарда шаардын'],
    lv: ['māja mājas mājā mājām'],
    mk: ['град градот градови', 'жена жената жени'],
    mn: ['сургууль сургуулийн сургуульд'],
    mr: ['गाव गावात गावाला'],
    ne: ['गाउँ गाउँमा गाउँको'],
    ru: ['президент президента президентом', 'выборы выборов', 'рыбец рыбца', 'колодец колодцы'],
    sl: ['mesto mesta mestu mestih'],
    sq: ['libri libra librin librat'],
    sr: ['новине новина novine', 'fabrika fabrike фабрику', 'Ђаци đaci'],
    sw: ['mtoto watoto', 'kitabu vitabu'],
    ta: ['வீடு வீடுகள்'],
    te: ['రైతు రైతులు రైతులకు'],
    ti: ['ከተማ ንከተማ'],
    tl: ['sulat nagsulat magsulat'],
    tr: ['kitap kitaplar kitabı kitapta', 'köy köyün köyler'],
    ug: ['شەھەر شەھەرنىڭ شەھەردە شەھەرلەر'],
    uk: ['лікарня лікарні лікарню', 'мешканець мешканці'],
    ur: ['کتاب کتابیں کتابوں', 'لڑکا لڑکے لڑکوں'],
    uz: ['kitob kitoblar kitobning kitobda', 'maktab maktabi'],
  };
  for (const [language, lines] of Object.entries(families)) {
    test(`of ${language} are shared by the forms of a word`, async () => {
      for (const [first = '', ...others] of lines.map((line) => line.split(' '))) {
        const stems = await stemsOf(first, language);
        for (const other of others) {
          const its = await stemsOf(other, language);
          assert.ok(
            its.some((stem) => stems.includes(stem)),
            `${first} (${stems}) and ${other} (${its})`,
          );
        }
      }
    });
  }

  test('of different words differ', async () => {
    for (const [one = '', other = ''] of [
      ['cesta', 'český'],
      ['vláda', 'vlak'],
      ['platforma', 'plat'],
    ]) {
      const stems = await stemsOf(one, 'cs');
      assert.ok(!(await stemsOf(other, 'cs')).some((stem) => stems.includes(stem)), `${one} and ${other}`);
    }
  });

  test('of what a language does not write are none', async () => {
    assert.deepEqual(await stemsOf('亚马逊', 'zh-Hans'), []);
    assert.deepEqual(await stemsOf('выборы', 'cs'), []);
    assert.deepEqual(await stemsOf('2021', 'cs'), []);
    assert.deepEqual(await stemsOf('toString', 'constructor'), []);
  });

  test('every stemmer loads, and no word makes it throw', async () => {
    for (const language of stemmedLanguages) {
      const stem = await loadStemmer(language);
      const letters = fc.constantFrom(...'aeiouyěščřžýáíéůcgktnsmvrلاةكтовыаиαςση');
      fc.assert(
        fc.property(fc.string({ unit: letters, minLength: 3, maxLength: 12 }), (word) => {
          const stems = stem(word);
          assert.ok(stems === null || stems.length > 0 || language === 'ja');
          assert.deepEqual(stem(word), stems);
        }),
        { numRuns: 50 },
      );
    }
  });

  test('tags with a script or a region find their language', () => {
    assert.equal(stemmedLanguage('pt-BR'), 'pt');
    assert.equal(stemmedLanguage('nn'), 'no');
    assert.equal(stemmedLanguage('zh-Hant'), null);
  });
});

suite('words', () => {
  test('are those of letters, in lower case, once, in order', () => {
    assert.deepEqual(wordsOf('V neděli Amazon vypnul, v NEDĚLI! 2021 B52 亚马逊 to', 'cs').words, [
      ['amazon', 0, 1],
      ['neděli', 1, 1],
      ['vypnul', 1, 0],
    ]);
    assert.equal(articleWords('亚马逊 Amazon', 'zh-Hans'), null);
  });

  test('of several articles are joined whatever their order', () => {
    const articles = [wordsOf('beta alfa', 'cs'), wordsOf('gama alfa', 'cs'), wordsOf('alpha', 'en')];
    assert.deepEqual(joinWords(articles), joinWords([...articles].reverse()));
    assert.deepEqual(joinWords(articles)[0]?.words, [
      ['alfa', 2, 0],
      ['beta', 1, 0],
      ['gama', 1, 0],
    ]);
  });

  test('that are names only now and then are told from names', () => {
    const articles = [
      'White flags in the White House',
      'Trump saw white flags',
      'To trump Trump',
      'Trump',
      'Trump',
    ];
    const common = commonWords(articles.map((text) => wordsOf(text, 'en')));
    assert.ok(common.has('white'));
    assert.ok(!common.has('trump'));
  });
});

suite('word forms', () => {
  const czech = wordsOf('Amazon Amazonu služby službu Amazony prezidentem', 'cs');
  const english = wordsOf('Amazon amazons companies', 'en');

  test('are the words of the archive with the same stem', async () => {
    const table = await tableOf(czech, english);
    assert.deepEqual(await wordFormsOf('amazonem', ['cs'], table), ['amazon', 'amazonu', 'amazony']);
    assert.deepEqual(await wordFormsOf('služba', ['cs'], table), ['službu', 'služby', 'sluzb']);
    assert.deepEqual(await wordFormsOf('company', ['en'], table), ['companies']);
  });

  test('are not the word itself, nor those of a language that was not asked for', async () => {
    const table = await tableOf(czech, english);
    assert.deepEqual(await wordFormsOf('Amazon', ['en'], table), ['amazons']);
    assert.deepEqual(await wordFormsOf('Amazons', ['cs'], table), []);
  });

  test('a name without its ending is tried though no article of the language has it', async () => {
    assert.deepEqual(await wordFormsOf('Twitterem', ['cs'], await tableOf(czech)), ['twitter']);
    assert.deepEqual(await wordFormsOf('Matzeho', ['cs'], await tableOf()), []);
  });
});
