import assert from 'node:assert/strict';
import test from 'node:test';
import type { Found } from '../../../src/ingest/containers/container.ts';
import type { ArticleRecord } from '../../../src/record.ts';
import type { Example } from '../examples.ts';
import { opened, recordsIn } from '../open.ts';
import { examples, letter, newsletterFields, newsletterPage } from './example.ts';

const [newsletter, apple] = examples as [Example, Example];

async function only(example: Example): Promise<ArticleRecord> {
  const [record, ...others] = await recordsIn(example);
  assert.ok(record && others.length === 0);
  return record;
}

async function foundIn(path: string, bytes: Uint8Array): Promise<Found | undefined> {
  return (await opened({ path, bytes })).found[0];
}

test('a newsletter is an article with what its fields state', async () => {
  for (const example of [newsletter, apple]) {
    const record = await only(example);
    assert.equal(record.title, 'The bridge is open');
    assert.equal(record.published?.edtf, '2021-11-02');
    assert.equal(record.publisher?.name, 'Town Letter');
    assert.equal(record.originalUrl, 'https://town.example/news/bridge');
    assert.equal(record.seed.item, '<bridge.1@town.example>');
    assert.match(record.text, /^Dear \[…\], people crossed/u);
    assert.match(record.text, /until the spring of the next year\.$/u);
  }
});

test('nothing that is published tells who reads a newsletter', async () => {
  const found = await foundIn(newsletter.path, newsletter.bytes);
  assert.ok(found && 'bytes' in found);
  const raw = Buffer.from(found.bytes).toString();
  const record = JSON.stringify(await only(newsletter));
  for (const text of [raw, record]) {
    assert.doesNotMatch(text, /jane|home\.example|DKIM|Received|8812|leave\?|AbC9dEf8|a1b2c3d4/iu);
    assert.match(text, /https:\/\/town\.example\/budget/u, 'a redirect that states its target leads there');
  }
  assert.match(raw, /^From: Town Letter <letter@town\.example>\r\nSubject: The bridge is open\r\nDate: /u);
});

test('the lines about the sending are removed, and told', async () => {
  const { removed, text } = await only(newsletter);
  assert.doesNotMatch(text, /Unsubscribe|View this|sent to|preview/u);
  const told = removed.map(({ kind, text }) => `${kind}: ${text}`).join('\n');
  assert.match(told, /navigation: View this email in your browser/u);
  assert.match(told, /footer: Unsubscribe/u);
  assert.match(told, /hidden: Hello \[…\], a preview/u);
});

test('a mail from one person to another is told and not published', async () => {
  const fields = [
    'From: Ann <ann@home.example>',
    'To: Bob <bob@home.example>',
    'Subject: Dinner',
    'Message-ID: <1@home.example>',
  ];
  const found = await foundIn(
    'dinner.eml',
    letter(fields, '<p>Will you come on Tuesday? The soup is good, and the table is laid for six.</p>'),
  );
  assert.ok(found && 'broken' in found);
  assert.equal(found.code, 'private-mail');
  assert.doesNotMatch(JSON.stringify(found), /Dinner|ann@|bob@|soup/u);
});

test('an encrypted mail is told', async () => {
  const bytes = letter(
    newsletterFields,
    'MIAGCSqGSIb3DQEHA6CAMIACAQ==',
    'application/pkcs7-mime; smime-type=enveloped-data',
  );
  const found = await foundIn('secret.eml', bytes);
  assert.ok(found && 'broken' in found);
  assert.equal(found.code, 'encrypted');
});

test('fields and texts in other encodings are read', async () => {
  const fields = [
    'From: =?windows-1250?Q?M=ECstsk=E9_listy?= <listy@mesto.example>',
    'Subject: =?windows-1250?Q?Knihovna_otev=F8e?=',
    'Date: Tue, 02 Nov 2021 09:30:00 +0100',
    'Message-ID: <2@mesto.example>',
    'List-Id: <listy.mesto.example>',
  ];
  const words = 'Knihovna otevře čítárnu i v neděli odpoledne, rozhodla o tom rada města na svém zasedání.';
  const bytes = [...words].map(
    (sign) => ({ ř: 0xf8, č: 0xe8, í: 0xed, á: 0xe1, ě: 0xec, é: 0xe9 })[sign] ?? sign.charCodeAt(0),
  );
  const page = Buffer.concat([
    letter(fields, '', 'text/plain; charset=windows-1250').subarray(0, -2),
    Buffer.from(bytes),
  ]);
  const record = await only({ path: 'listy.eml', bytes: page });
  assert.equal(record.title, 'Knihovna otevře');
  assert.equal(record.publisher?.name, 'Městské listy');
  assert.equal(record.text, words);
});

