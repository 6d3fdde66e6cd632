import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { OtherFormsTable } from '../../src/search/client/other-forms.ts';
import type { FormHeads } from '../../src/search/format.ts';
import { glean } from '../../src/search/index/gleanings.ts';
import { otherForms } from '../../src/search/index/other-forms.ts';
import { parseQuery } from '../../src/search/query/language.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';

const article = (id: string, language: string, text: string) => ({ id, title: 'Titul', text, language });
const articles = [
  article('1', 'zh-Hans', '首席执行官约翰·马兹（John Matze）作出了回应。'),
  article('2', 'zh-Hans', '在一篇文章中，约翰·马泽（John Matze）说'),
  article('3', 'cs', 'Služby Amazonu, které Amazon vypnul, řekl Matze'),
];

async function tableOf(all: typeof articles): Promise<OtherFormsTable> {
  const { heads, files } = otherForms([await glean(all)], noNameCorrections);
  const fetchText = async (file: string) => files.get(file) ?? assert.fail(`no file ${file}`);
  const parsed: FormHeads = JSON.parse(await fetchText(heads ?? ''));
  return new OtherFormsTable(parsed, fetchText);
}

async function formsFor(query: string): Promise<Record<string, string[]>> {
  const table = await tableOf(articles);
  const found = await table.formsOf(parseQuery(query).parts);
  return Object.fromEntries(
    found.map(({ part, forms }) => [part.text, forms.map((form) => form.text).sort()]),
  );
}

suite('other forms of a query', () => {
  test('are the other spellings of a name', async () => {
    assert.deepEqual(await formsFor('马兹'), { 马兹: ['Matze', '马泽'] });
    assert.deepEqual(await formsFor('Matze'), { Matze: ['马兹', '马泽'].sort() });
  });

  test('of a whole name serve each of its parts', async () => {
    const forms = ['John Matze', 'Matze', '约翰·马泽', '马兹', '马泽'].sort();
    assert.deepEqual(await formsFor('约翰·马兹 Parler'), { 约翰·马兹: forms, Parler: [] });
    assert.deepEqual(await formsFor('约翰 马兹'), { 约翰: forms, 马兹: forms });
  });

  test('are those of a name that a run of Chinese begins with', async () => {
    assert.deepEqual(await formsFor('马兹回应了'), { 马兹回应了: ['马泽回应了'] });
    assert.deepEqual(await formsFor('约翰·马兹回应了'), {
      约翰·马兹回应了: ['约翰·马泽回应了', '马兹回应了', '马泽回应了'],
    });
  });

  test('are those of a name that a run of Chinese ends in', async () => {
    assert.deepEqual(await formsFor('总裁马兹'), { 总裁马兹: ['总裁马泽'] });
    assert.deepEqual(await formsFor('执行官约翰·马兹'), {
      执行官约翰·马兹: ['执行官约翰·马泽'],
    });
    assert.deepEqual(await formsFor('马兹公司的人民'), { 马兹公司的人民: ['马泽公司的人民'] });
    assert.deepEqual(await formsFor('一二三四五六七八九十总裁马兹'), { 一二三四五六七八九十总裁马兹: [] });
  });

  test('are the inflections of a word', async () => {
    assert.deepEqual(await formsFor('amazonem'), { amazonem: ['amazon', 'amazonu'] });
  });

  test('are the other spellings of a name that has an ending', async () => {
    assert.deepEqual(await formsFor('Matzem'), { Matzem: ['matze', '马兹', '马泽'].sort() });
  });

  test('of words are found with the endings of the reader’s language too', async () => {
    const { heads, files } = otherForms([await glean(articles.slice(0, 2))], noNameCorrections);
    const fetchText = async (file: string) => files.get(file) ?? assert.fail(`no file ${file}`);
    const table = new OtherFormsTable(JSON.parse(await fetchText(heads ?? '')), fetchText, 'cs');
    const [found] = await table.formsOf(parseQuery('Parlerem').parts);
    assert.deepEqual(found?.words, ['parler']);
  });

  test('are none for what stands in quotes', async () => {
    assert.deepEqual(await formsFor('“amazonem” „马兹“ 「马兹回应」'), {
      amazonem: [],
      马兹: [],
      马兹回应: [],
    });
  });

  test('tell the names from the words', async () => {
    const [found] = await (await tableOf(articles)).formsOf(parseQuery('Matze').parts);
    assert.equal(found?.name?.part, 'Matze');
    assert.deepEqual([...(found?.name?.forms ?? [])].sort(), ['马兹', '马泽'].sort());
    assert.deepEqual(found?.words, []);
  });

  test('a name is told once, as it was typed', async () => {
    const found = await (await tableOf(articles)).formsOf(parseQuery('约翰 马兹').parts);
    assert.deepEqual(
      found.map(({ name }) => name?.part),
      ['约翰·马兹', '约翰·马兹'],
    );
    assert.equal(found[0]?.name, found[1]?.name);
  });

  test('names are left out where they are not wanted', async () => {
    const found = await (await tableOf(articles)).formsOf(parseQuery('马兹 amazonem').parts, {
      names: false,
    });
    assert.deepEqual(
      found.map(({ forms }) => forms.map((form) => form.text)),
      [[], ['amazon', 'amazonu']],
    );
  });
});

