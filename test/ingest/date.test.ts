import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DateClaim } from '../../src/ingest/draft.ts';
import { chooseDate, type DateContext } from '../../src/ingest/fields/dates/date.ts';
import { dateInCaption } from '../../src/ingest/fields/dates/date-in-text.ts';

const nothing: DateContext = {
  originalUrl: null,
  title: '',
  text: '',
  notes: [],
  images: [],
  timeZone: null,
  country: null,
  language: null,
};
const choose = (context: Partial<DateContext>, claims: DateClaim[] = []) =>
  chooseDate(claims, { ...nothing, ...context }, '2026-06-15');
const dateOf = (context: Partial<DateContext>, claims: DateClaim[] = []) => {
  const { published } = choose(context, claims);
  return published && `${published.edtf} ${published.origin}`;
};
const feed = (instant: string): DateClaim => ({ instant, origin: 'feed', evidence: instant });

describe('the date of publication', () => {
  it('is none where the file states none', () => {
    assert.deepEqual(choose({ text: 'Vláda jednala. V roce 2021 to bude jiné.' }), {
      published: null,
      warnings: [],
      againOn: null,
    });
    assert.equal(
      dateOf({ text: `${'Text. '.repeat(30)}Dne 5. ledna 2021 se sešli poslanci a jednali o zákonu.` }),
      null,
    );
  });

  it('is what the format read before anything else, and keeps the others', () => {
    const { published } = choose({ originalUrl: 'https://example.org/2021/01/12/a' }, [
      feed('2021-01-11T14:56:34Z'),
    ]);
    assert.equal(published?.instant, '2021-01-11T14:56:34Z');
    assert.deepEqual(published?.others, [
      { edtf: '2021-01-12', instant: null, origin: 'url', evidence: '2021/01/12' },
    ]);
  });

  it("is the day on the publisher's calendar where only the moment is stated", () => {
    assert.equal(dateOf({ timeZone: 'Europe/Paris' }, [feed('2021-01-11T23:30:00Z')]), '2021-01-12 feed');
    assert.equal(dateOf({}, [feed('2021-01-11T23:30:00Z')]), '2021-01-11 feed');
  });

  it('is read in a dateline, before the address, of which it may be a day later', () => {
    const judged = choose({
      originalUrl: 'https://www.epochtimes.com/gb/21/1/11/n1.htm',
      text: '【大纪元2021年01月12日讯】周一（1月11日），某公司起诉。',
    });
    assert.equal(judged.published?.edtf, '2021-01-12');
    assert.equal(judged.published?.evidence, '【大纪元2021年01月12日讯】');
    assert.equal(judged.published?.others[0]?.edtf, '2021-01-11');
    assert.deepEqual(judged.warnings, []);
  });

  it('is read in the address, in the forms that publishers have', () => {
    assert.equal(
      dateOf({ originalUrl: 'http://www.minghui.org/mh/articles/2021/1/3/a-1.html' }),
      '2021-01-03 url',
    );
    assert.equal(dateOf({ originalUrl: 'https://cn.nytimes.com/china/20200701/a/' }), '2020-07-01 url');
    assert.equal(dateOf({ originalUrl: 'http://www.rfi.fr/cn/20210111-title' }), '2021-01-11 url');
    assert.equal(dateOf({ originalUrl: 'https://www.rfa.org/a/cm-07202020104623.html' }), '2020-07-20 url');
    assert.equal(dateOf({ originalUrl: 'https://example.org/2020/07/title/' }), '2020-07 url');
    assert.equal(dateOf({ originalUrl: 'https://www.bbc.com/zhongwen/simp/world-53306647' }), null);
    assert.equal(dateOf({ originalUrl: 'https://example.org/item/20209999/' }), null);
  });

  it('is read in a line that holds little else', () => {
    assert.equal(dateOf({ text: 'Praha, 5. ledna 2021\n\nVláda jednala.' }), '2021-01-05 byline');
    assert.equal(dateOf({ text: 'A text.\n\nMore of it.\n\nMay 22, 2024' }), '2024-05-22 byline');
  });

  it('is not the day of a broadcast, a period or a source that a line names', () => {
    assert.equal(dateOf({ text: '2022年5月12日《某某直播》中说\n\n正文。' }), null);
    assert.equal(dateOf({ text: '正文。\n\n2022年5月12日《某某直播》' }), null);
    assert.equal(dateOf({ text: '起始时间：2020年3月23日\n\n正文。' }), null);
  });

  it("is read by the habit of the publisher's country where it could be two days", () => {
    assert.equal(dateOf({ text: '05/09/2022 发言人说普京的演说是谎言' }), null);
    assert.equal(dateOf({ text: '05/09/2022 发言人说普京的演说是谎言', country: 'US' }), '2022-05-09 body');
    assert.equal(dateOf({ text: '05/09/2022\n\nZpráva', country: 'CZ' }), '2022-09-05 byline');
    assert.equal(dateOf({ text: '05/09/2022 发言人说普京的演说是谎言', country: 'CN' }), null);
    assert.equal(dateOf({ text: '【新闻】 05/16/2022 一位教授' }), '2022-05-16 body');
  });

  it('is read in the caption of a hard-wrapped text, where it has a line to itself', () => {
    const caption = [
      'COURT OF APPEAL',
      '',
      'A. v. B.',
      'New York, N.Y.',
      'May 31, 202 4',
      '9:00 a.m.',
      'Before:',
    ];
    assert.equal(dateInCaption(caption.join('\n'))?.edtf, '2024-05-31');
    assert.equal(dateInCaption('The letter of May 31, 2024 was read to the jury.\n'), null);
    assert.equal(dateInCaption(`${'A line of testimony.\n'.repeat(40)}May 31, 2024\n`), null);
  });

  it('is read where the text or a credit names it as published', () => {
    assert.equal(
      dateOf({ notes: ['原文作者：甲 | 发布时间：2021年1月9日 下午：9:09'] }),
      '2021-01-09 source-note',
    );
    assert.equal(dateOf({ text: '正文。\n\n《某报》刊发于2017年10月11日' }), '2017-10-11 source-note');
    assert.equal(dateOf({ notes: ['图文 甲｜2022-5-4'] }), '2022-05-04 credit');
  });

  it('is only inferred from a title', () => {
    assert.equal(dateOf({ title: '每日新闻（2022.4.26A）' }), '2022-04-26~ title');
    assert.equal(dateOf({ title: '2003年香港大事記' }), null);
  });

  it('is the month in which its pictures were uploaded, where nothing better is stated', () => {
    const images = ['https://example.org/wp-content/uploads/2021/01/a_1610300000.jpg'];
    const judged = choose({ originalUrl: 'https://example.org/1', images });
    assert.equal(judged.published?.edtf, '2021-01');
    assert.equal(judged.published?.evidence, '/uploads/2021/01/');
    assert.deepEqual(
      judged.published?.others.map(({ edtf }) => edtf),
      ['2021-01-10~'],
    );
    assert.equal(dateOf({ originalUrl: 'https://example.com/1', images }), null, 'of another host');
    const more = [...images, 'https://example.org/wp-content/uploads/2020/12/b.jpg'];
    assert.equal(dateOf({ originalUrl: 'https://example.org/1', images: more }), '2021-01~ image-path');
  });

  it('could be two days, and is the one in the month of its pictures', () => {
    const images = ['https://example.org/wp-content/uploads/2022/06/a.jpg'];
    assert.equal(
      dateOf({ text: '发布时间｜8/6/2022\n\n正文', images, country: 'US' }),
      '2022-06-08 source-note',
    );
    assert.equal(dateOf({ text: '发布时间｜8/6/2022\n\n正文', country: 'US' }), '2022-08-06 source-note');
  });

  it('is not that of a post which the text quotes', () => {
    assert.equal(
      dateOf({ text: '前言。\n\n作者发布于:2022-4-23\n\n引文。', title: '集萃（2022.4.26D）' }),
      '2022-04-26~ title',
    );
  });

  it('is not one inside the sentence of a title, or from which on something is to be', () => {
    assert.equal(dateOf({ title: '某省自2022年5月5日起变相封锁' }), null);
    assert.equal(dateOf({ title: '他谈到为什么在2020年3月31日要谈第二次世界大战' }), null);
    assert.equal(dateOf({ title: '简报|2022年5月17日晚' }), '2022-05-17~ title');
  });

  it('is a dateline before a day among the credits', () => {
    const credit: DateClaim = { edtf: '2020-02-28', origin: 'credit', evidence: '2020-02-28' };
    assert.equal(dateOf({ text: '【明慧网二零二零年四月十三日】正文' }, [credit]), '2020-04-13 dateline');
    assert.equal(dateOf({ text: '正文' }, [credit]), '2020-02-28 credit');
  });

  it('is not that of a source which is older than the pictures', () => {
    const images = ['https://example.org/wp-content/uploads/2021/05/a.jpg'];
    assert.equal(dateOf({ images, notes: ['发布时间：2014年3月30日'] }), '2021-05 image-path');
    assert.equal(dateOf({ images, notes: ['发布时间：2021年5月2日'] }), '2021-05-02 source-note');
  });

  it('is never later than the day of the build, and says what was refused', () => {
    const later: DateClaim[] = [
      { edtf: '2099-01-01', origin: 'sidecar', evidence: 'published: 2099-01-01' },
      { edtf: '2026-06-16', origin: 'header', evidence: '6/16/2026' },
      { edtf: '2026-07', origin: 'header', evidence: 'July 2026' },
      { edtf: '2027~', origin: 'header', evidence: '2027' },
    ];
    const { published, warnings, againOn } = choose({}, later);
    assert.equal(published, null);
    assert.equal(warnings.length, later.length);
    assert.equal(warnings[1], 'The date “6/16/2026” is later than the day of the build and was not taken.');
    assert.equal(againOn, '2026-06-16');
    assert.equal(dateOf({ originalUrl: 'https://example.org/2026/06/15/a' }, later), '2026-06-15 url');
    for (const edtf of ['2026-06-15', '2026-06', '2026~'])
      assert.equal(dateOf({}, [{ edtf, origin: 'header', evidence: edtf }]), `${edtf} header`);
  });

  it('is never beyond what is plausible, and says what was refused', () => {
    const judged = choose({}, [{ edtf: '1121-01-01', origin: 'header', evidence: '1/1/1121' }]);
    assert.equal(judged.published, null);
    assert.match(judged.warnings[0] ?? '', /1\/1\/1121.*not plausible/u);
    assert.equal(judged.againOn, null);
    assert.equal(dateOf({ text: '2121年1月9日\n\n正文' }), null);
    assert.equal(dateOf({}, [{ edtf: '2021-02-30', origin: 'header', evidence: '2/30/2021' }]), null);
    assert.equal(dateOf({}, [{ instant: 'yesterday', origin: 'header', evidence: 'yesterday' }]), null);
  });

  it('warns where two that mean the day of publication are more than a day apart', () => {
    const claims: DateClaim[] = [
      { edtf: '2021-03-05', origin: 'front-matter', evidence: 'date: 2021-03-05' },
      { edtf: '2021-03-01', origin: 'byline', evidence: '1. 3. 2021' },
    ];
    assert.deepEqual(choose({}, claims).warnings, [
      'The file states another date, 2021-03-01 (“1. 3. 2021”).',
    ]);
    assert.deepEqual(
      choose({ originalUrl: 'https://example.org/2021/03/a' }, claims.slice(0, 1)).warnings,
      [],
    );
  });
});
