import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ClientTable, fileOf, valuesIn } from '../../src/search/client/bucketed-table.ts';
import { variantsOf } from '../../src/search/client/name-variants.ts';
import { divideTable } from '../../src/search/index/buckets.ts';
import { applyNameCorrections } from '../../src/search/index/names/corrections.ts';
import { namesFile } from '../../src/search/index/names/file.ts';
import type { NameGroup } from '../../src/search/index/names/groups.ts';
import { variantTable } from '../../src/search/index/names/variants.ts';
import { nameCorrectionsSchema, noNameCorrections } from '../../src/settings/name-corrections.ts';

const group = (latin: string, latinShort: string | null, forms: Record<string, number>): NameGroup => ({
  latin,
  latinShort,
  forms: Object.entries(forms).map(([form, articles]) => ({
    han: form.replace('~', ''),
    short: form.startsWith('~'),
    articles: Array.from({ length: articles }, (_, at) => `${at}`),
  })),
});

const matze = group('John Matze', 'Matze', { 约翰·马兹: 2, 约翰·马泽: 1, '~马兹': 2, '~马泽': 1 });
const trump = group('Donald Trump', 'Trump', { '~特朗普': 5, '~川普': 2, 唐纳德·特朗普: 3 });

const tableOf = (groups: readonly NameGroup[]): ClientTable => {
  const { head, files } = divideTable(variantTable(groups));
  return new ClientTable(head, async (file) => files.get(file) ?? assert.fail(`no file ${file}`));
};
const offers = async (form: string, groups = [matze, trump]): Promise<string[]> =>
  (await variantsOf(form, tableOf(groups))).map((variant) => (variant.short ? '~' : '') + variant.form);

suite('name variants', () => {
  test('a last name is offered the other last names', async () => {
    assert.deepEqual(await offers('马兹'), ['~Matze', '~马泽']);
    assert.deepEqual(await offers('Matze'), ['~马兹', '~马泽']);
    assert.deepEqual(await offers('川普'), ['~Trump', '~特朗普']);
  });

  test('a whole name is offered whole ones and last ones', async () => {
    assert.deepEqual(await offers('約翰‧馬澤'), ['John Matze', '~Matze', '~马兹', '约翰·马兹', '~马泽']);
    assert.deepEqual((await offers('john matze')).slice(0, 2), ['~Matze', '~马兹']);
  });

  test('a whole Latin name leads to last names where no article has the whole name in Chinese', async () => {
    assert.deepEqual(await offers('Anna Bee', [group('Anna Bee', 'Bee', { '~比': 1 })]), ['~Bee', '~比']);
  });

  test('what is no name is offered nothing', async () => {
    assert.deepEqual(await offers('约翰'), []);
    assert.deepEqual(await offers(''), []);
    assert.deepEqual(await offers('Parler', []), []);
  });

  test('one Latin word is a whole name and a last one', async () => {
    const single = group('Trump', null, { 特朗普: 1 });
    assert.deepEqual(await offers('特朗普', [single]), ['~Trump']);
  });

  test('a last name that is a word of every day is neither offered nor answered', () => {
    const white = group('Jane White', 'White', { 简·怀特: 2, '~怀特': 2, '~怀德': 1 });
    const table = variantTable([white], new Set(['white']));
    assert.deepEqual(table.get('怀特'), ['~怀德']);
    assert.equal(table.get('white'), undefined);
    assert.deepEqual(table.get('jane white'), ['~怀特', '简·怀特', '~怀德']);
  });

  test('they are published a line a name', () => {
    const { content, path } = namesFile([matze, trump]);
    assert.equal(path, '/data/names.json');
    assert.deepEqual(JSON.parse(content()), [matze, trump]);
    assert.equal(content().split('\n').length, 5);
    assert.deepEqual(JSON.parse(namesFile([]).content()), []);
  });
});

