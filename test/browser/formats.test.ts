import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dateFormat } from '../../src/search/client/formats.ts';
import { dateText } from '../../src/site/views/dates.ts';
import { uiLanguages } from '../../src/ui-languages.ts';

suite('dates of the search page', () => {
  test('are those of the other pages in every language, whose own calendar may be another', () => {
    const date = new Date('2021-01-12');
    for (const { locale } of uiLanguages)
      for (const [to, edtf] of [
        ['day', '2021-01-12'],
        ['month', '2021-01'],
        ['year', '2021'],
      ] as const)
        assert.equal(dateFormat(locale, to).format(date), dateText(locale, edtf));
  });
});
