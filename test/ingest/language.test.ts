import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadDetector } from '../../src/ingest/fields/language/detector.ts';
import { judgeLanguage } from '../../src/ingest/fields/language/language.ts';

await loadDetector();

const folder = new URL('languages/', import.meta.url);

describe('the language of a sentence', () => {
  for (const file of readdirSync(folder)) {
    const language = file.replace('.txt', '');
    it(language, () => {
      for (const sentence of readFileSync(new URL(file, folder), 'utf8').trim().split('\n')) {
        assert.deepEqual(judgeLanguage(sentence), { language, warnings: [] }, sentence);
      }
    });
  }
});

describe('judging the language', () => {
  it('takes the greater part of a text in both Chinese scripts, and says so', () => {
    const mixed = judgeLanguage(
      '他说这个问题很严重，经济发展会变慢。「這個問題很嚴重」，專家說。他们还会继续关注这件事的发展。',
    );
    assert.equal(mixed.language, 'zh-Hans');
    assert.match(mixed.warnings[0] ?? '', /mixes both Chinese scripts/u);
  });

  it('does not call a text mixed for one quoted word', () => {
    assert.deepEqual(
      judgeLanguage('他说这个问题很严重，经济发展会变慢，还会继续关注「國」这个字的写法和来历。').warnings,
      [],
    );
  });

  it('judges a text without its addresses', () => {
    assert.equal(
      judgeLanguage('详见报道 https://example.com/a-very-long-english-address-with-many-words/and-more')
        .language,
      'zh-Hans',
    );
  });

  it('reads a Chinese text with many foreign names as Chinese', () => {
    assert.equal(
      judgeLanguage('约翰·马兹（John Matze）对Amazon Web Services的决定做出了回应。').language,
      'zh-Hans',
    );
  });

  it('believes the file about a text of two languages of one script, most lines of which are in the declared one', () => {
    const german = [
      'Der Fährmann wurde gestern Abend am unteren Kai von seinen Nachbarn gesehen und gegrüßt.',
      'Die Fähre ist bereits gestern von den Arbeitern der Werft ausgebessert worden.',
    ];
    const english = [
      'Here the verb tells of what was done to somebody, and the first of the two is the usual one.',
      'A learner may say either, but nobody at the harbour would ever write the second in a letter.',
      'Both are read in old newspapers, of which the reading room keeps some on the upper floor.',
    ];
    const text = [
      ...german,
      ...german,
      ...german.map((line) => `„${line}“`),
      ...english,
      ...english,
      ...english,
    ].join('\n');
    assert.equal(judgeLanguage(german.join('\n'), { declared: 'en' }).language, 'de');
    const { language, warnings } = judgeLanguage(text, { declared: 'en' });
    assert.equal(language, 'en');
    assert.match(warnings[0] ?? '', /two languages/u);
  });

  it('takes the greater part of a text in two languages, and says so', () => {
    const bilingual = judgeLanguage(
      `${'這頻道主要講述普通百姓的生活，歡迎訂閱。'.repeat(4)}${'This channel is about the life of ordinary people. '.repeat(4)}`,
    );
    assert.equal(bilingual.language, 'zh-Hant');
    assert.match(bilingual.warnings[0] ?? '', /two languages/u);
    const more = `${'這頻道主要講述普通百姓的生活，歡迎訂閱。'.repeat(4)}${'This channel is about the life of ordinary people. '.repeat(9)}`;
    assert.equal(judgeLanguage(more).language, 'en');
    assert.equal(judgeLanguage(more, { title: '打工妹找工作' }).language, 'zh-Hant');
  });

  it('does not take a Chinese text for Japanese because it quotes some', () => {
    const text =
      '路透社消息：总统警告说，由于对港口的封锁，数千万吨的粮食可能会损失。\n信息源：穀物数千万トン失われる恐れ、封鎖で＝大統領（ロイター）';
    assert.equal(judgeLanguage(text).language, 'zh-Hans');
    assert.equal(judgeLanguage('中共、北朝鮮モードへ加速').language, 'ja');
  });

  it('asks the title where the text is too short', () => {
    const judged = judgeLanguage('00:12', { title: '看愛雲怎麼說' });
    assert.equal(judged.language, 'zh-Hant');
    assert.match(judged.warnings[0] ?? '', /judged with the title/u);
  });

  it('asks what the file declares, then the usual language of the source', () => {
    const declared = judgeLanguage('1:0', { title: '2:0', declared: 'sk_SK', usual: 'cs' });
    assert.equal(declared.language, 'sk');
    assert.match(declared.warnings[0] ?? '', /declares/u);
    const usual = judgeLanguage('1:0', { title: '2:0', usual: 'cs' });
    assert.equal(usual.language, 'cs');
    assert.match(usual.warnings[0] ?? '', /usual/u);
  });

  it('leaves what nothing tells undetermined', () => {
    assert.equal(judgeLanguage('').language, 'und');
    assert.equal(judgeLanguage('12:30').warnings.length, 1);
    assert.equal(judgeLanguage('中文').language, 'zh');
  });

  it('believes a declaration of a language that the detector has not heard of', () => {
    const macedonian =
      'Владата во среда го одобри буџетот за следната година, соопшти министерот за финансии.';
    assert.equal(judgeLanguage(macedonian, { declared: 'mk' }).language, 'mk');
    assert.equal(
      judgeLanguage('The government approved the budget on Wednesday.', { declared: 'mk' }).language,
      'en',
    );
  });

  it('gives the text more weight than the declaration', () => {
    const english = 'The government approved the budget on Wednesday, officials said.';
    assert.equal(judgeLanguage(english, { declared: 'zh-CN', usual: 'zh-Hans' }).language, 'en');
  });
});

describe('languages that are written alike', () => {
  it('are doubted where the text does not tell, and the declared one is taken', () => {
    const text = 'Kafa je gotova. Marko ide u grad. Ana radi u banci i pjeva u horu.';
    const { language, warnings } = judgeLanguage(text);
    const rival = /may be in (\S+),/u.exec(warnings[0] ?? '')?.[1] ?? '';
    assert.match(`${language} ${rival}`, /^(?:bs|hr|sr-Latn) (?:bs|hr|sr)$/u);
    const declared = rival === 'sr' ? 'sr-Latn' : rival;
    assert.deepEqual(judgeLanguage(text, { declared }), { language: declared, warnings: [] });
  });

  it('keep their script and their own names in a declared tag', () => {
    assert.equal(judgeLanguage('1:0', { declared: 'sr-Latn-RS' }).language, 'sr-Latn');
    assert.equal(judgeLanguage('1:0', { declared: 'sr' }).language, 'sr-Cyrl');
    assert.equal(judgeLanguage('1:0', { declared: 'no' }).language, 'nb');
    assert.equal(judgeLanguage('1:0', { declared: 'yue-HK' }).language, 'yue');
    assert.equal(judgeLanguage('1:0', { declared: 'uz-Cyrl' }).language, 'uz-Cyrl');
  });

  it('are not Cantonese for a relation, 關係, or a quoted word', () => {
    assert.equal(judgeLanguage('兩國關係密切，關係到經濟發展，這個關係很重要。').language, 'zh-Hant');
  });
});