suite('name corrections', () => {
  const correct = (corrections: unknown): NameGroup[] =>
    applyNameCorrections([matze, trump], nameCorrectionsSchema.parse(corrections));
  const forms = (groups: readonly NameGroup[]): string[][] =>
    groups.map(({ latin, forms: its }) => [latin, ...its.map(({ han }) => han)]);

  test('none change nothing', () => {
    assert.deepEqual(applyNameCorrections([matze, trump], noNameCorrections), [matze, trump]);
  });

  test('a form, or a whole name, is removed', () => {
    const groups = correct({ remove: [{ latin: 'john matze', han: '馬澤' }, { latin: 'Donald Trump' }] });
    assert.deepEqual(forms(groups), [['John Matze', '约翰·马兹', '约翰·马泽', '马兹']]);
  });

  test('forms are added to a name, and new names', () => {
    const groups = correct({
      add: [
        { latin: 'John Matze', han: ['约翰·马策'], short: ['马策', '马兹'] },
        { latin: 'Amy Peikoff', han: ['艾米·佩科夫'] },
      ],
    });
    assert.deepEqual(forms(groups), [
      ['John Matze', '约翰·马兹', '约翰·马泽', '马兹', '马泽', '约翰·马策', '马策'],
      ['Donald Trump', '特朗普', '川普', '唐纳德·特朗普'],
      ['Amy Peikoff', '艾米·佩科夫'],
    ]);
    assert.equal(groups[2]?.latinShort, 'Peikoff');
  });

  test('bearers of one Latin name are told apart', async () => {
    const groups = correct({
      split: [
        {
          latin: 'John Matze',
          into: [
            ['约翰·马兹', '马兹'],
            ['约翰·马泽', '马泽'],
          ],
        },
      ],
    });
    assert.deepEqual(await offers('马兹', groups), ['~Matze']);
    assert.deepEqual(await offers('Matze', groups), ['~马兹', '~马泽']);
  });

  test('what they may not say is named', () => {
    const { error } = nameCorrectionsSchema.safeParse({ add: [{ latin: 'X', han: ['John'] }], drop: [] });
    assert.deepEqual(
      error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      ['add.0.han.0: must be Chinese characters, its parts joined by ·', ': Unrecognized key: "drop"'],
    );
  });
});

suite('divided tables', () => {
  const key = fc.string({
    unit: fc.constantFrom('a', 'b', '马', '兹', '𠀀', 'é'),
    minLength: 1,
    maxLength: 4,
  });
  const value = fc.string({ unit: fc.constantFrom('x', 'y', '马', ' '), minLength: 1, maxLength: 60 });
  const table = fc.dictionary(key, fc.array(value, { minLength: 1, maxLength: 20 }), { maxKeys: 200 });

  test('give back each key, and nothing for what is no key', () => {
    fc.assert(
      fc.property(table, key, (entries, other) => {
        const whole = new Map(Object.entries(entries));
        const { head, files } = divideTable(whole);
        const look = (wanted: string) => valuesIn(files.get(fileOf(head, wanted) ?? '') ?? '', wanted);
        for (const [wanted, values] of whole) assert.deepEqual(look(wanted), values);
        if (!whole.has(other)) assert.deepEqual(look(other), []);
      }),
    );
  });

  test('are cut into small files of which one more key changes few', () => {
    const entries = Array.from({ length: 3000 }, (_, at): [string, string[]] => [
      ((at * 7919) % 1e6).toString(36),
      ['some values of this key'],
    ]);
    const before = divideTable(new Map(entries)).files;
    const after = divideTable(new Map([...entries, ['m', ['new']]])).files;
    for (const content of before.values()) assert.ok(content.length < 6000);
    assert.ok(before.size > 20);
    assert.ok([...after.keys()].filter((file) => !before.has(file)).length <= 2);
  });

  test('a file that could not be fetched is fetched again', async () => {
    const { head, files } = divideTable(new Map([['a', ['b']]]));
    let fails = true;
    const client = new ClientTable(head, async (file) => {
      if (fails) throw new Error('offline');
      return files.get(file) ?? '';
    });
    await assert.rejects(client.valuesOf('a'), /offline/u);
    fails = false;
    assert.deepEqual(await client.valuesOf('a'), ['b']);
  });
});
