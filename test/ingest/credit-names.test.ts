import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditLine } from '../../src/ingest/fields/people/credits.ts';

it('takes long pen names and groups for names, and sentences for none', () => {
  const names = (line: string) => readCreditLine(line)?.map(({ name }) => name);
  assert.ok(names('编辑/校对/发稿：卡夫卡的小甲虫')?.includes('卡夫卡的小甲虫'));
  assert.deepEqual(names('编辑：【伦敦某某庄园编辑部】'), ['伦敦某某庄园编辑部']);
  assert.ok(names('配音：温哥华某某某某农场 – 悠悠')?.some((name) => name.includes('悠悠')));
  assert.equal(names('翻译：这一句话说的是翻译工作为什么总是这样难做'), undefined);
});
