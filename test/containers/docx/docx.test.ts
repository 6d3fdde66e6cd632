import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { opened, readAll, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { docxOf, examples, packed, townBody } from './example.ts';

test('a text of Word is an article by its styles', async () => {
  const [record] = await recordsIn(examples[0] as Example);
  assert.deepEqual(
    [record?.title, record?.published?.edtf, record?.text],
    [town.title, '2021-11-02', townText],
  );
  assert.deepEqual(
    record?.contributors.map(({ name }) => name),
    ['Ida Example'],
  );
});

async function codeOf(path: string, bytes: Uint8Array): Promise<string | null> {
  const [found] = (await opened({ path, bytes })).found;
  return found && 'code' in found ? found.code : null;
}

test('notes of passwords, lists of people and drafts are no articles though Word laid them out', async () => {
  const paragraphs = (lines: readonly string[]): string =>
    lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const texts: readonly (readonly [kind: string, lines: readonly string[]])[] = [
    ['notes of passwords and keys', ['The paper', 'user: ida', 'password: s3cr3t']],
    [
      'lists of addresses of people',
      ['Readers', 'Bo Vik, bo@mail.example', 'Mo Lin, mo@mail.example', 'Ida Holt, ida@mail.example'],
    ],
    ['drafts and private texts', ['Title: Plan', 'Status: Draft', ...town.paragraphs]],
  ];
  for (const [kind, lines] of texts) {
    const read = await readAll({ path: 'note.docx', bytes: docxOf(paragraphs(lines)) });
    assert.deepEqual([read.records, read.passedOver], [[], { [kind]: 1 }]);
  }
});

test('what defines entities is not read', async () => {
  const before = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
  assert.equal(
    await codeOf('hostile.docx', docxOf(townBody.replace('bridge', '&secret;'), before)),
    'not-text',
  );
});

test('tables, slides and texts of other programs are told', async () => {
  assert.equal(
    await codeOf('town.xlsx', packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })),
    'not-text',
  );
  assert.equal(
    await codeOf('town.pptx', packed({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' })),
    'not-text',
  );
  assert.equal(await codeOf('town.pages', packed({ 'Index/Document.iwa': 'x' })), 'not-text');
});
