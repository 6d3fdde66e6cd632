import type { ContributorRole } from '../../../record.ts';

/** The names that papers and translation groups have for the people who made an article, by what those did. */
const labels: Readonly<Record<ContributorRole, string>> = {
  author:
    '原文作者 原作者 原作 文章作者 作者 作家 撰稿人 撰稿 撰文 撰写 執筆 执笔 图文 圖文 文案 供稿 投稿 记者 記者 报道 報導 报导 简评 簡評 评论 評論 点评 點評 评论员 ' +
    'By Author Writer Reporter Autor Text',
  translator:
    '中文翻译 中英翻译 英文翻译 翻译人 翻译者 翻譯 翻译 译者 譯者 编译 編譯 译文 譯文 Translator Translation Překlad Přeložil Přeložila',
  proofreader: '校对 校對 校正 校稿 校訂 校订 终校 核对 核對 校审 校審 Proofreader',
  reviewer: '审核 審核 审校 審校 审阅 審閱 审稿 審稿 核稿 复审 審訂 终审 Reviewer',
  editor:
    '责任编辑 責任編輯 文字编辑 文字編輯 执行编辑 美术编辑 责编 責編 网编 網編 主编 主編 总编 總編 编辑 編輯 编审 整理 编排 排版 采编 编撰 編撰 汇编 汇总 Editor Redakce',
  uploader: '上传 上傳 发布 發布 發佈 发佈 发稿 發稿 上稿 发表 发帖 发文 Uploader Publisher',
  photographer: '作图 绘图 绘画 摄影 攝影 图片 圖片 配图 供图 制图 Photographer Photo',
  narrator: '播报 播報 播音 配音 音频制作 音频处理 音频 朗读 朗讀 主播 主持人 主持 解说 Narrator',
  producer: '视频制作 視頻製作 视频剪辑 影片制作 视频 視頻 剪辑 剪輯 字幕 制作 製作 后期 导播 监制 Producer',
  transcriber: '机听 听写 聽寫 听译 聽譯 记录 記錄 打字 Transcriber',
  other: '素材 设计 总结 策划 策劃 美工 封面 选题 选稿 顾问 协助 支持 组稿 供料',
};

const roleOf: ReadonlyMap<string, ContributorRole> = new Map(
  Object.entries(labels).flatMap(([role, words]) =>
    words.split(' ').map((word): [string, ContributorRole] => [word.toLowerCase(), role as ContributorRole]),
  ),
);

/** A label's letters may be set apart (`播  报`). */
const spaced = (word: string): string => (/^[a-zř]/iu.test(word) ? word : [...word].join('\\s*'));

const one = [...roleOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');

/** One label or several (`撰稿/翻译/听写`, `编辑上传`), as the source of a regular expression. */
export const labelPattern = `(?:${one})(?:组|組|人|者|员|員)?(?:\\s*[/／、&＆+＋和及｜|丨]?\\s*(?:${one})(?:组|組|人|者|员|員)?)*`;

const oneLabel = new RegExp(one, 'giu');
const anyLabel = new RegExp(one, 'iu');

/** Whether a label stands anywhere in a text. */
export const holdsLabel = (text: string): boolean => anyLabel.test(text);

/** The roles that a label names, each once. */
export function rolesOf(label: string): ContributorRole[] {
  const roles = [...label.matchAll(oneLabel)].map(([word]) =>
    roleOf.get(word.replace(/\s/gu, '').toLowerCase()),
  );
  return [...new Set(roles.filter((role) => role !== undefined))];
}
