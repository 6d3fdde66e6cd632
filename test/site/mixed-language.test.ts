import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { translatorFor } from '../../src/site/strings.ts';
import { renderBody } from '../../src/site/views/markdown.ts';
import { paragraphLanguage, pieces } from '../../src/site/views/mixed-language.ts';

const english = 'The paper closed its doors, and that is the end of it.';

suite('languages mixed in a text', () => {
  test('an English paragraph in a Chinese article is marked', () => {
    assert.equal(paragraphLanguage(english, 'zh-Hans'), 'en');
    assert.equal(paragraphLanguage(english, 'en'), null);
  });

  test('a few words tell nothing, nor does Latin that is not English', () => {
    assert.equal(paragraphLanguage('The end of it', 'zh-Hans'), null);
    assert.equal(
      paragraphLanguage('V neděli Amazon vypnul online síť Parler, což znamená konec.', 'zh-Hans'),
      null,
    );
  });

  test('Japanese is told from Chinese by its kana', () => {
    const japanese = '土曜日、アマゾンは同社のホスティングからパーラーを外した。理由は明らかにされていない。';
    assert.equal(paragraphLanguage(japanese, 'zh-Hans'), 'ja');
    assert.equal(
      paragraphLanguage('亚马逊将该平台踢出了他们的虚拟主机服务，直到他们找到新的主机为止。', 'zh-Hant'),
      null,
    );
  });

  test('a text is in its own language where it is in the script of that', () => {
    const ukrainian = 'Міст відкрили того дня, і люди прийшли з обох берегів річки.';
    assert.equal(paragraphLanguage(ukrainian, 'uk'), null);
    assert.equal(paragraphLanguage(ukrainian, 'en'), 'ru');
    const persian = 'پل در همان روز گشوده شد و مردم از دو سوی رود آمدند.';
    assert.equal(paragraphLanguage(persian, 'fa'), null);
    assert.equal(paragraphLanguage(persian, 'uk'), 'ar');
    assert.equal(paragraphLanguage('पूल त्याच दिवशी उघडला आणि लोक दोन्ही काठांवरून आले.', 'mr'), null);
  });

  test('Chinese words in an English sentence are marked with their punctuation', () => {
    assert.deepEqual(pieces('They said 言论自由，权利 and left.', 'en'), [
      { text: 'They said ', lang: null },
      { text: '言论自由，权利', lang: 'zh' },
      { text: ' and left.', lang: null },
    ]);
  });

  test('marks stand in the page, and text stays escaped', () => {
    const body = renderBody(`a <b>马</b>\n\n> ${english}`, {
      t: translatorFor('cs'),
      pictures: true,
      language: 'cs',
      voice: null,
      title: '',
      heldPage: () => null,
    });
    assert.equal(
      body,
      '<p id="p1">a &lt;b&gt;<span lang="zh">马</span>&lt;/b&gt;</p>\n<blockquote>\n' +
        `<p lang="en">${english}</p>\n</blockquote>\n`,
    );
  });
});
