import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDateline } from '../../../src/ingest/fields/people/dateline.ts';
import { readHeadLine } from '../../../src/ingest/fields/people/head-line.ts';

const authorsOf = (line: string, language: string): string[] | undefined =>
  readHeadLine(line, language)
    ?.people.filter(({ role }) => role === 'author')
    .map(({ name }) => name);

/** Language, line, its authors. */
const bylines: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'By Ann Lee', ['Ann Lee']],
  ['en', 'Author: Ann Lee', ['Ann Lee']],
  ['en', 'Author: Ann Lee | 12 January 2021', ['Ann Lee']],
  ['en', 'By Ann Lee and Bob Ray, Staff Writers', ['Ann Lee', 'Bob Ray']],
  ['en', 'Ann Lee, Staff Writer', ['Ann Lee']],
  ['en', 'Reporting by Ann Lee; Editing by Bob Ray', ['Ann Lee']],
  ['en', 'By Ann Lee in London · January 12, 2021 10:30 GMT', ['Ann Lee']],
  ['de', 'Von Karin Weiß und Jan Groß, 14. März 2021', ['Karin Weiß', 'Jan Groß']],
  ['fr', 'Propos recueillis par Zoé Petit', ['Zoé Petit']],
  ['it', 'a cura di Ugo Neri', ['Ugo Neri']],
  ['nl', 'Door Piet van der Meer', ['Piet van der Meer']],
  ['ru', 'Иван Носов, специально для «Газеты»', ['Иван Носов']],
  ['sr-Latn', 'Piše: Đorđe Ilić', ['Đorđe Ilić']],
  ['hu', 'Írta: Nagy Ilona', ['Nagy Ilona']],
  ['el', 'Της Μαρίας Νικολάου', ['Μαρία Νικολάου']],
  ['el', 'Γράφει ο Γιώργος Πετρίδης', ['Γιώργος Πετρίδης']],
  ['ar', 'بقلم: سامي حداد', ['سامي حداد']],
  ['he', 'מאת דנה לוי', ['דנה לוי']],
  ['hi', 'लेखक: राम वर्मा', ['राम वर्मा']],
  ['bn', 'লিখেছেন করিম আলী', ['করিম আলী']],
  ['th', 'โดย สมชาย ดีงาม', ['สมชาย ดีงาม']],
  ['my', 'ရေးသားသူ - ကိုအောင်', ['ကိုအောင်']],
  ['bo', 'རྩོམ་པ་པོ། བཀྲ་ཤིས', ['བཀྲ་ཤིས']],
  ['am', 'በአበበ ከበደ', ['አበበ ከበደ']],
  ['ko', '[새벽신문 이하늘 기자]', ['이하늘']],
  ['ko', '이하늘·박바다 기자', ['이하늘', '박바다']],
  ['ja', '【田中花子】', ['田中花子']],
  ['ja', '田中花子記者', ['田中花子']],
  ['zh-Hans', '记者：李小明', ['李小明']],
  ['zh-Hans', '文/李小明', ['李小明']],
  ['zh-Hant', '記者王大同／臺北報導', ['王大同']],
];

/** Language, a line that is none of these. */
const others: readonly (readonly [string, string])[] = [
  ['en', 'By noon it was over.'],
  ['en', 'By the time the police came'],
  ['en', 'January 6, 2021, was a day to remember.'],
  ['en', 'Text: He said that it was over and left.'],
  ['de', 'Von Anfang an war es klar'],
  ['fr', 'Par ailleurs, le maire a démissionné.'],
  ['es', 'Por fin libres'],
  ['cs', 'Od rána pršelo'],
  ['ja', '【関連記事】'],
  ['ar', 'كتب الصحافي مقالا عن الأمر'],
  ['zh-Hans', '文章最后说：'],
];

describe('a line under the title', () => {
  for (const [language, line, authors] of bylines)
    it(`${language}: ${line}`, () => assert.deepEqual(authorsOf(line, language), authors));
  for (const [language, line] of others)
    it(`is prose: ${line}`, () => assert.equal(readHeadLine(line, language), null));

  it('may hold a day and a place', () => {
    assert.equal(readHeadLine('Praha, 5. ledna 2021', 'cs')?.dates.length, 1);
    assert.equal(readHeadLine('Stand: 14.03.2021, 17:40 Uhr', 'de')?.dates.length, 1);
    assert.equal(readHeadLine('วันอังคารที่ 12 มกราคม 2564', 'th')?.dates.length, 1);
  });
});

describe('a dateline', () => {
  const cut = (text: string, language = 'en'): string =>
    text.slice(readDateline(text, () => language)?.length ?? 0);

  it('stands before the first sentence', () => {
    assert.equal(cut('LONDON, Jan 12, 2021 (AP) — The river rose.'), 'The river rose.');
    assert.equal(cut('LONDON (AP) — The river rose.'), 'The river rose.');
    assert.equal(cut('МОСКВА, 12 января 2021 (ТАСС) — Река поднялась.', 'ru'), 'Река поднялась.');
    const line = readDateline('(서울=새벽뉴스) 이하늘 기자 = 강물이 불었다.', () => 'ko');
    assert.deepEqual(line?.people, [{ role: 'author', name: '이하늘' }]);
  });

  it('is no sentence with a dash in it', () => {
    for (const text of ['The river rose — and fell.', 'On January 12, 2021, the river - our river - rose.'])
      assert.equal(
        readDateline(text, () => 'en'),
        null,
      );
  });
});