suite('other forms of a query in East Asian languages', () => {
  const wordsFor = async (query: string, text: string, language: string): Promise<string[][]> => {
    const table = await tableOf([article('1', language, text)]);
    return (await table.formsOf(parseQuery(query).parts)).map(({ words }) => [...words]);
  };

  test('are Korean words without their particles and endings', async () => {
    const [forms = []] = await wordsFor('시장을', '시장에서 시장은 컸다', 'ko');
    assert.deepEqual(forms.filter((form) => form.startsWith('시장')).sort(), ['시장', '시장에서', '시장은']);
    assert.ok((await wordsFor('모이다', '사람들이 모였다', 'ko'))[0]?.includes('모였다'));
  });

  test('are two words for one, where the archive has both, and one for two', async () => {
    assert.ok((await wordsFor('수도공사', '수도 공사를 한다', 'ko'))[0]?.includes('수도 공사를'));
    assert.ok(!(await wordsFor('수도공사', '공사를 한다', 'ko'))[0]?.some((form) => form.includes(' ')));
    for (const forms of await wordsFor('수도 공사', '수도공사가 끝났다', 'ko'))
      assert.ok(forms.includes('수도공사가'));
  });

  test('are what stays of a Japanese verb, or its forms where that is one character', async () => {
    const text = '会議は終わった';
    assert.deepEqual(await wordsFor('終わる', text, 'ja'), [['終わ']]);
    for (const typed of ['終わって', '終わります', '終わりました'])
      assert.deepEqual(await wordsFor(typed, text, 'ja'), [['終わ']]);
    assert.ok((await wordsFor('書きません', text, 'ja'))[0]?.includes('書く'));
    for (const form of ['書い', '書か', '書き'])
      assert.ok((await wordsFor('書く', text, 'ja'))[0]?.includes(form));
    assert.ok((await wordsFor('飛んで', text, 'ja'))[0]?.includes('飛ぶ'));
    assert.deepEqual(await wordsFor('子供たち', text, 'ja'), [['子', '子どもたち', 'こどもたち'].slice(1)]);
    assert.deepEqual(await wordsFor('会議', text, 'ja'), [[]]);
  });

  test('are not looked for where the archive has nothing of the language', async () => {
    assert.deepEqual(await wordsFor('終わる', 'Titul', 'cs'), [[]]);
  });
});

suite('forms that are not wanted', () => {
  test('are left out, whatever they are of', async () => {
    const found = await (await tableOf(articles)).formsOf(parseQuery('马兹 amazonem').parts, {
      without: new Set(['matze', 'amazonu']),
    });
    assert.deepEqual(
      found.map(({ forms }) => forms.map((form) => form.text)),
      [['马泽'], ['amazon']],
    );
  });
});

suite('the files of other forms', () => {
  test('do not depend on how articles lie in segments', async () => {
    const one = otherForms([await glean(articles)], noNameCorrections);
    const alone = await Promise.all(articles.toReversed().map((each) => glean([each])));
    const many = otherForms(alone, noNameCorrections);
    assert.deepEqual(many, one);
    assert.deepEqual(
      one.names.map(({ latin, forms }) => [latin, forms.flatMap((form) => form.articles)]),
      [['John Matze', ['1', '2', '1', '2']]],
    );
  });

  test('are none for an archive without names and stems', async () => {
    const nameless = await glean([article('1', 'zh-Hans', '亚马逊')]);
    const { heads, files } = otherForms([nameless], noNameCorrections);
    assert.equal(heads, null);
    assert.equal(files.size, 0);
  });

  test('follow what an archivist corrects', async () => {
    const remove = [{ latin: 'John Matze' }];
    const { names } = otherForms([await glean(articles)], { ...noNameCorrections, remove });
    assert.equal(names.length, 0);
  });
});
