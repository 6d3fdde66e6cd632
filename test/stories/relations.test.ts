import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from '../../src/stories/features/index.ts';
import { findStories } from '../../src/stories/stories.ts';
import { article, find, sentences, textsIn } from './articles.ts';

const day = { edtf: '2023-05-04' };

test('a text again elsewhere is a copy, a changed one a version', () => {
  const found = find([
    article('a', { title: 'Harbour opens after repairs', text: sentences(1, 12), publisher: 'one', ...day }),
    article('b', { title: 'A harbour is open again', text: sentences(1, 12), publisher: 'two', ...day }),
    article('c', { title: 'Harbour opens, says mayor', text: sentences(1, 7), publisher: 'three', ...day }),
    article('d', { title: 'Another thing altogether', text: sentences(40, 12), publisher: 'four', ...day }),
  ]);
  assert.deepEqual(textsIn(found), ['a b copy', 'a c version', 'b c version']);
});

test('a text in the other Chinese script is a copy', () => {
  const text =
    '港口修復後重新開放，市長表示感謝。工人們連續工作了三個星期，終於修好了防波堤。漁民說損失很大，但是現在可以出海了。';
  const simplified =
    '港口修复后重新开放，市长表示感谢。工人们连续工作了三个星期，终于修好了防波堤。渔民说损失很大，但是现在可以出海了。';
  const found = find([
    article('a', { title: '港口重新開放', text, language: 'zh-Hant', publisher: 'one', ...day }),
    article('b', { title: '港口开放了', text: simplified, language: 'zh-Hans', publisher: 'two', ...day }),
  ]);
  assert.deepEqual(textsIn(found), ['a b copy']);
});

test('a channel’s one description under many titles makes no copies and no story', () => {
  const titles = ['Fishing at dawn', 'My grandmother’s oven', 'Rain on tin', 'Seven goats', 'The long road'];
  const found = find(
    titles.map((title, at) =>
      article(`v${at}`, { title, text: sentences(3, 4), publisher: 'channel', ...day }),
    ),
  );
  assert.deepEqual(found, { stories: [], links: [] });
});

test('two days of one count, and two parts of one serial, are not one text', () => {
  const counts = ['118', '131', '164', '172', '190'].map((count, at) =>
    article(`c${at}`, {
      title: `Ward reports ${count} new cases`,
      text: `${sentences(5, 5)} There were ${count} new cases.`,
      publisher: 'one',
      edtf: `2023-05-0${at + 1}`,
    }),
  );
  const parts = ['（一）', '（二）'].map((part, at) =>
    article(`p${at}`, {
      title: `海边的故事${part}`,
      text: '作者在海边写下这些文字，请读者继续关注本专栏的下一篇，谢谢大家的支持与鼓励。',
      language: 'zh-Hans',
      publisher: 'two',
      ...day,
    }),
  );
  assert.deepEqual(find([...counts, ...parts]), { stories: [], links: [] });
});

test('sentences that a publisher puts into many texts count for nothing', () => {
  const titles = ['Fishing at dawn', 'My grandmother’s oven', 'Rain on tin', 'Seven goats'];
  const texts = (publishers: readonly string[]) =>
    titles.map((title, at) =>
      article(`a${at}`, {
        title,
        text: `${sentences(80, 6)} ${title}, twice told.`,
        publisher: publishers[at] ?? null,
        ...day,
      }),
    );
  assert.deepEqual(find(texts(['one', 'one', 'one', 'one'])).links, []);
  assert.notDeepEqual(find(texts(['one', 'two', 'three', 'four'])).links, []);
});

test('translations are told as they are stated, and two of one source are of one text', () => {
  const source = 'https://paper.example/2023/source';
  const found = find([
    article('a', { title: 'Ein Hafen', text: sentences(1, 3), language: 'de', translationOf: source }),
    article('b', {
      title: 'Přístav',
      text: sentences(30, 3),
      language: 'cs',
      translationOf: `${source}?utm_source=x`,
    }),
  ]);
  assert.deepEqual(textsIn(found), ['a b translation']);
  assert.deepEqual(
    found.stories.map(({ members }) => members),
    [['a', 'b']],
  );
});

test('translations are found by the order of names and numbers', () => {
  const names = ['Kovalik', 'Brintal', 'Renfeld', 'Norsund', 'Drozdek', 'Varnitek', 'Salvante', 'Orbinor'];
  const told = (words: readonly string[]): string =>
    names
      .map(
        (name, at) =>
          `${words[at % words.length]} ${name} ${words[(at + 1) % words.length]} ${at * 137 + 211}`,
      )
      .join(', ');
  const found = find([
    article('a', { title: 'Who met whom', text: told(['then', 'came to', 'with', 'and']), ...day }),
    article('b', {
      title: 'Kdo potkal koho',
      text: told(['potom', 'přišel', 'také', 'nebo']),
      language: 'cs',
      ...day,
    }),
    article('c', {
      title: 'Kdo koho nepotkal',
      text: told(['snad', 'zítra', 'zde', 'ani']).split(', ').reverse().join(', '),
      language: 'cs',
      publisher: 'x',
      ...day,
    }),
  ]);
  assert.ok(textsIn(found).includes('a b translation'));
  assert.ok(!textsIn(found).includes('a c translation'));
});

test('five thousand copies of one text are bounded, and no story swallows others', () => {
  const copy = featuresOf(
    article('copy', { title: 'The same again', text: sentences(1, 4), publisher: 'x', ...day }),
  );
  const copies = Array.from({ length: 5_000 }, (_, at) => ({
    ...copy,
    id: `copy-${at}`,
    publisher: `p${at % 40}`,
  }));
  const event = ['one', 'two'].map((publisher) =>
    article(`event-${publisher}`, {
      title: 'Brintal turbine plant burns',
      text: `${sentences(70, 1)} The Brintal plant in Lisbon burned for 17 hours, said Marta Kovalik.`,
      publisher,
      ...day,
    }),
  );
  const found = findStories([...copies, ...event.map(featuresOf)]);
  assert.ok(found.links.length < 2 * copies.length);
  assert.deepEqual(
    found.stories.filter(({ members }) => members.includes('event-one')).map(({ members }) => members),
    [['event-one', 'event-two']],
  );
});

test('one text that names everybody makes no one story of all events', () => {
  const events = [0, 1, 2, 3, 4, 5].flatMap((number) =>
    ['one', 'two'].map((publisher) =>
      article(`e${number}-${publisher}`, {
        title: `${names[number]} wins the ${places[number]} vote`,
        text: `${sentences(number * 50 + (publisher === 'one' ? 0 : 20), 2)} In ${places[number]} the vote went to ${names[number]} by ${number * 113 + 1204}.`,
        publisher,
        ...day,
      }),
    ),
  );
  const hostile = article('hostile', {
    title: names.join(' '),
    text: events.map(({ text }) => text.slice(-80)).join(' '),
    publisher: 'x',
    ...day,
  });
  const { stories } = find([...events, hostile]);
  const told = stories.map(
    ({ members }) => new Set(members.filter((id) => id !== 'hostile').map((id) => id.slice(0, 2))),
  );
  assert.ok(Math.max(...told.map(({ size }) => size)) <= 2);
});

const names = ['Kovalik', 'Renfeld', 'Drozdek', 'Salvante', 'Holmquist', 'Berezko'];
const places = ['Tarvonia', 'Belmora', 'Quintara', 'Osteland', 'Pelagia', 'Murvania'];
