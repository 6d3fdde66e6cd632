import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCreditLine } from '../../src/ingest/fields/people/credits.ts';
import { readReporter } from '../../src/ingest/fields/people/reporter.ts';

/** People as `role name`, in one line. */
const credited = (line: string): string | null =>
  readCreditLine(line)
    ?.map(({ role, name }) => `${role} ${name}`)
    .join('; ') ?? null;

const forms: readonly [line: string, people: string | null][] = [
  ['翻译：甲一', 'translator 甲一'],
  ['校对: 乙二  |  审核: 丙三', 'proofreader 乙二; reviewer 丙三'],
  ['作者：某农场– LI YAN LI，小红帽', 'author 某农场– LI YAN LI; author 小红帽'],
  ['原文作者：卡桑德拉（Cassandra F.）', 'author 卡桑德拉（Cassandra F.）'],
  ['撰稿/翻译/听写 – 丁四', 'author 丁四; translator 丁四; transcriber 丁四'],
  ['编辑： 平民    发布：平民', 'editor 平民; uploader 平民'],
  ['编辑丨发布：jamie(文胤)', 'editor jamie(文胤); uploader jamie(文胤)'],
  ['编辑：无念发稿：mgjxs', 'editor 无念; uploader mgjxs'],
  ['编辑上传 星河', 'editor 星河; uploader 星河'],
  ['编译 李军；审校 母红', 'translator 李军; reviewer 母红'],
  ['译者/何黎', 'translator 何黎'],
  ['播  报：某农场 – 悠然', 'narrator 某农场 – 悠然'],
  ['责任编辑：李寰宇#', 'editor 李寰宇'],
  ['记者：陈品洁 责编：申铧 洪伟  网编：洪伟', 'author 陈品洁; editor 申铧 洪伟; editor 洪伟'],
  ['发布：东京樱花团/老黑', 'uploader 东京樱花团/老黑'],
  ['素材：小红帽 翻译：M. K. Simon编辑：文泓', 'other 小红帽; translator M. K. Simon; editor 文泓'],
  ['战友之声翻译组：Little', 'translator Little'],
  ['戰友之聲聽寫組【文兮】【文茹】', 'transcriber 文兮; transcriber 文茹'],
  ['图文 zhong｜2022-5-4', 'author zhong'],
  ['【编辑：甲】', 'editor 甲'],
  ['文｜张蔓生', 'author 张蔓生'],
  ['翻译&评论：金生', 'translator 金生; author 金生'],
  ['音频处理/发稿：Daxia', 'narrator Daxia; uploader Daxia'],
  ['文 | 张三 编辑 | 李四', 'author 张三; editor 李四'],
  ['Translator Ann Lee', 'translator Ann Lee'],
  ['Přeložila: Jana Nováková', 'translator Jana Nováková'],
  // Prose that speaks of authors and translations stays prose.
  ['作者认为，这本书写得不好。', null],
  ['他问编辑：为什么不登？编辑说：不行。', null],
  ['问题：谁来付钱', null],
  ['相关报道：香港回归日禁游行', null],
  ['文｜张三说，今天天气很好，他去了公园，', null],
  ['来源：某报 编辑：甲', null],
  ['翻译是一门艺术', null],
  ['Photo ferry leaves at dawn.', null],
  ['Autor odešel.', null],
  ['Text with a map.', null],
  ['', null],
];

for (const [line, people] of forms)
  test(`credits of “${line}”`, () => {
    assert.equal(credited(line), people);
  });

const reports: readonly [text: string, names: string][] = [
  ['【大纪元2021年01月12日讯】（大纪元记者夏雨综合报导）周一', '夏雨'],
  ['（大纪元记者李芊仪澳洲悉尼报导）周一', '李芊仪'],
  ['（大纪元记者张妮法国巴黎综合报导）周一', '张妮'],
  ['（大纪元记者吴香莲编译报导）周一', '吴香莲'],
  ['（中央社记者叶冠吟台北3日电）无国界记者', '叶冠吟'],
  ['〔记者廖家宁／台北报导〕2023年', '廖家宁'],
  ['（大纪元记者甲乙、丙丁报导）', '甲乙 丙丁'],
  ['（法新社华盛顿6日电） 美国当局', ''],
  ['记者们在报道中说（见上）', ''],
];

for (const [text, names] of reports)
  test(`reporter of “${text}”`, () => {
    assert.equal(
      readReporter(text)
        .map(({ name }) => name)
        .join(' '),
      names,
    );
  });
