/**
 * These words stand right before a name in Chinese news: they say what its bearer is, or lead up to a name. They are
 * simplified, as folding makes all text, and were read off the glosses of some ten thousand articles.
 */
const roles = `
  总统 总理 首相 主席 主任 部长 国务卿 大臣 外长 防长 财长 议员 议长 州长 市长 省长 总督 局长 署长 司长
  院长 校长 所长 馆长 处长 科长 会长 社长 行长 董事长 总裁 总监 总管 经理 执行官 财务官 运营官 技术官
  投资官 政策官 官员 发言人 负责人 创始人 创办人 候选人 继承人 主持人 主持 经纪人 合伙人 律师 法官
  大法官 检察官 检察长 警长 侦探 特使 大使 领事 专员 委员 秘书长 秘书 顾问 助理 代表 教授 博士 医生 医师
  科学家 专家 学者 研究员 分析师 经济学家 历史学家 哲学家 社会学家 心理学家 政治学家 学家 作家 诗人 记者
  编辑 主编 主播 导演 演员 歌手 音乐家 画家 艺术家 摄影师 设计师 工程师 球员 球星 教练 选手 冠军 得主
  将军 上将 中将 少将 上校 中校 少校 司令 元帅 国王 女王 王子 公主 王储 教皇 教宗 主教 神父 牧师 爵士
  勋爵 先生 女士 夫人 小姐 妻子 丈夫 儿子 女儿 之子 之女 父亲 母亲 兄弟 姐姐 妹妹 哥哥 弟弟 同事 朋友
  男子 女子 企业家 投资者 商人 富豪 大亨 老板 领导人 领袖 活动家 主义者 当事人 受害者 学生 老师 居民
  公民 作者 译者 成员 队长 船长 飞行员 宇航员 名叫 叫做 名为 据说 包括 聘请 任命 提名 采访 告诉 支持
  反对 批评 感谢 邀请 联同 及其 还有 以及`;

const links = '叫或也等兼位名称前州市县镇城的是和与及对由向被让以为在给据跟同至到从像如而于将把即';

const before = endingIn(`${roles} [${links}]`);

/** The word that ends `text` and may lead up to a name; empty where none does. */
export const wordBefore = (text: string): string => before.exec(text)?.[0] ?? '';

/** No name begins with these, which often stand before one. */
const conjunctions = new Set('和与及或由对被在将把是向从而为');

/** True where a name would begin with a word that belongs to the sentence. */
export const beginsWithLink = (folded: string): boolean => conjunctions.has(folded.slice(0, 1));

const titles = endingIn(`
  众议员 参议员 国议员 国会议员 副总统 副总理 副主席 副部长 外长 防长 首相 爵士 勋爵 先生 女士 夫人 小姐
  教授 博士 医生 律师 将军 上将 中将 少将 上校 侯爵 伯爵 公爵 王妃 法官 牧师 神父 主教 王子 公主 总统 总理
  部长 议员 大使 州长 主席 本人 夫妇 家族`);
const kinds = endingIn(
  '地区 边疆区 机场 车站 集团 公司 银行 基金会 基金 大学 电视台 广场 [市镇县州省区村岛港山河湖城]',
);

/** Characters at the end of a name that say what its bearer is: one for 帕坎镇, two for 迪尔洛夫爵士. */
export function titleLength(folded: string): number {
  return (titles.exec(folded) ?? kinds.exec(folded))?.[0].length ?? 0;
}

/** Finds the longest of some words that a text ends in. */
function endingIn(words: string): RegExp {
  return new RegExp(`(?:${words.trim().split(/\s+/u).join('|')})$`, 'u');
}
