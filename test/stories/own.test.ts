import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownOfEach } from '../../src/stories/names/own-names.ts';

const telling = (id: string, language: string, text: string) => ({ id, language, text, title: '' });

test('a name is told whole, in its first form, and not where another article has it in another case', () => {
  const own = ownOfEach([
    telling('cs', 'cs', 'Podle agentury to Trumpovi řekl Petr Novotný. S Petrem Novotným mluvil i Kareš.'),
    telling('en', 'en', 'It was said to Donald Trump by a man, and then Jane Osgood-Hale left with Kares.'),
  ]);
  assert.deepEqual(own, { cs: ['Petr Novotný'], en: ['Jane Osgood-Hale'] });
});

test('what begins a sentence, stands small elsewhere, or is a month is no name', () => {
  const own = ownOfEach([
    telling(
      'a',
      'en',
      'Workers left. Then the Workers of Brintal met in March, and on Monday the workers and PST sang to Ivo Hart.',
    ),
    telling('b', 'en', 'Nobody came.'),
  ]);
  assert.deepEqual(own, { a: ['Ivo Hart', 'Brintal'] });
});

test('where every noun has a capital, only names of several words are told', () => {
  const own = ownOfEach([
    telling('a', 'de', 'Am Abend kam das Wasser in die Stadt, und mit ihm kam Herta Vogelsang.'),
    telling('b', 'de', 'Niemand kam.'),
  ]);
  assert.deepEqual(own, { a: ['Herta Vogelsang'] });
});

test('across scripts a name is compared by its gloss or its sound, and where nobody can tell it is not told', () => {
  const own = ownOfEach([
    telling('cs', 'cs', 'Včera to potvrdil John Matze a po něm také Alena Krupičková.'),
    telling(
      'zh',
      'zh-Hans',
      '公司负责人约翰·马兹（John Matze）说，记者Jack Phillips和Zachary Stieber对本文做出贡献。',
    ),
  ]);
  assert.deepEqual(own, { zh: ['Jack Phillips', 'Zachary Stieber'] });
  const sounds = ownOfEach([
    telling('ru', 'ru', 'Об этом сообщил нам вчера Джо Маленкар и с ним Пётр Завьялов.'),
    telling('en', 'en', 'So it was told by the head of the house, Joe Malenkar.'),
  ]);
  assert.deepEqual(sounds, { ru: ['Пётр Завьялов'] });
});

test('numbers are one in other words, and lone small ones tell nothing', () => {
  const own = ownOfEach([
    telling('a', 'zh-Hans', '损失达到400万欧元，有98人，增长12%。'),
    telling('b', 'cs', 'Škoda dosáhla 4 milionů eur, přišlo 5 480 lidí.'),
  ]);
  assert.deepEqual(own, { a: ['12%'], b: ['5 480'] });
});