test('a sender from a house is its author', async () => {
  const fields = newsletterFields.map((field) =>
    field.replace('From: Town Letter', 'From: Ida Example from Town Letter'),
  );
  const record = await only({ path: 'ida.eml', bytes: letter(fields, newsletterPage) });
  assert.equal(record.publisher?.name, 'Town Letter');
  assert.deepEqual(
    record.contributors.map(({ name }) => name),
    ['Ida Example'],
  );
});

test('a page that a browser packed as a mail is none', async () => {
  const head =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://town.example/\r\nSubject: Town\r\nMIME-Version: 1.0\r\n';
  const bytes = Buffer.from(
    `${head}Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Town</p>\r\n--b--\r\n`,
  );
  assert.deepEqual((await opened({ path: 'town.eml', bytes })).found, []);
});

test('a mail that was copied with the fields that its program shows is private, a memorandum is none', async () => {
  const words = '\n\nWill you come on Tuesday? The soup is good, and the table is laid for six people.\n';
  const copied = `From: Ann <ann@home.example>\nSent: Monday, November 1, 2021\nTo: Bob\nSubject: Dinner${words}`;
  const found = await foundIn('dinner.txt', Buffer.from(copied));
  assert.ok(found && 'code' in found);
  assert.equal(found.code, 'private-mail');
  const memo = `From: The Ministry\nDate: November 1, 2021\nTo: All papers\nSubject: Bridges${words}`;
  assert.deepEqual((await opened({ path: 'memo.txt', bytes: Buffer.from(memo) })).found, []);
});

test('answers, notes of servers and mails without a sender are private as well', async () => {
  const list = [
    'List-Id: <town.lists.example>',
    'Message-ID: <3@town.example>',
    'From: Ann <ann@home.example>',
  ];
  const words = '<p>Will you come on Tuesday? The soup is good, and the table is laid for six.</p>';
  const mails = [
    letter([...list, 'Subject: Re: Dinner'], words),
    letter(
      [...list, 'Subject: Delivery has failed'],
      `--b\r\nContent-Type: text/plain\r\n\r\nIt failed.\r\n--b--`,
      'multipart/report; boundary=b',
    ),
    Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt is private.\r\n--b--\r\n',
    ),
  ];
  for (const bytes of mails) {
    const found = await foundIn('mail', bytes);
    assert.ok(found && 'code' in found);
    assert.equal(found.code, 'private-mail');
  }
});

test('a mail that breaks off says so, and one that ends does not', async () => {
  const words =
    '<p>The council of the small town met on Tuesday and talked about the bridge for three hours.</p>'.repeat(
      4,
    );
  const parts = `--b\r\nContent-Type: text/html\r\n\r\n${words}\r\n`;
  const inFours = Buffer.from(words).toString('base64').replace(/.{76}/gu, '$&\r\n');
  const encoded = (body: string): Buffer =>
    Buffer.from(
      `${newsletterFields.join('\r\n')}\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`,
    );
  const mails: readonly (readonly [Buffer, boolean])[] = [
    [letter(newsletterFields, `${parts}--b--`, 'multipart/mixed; boundary=b'), false],
    [letter(newsletterFields, parts, 'multipart/mixed; boundary="b"'), true],
    [encoded(`${inFours}\r\n`), false],
    [encoded(inFours.slice(0, 301)), true],
    [letter(newsletterFields, words), false],
  ];
  for (const [bytes, isBroken] of mails) {
    const [record] = await recordsIn({ path: 'town.eml', bytes });
    assert.match(record?.text ?? '', /^The council of the small town/u);
    assert.equal(/breaks off/u.test(record?.warnings.join() ?? ''), isBroken);
  }
});
