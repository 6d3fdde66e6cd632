import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decode } from '../../src/ingest/read/decode.ts';

/** A word of each encoding's own letters, and its bytes there. All that browsers know but UTF-16 and -8. */
const samples: readonly (readonly [string, string, string])[] = [
  ['ibm866', '8fe0a8a2a5e2', 'Привет'],
  ['iso-8859-2', 'b9e8f8be', 'ščřž'],
  ['iso-8859-3', 'e6b6', 'ĉĥ'],
  ['iso-8859-4', 'e0ee', 'āî'],
  ['iso-8859-5', 'bfe0d8d2d5e2', 'Привет'],
  ['iso-8859-6', 'c7e4d3e4', 'السل'],
  ['iso-8859-7', 'c3e5e9', 'Γει'],
  ['iso-8859-8', 'f9ece5ed', 'שלום'],
  ['iso-8859-8-i', 'f9ece5ed', 'שלום'],
  ['iso-8859-10', 'bbbf', 'ŧŋ'],
  ['iso-8859-13', 'f0e8', 'šč'],
  ['iso-8859-14', 'd0f0', 'Ŵŵ'],
  ['iso-8859-15', 'a4bd', '€œ'],
  ['iso-8859-16', 'aafe', 'Șț'],
  ['koi8-r', 'f0d2c9d7c5d4', 'Привет'],
  ['koi8-u', 'f0d2a4', 'Прє'],
  ['macintosh', '8e8f', 'éè'],
  ['windows-874', 'cac7d1ca', 'สวัส'],
  ['windows-1250', '9ae8f89e', 'ščřž'],
  ['windows-1251', 'cff0e8e2e5f2', 'Привет'],
  ['windows-1252', '93e980', '“é€'],
  ['windows-1253', 'c3e5e9', 'Γει'],
  ['windows-1254', 'fef0', 'şğ'],
  ['windows-1255', 'f9ece5ed', 'שלום'],
  ['windows-1256', 'c7e1d3e1', 'السل'],
  ['windows-1257', 'f0e8', 'šč'],
  ['windows-1258', 'd0f0', 'Đđ'],
  ['x-mac-cyrillic', '8ff0e8e2e5f2', 'Прив'],
  ['gbk', 'd0c2cec5', '新闻'],
  ['gb18030', 'd0c2cec5', '新闻'],
  ['big5', 'b773bb44', '新聞'],
  ['euc-jp', 'bfb7cab9', '新聞'],
  ['shift_jis', '905695b7', '新聞'],
  ['euc-kr', 'b4bab8a6', '뉴를'],
  ['euc-kr', '94ee8c63', '뷁똠'],
  ['big5', '9df69df791c1', '喺咗嚟'],
];

for (const [encoding, hex, text] of samples) {
  it(`reads ${encoding} where a page declares it`, () => {
    const head = new TextEncoder().encode(`<meta charset="${encoding}">`);
    const body = Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
    const decoded = decode(Uint8Array.from([...head, ...body]));
    assert.equal(decoded.encoding, encoding);
    assert.ok(decoded.text.includes(`>${text}`), decoded.text);
  });
}
