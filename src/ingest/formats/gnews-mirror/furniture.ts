import { anyOf } from '../../any-of.ts';

/* Patterns of what groups that post on GNews put around their articles. */

/** The pieces of a label before the source of an article, each of which but the last may be left out. */
const sourceKinds = [
  '新闻',
  '新聞',
  '消息',
  '信息',
  '资料',
  '資料',
  '文章',
  '原文',
  '文字版',
  '英文',
  '视频',
  '視頻',
  '素材',
  '图文',
  '相关',
  '相關',
  '参考',
  '參考',
  '原始',
  '官方',
];
const sourceThings = ['原文', '新闻', '新聞', '文章', '资料', '資料', '视频', '視頻'];
const sourceWords = [
  '来源',
  '來源',
  '链接',
  '鏈接',
  '連結',
  '出处',
  '出處',
  '地址',
  '网址',
  '資料',
  '资料',
  '原文',
  '连接',
  '連接',
  '文献',
  '转自',
  '轉自',
  'Source',
  'Reference',
  'Link',
];

/** A label that says where an article comes from; what follows is a link or the name of whom it is from. */
export const sourceLabel = new RegExp(
  [
    String.raw`^[\s*（(【[▎■●•-]*`,
    `${anyOf(sourceKinds)}?(?:英文)?${anyOf(sourceThings)}?(?:参考|參考)?`,
    `${anyOf(sourceWords)}s?(?:链接|鏈接|地址|网址)?`,
    String.raw`\s*[】\]]?\s*[:：｜|┃]?`,
  ].join(''),
  'iu',
);

/** The labels that name the very text that an article translates. */
export const originalLabel =
  /^[\s*（(【[]*(?:英文|外文)?(?:原文|文章|原始)(?:链接|鏈接|連結|来源|來源|出处|出處|地址|网址)/u;

/** A label with the time at which the original was published. */
export const sourceTime =
  /(?:发布|發布|发表|發表|发稿|刊登|原文)(?:时间|時間|日期)\s*[:：]\s*((\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})[^｜|]*)/u;

/** A line that is a day, at times with its hour, and nothing else. */
export const bareTime = /^((20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/u;

/** A line by itself that says whose a picture is, and has lost the picture. */
export const pictureCredit =
  /^[（(【[]?\s*(?:图片|圖片|配图|题图|封面图)?(?:来源|來源|来自|來自|版权|提供)\s*[:：]?\s*[^，。！？]{2,40}[)）】\]]?$|^[（(【[]?(?:图片|圖片|图源|圖源)(?:来源|來源|来自|來自)?\s*[:：][^。！？]{2,60}$/u;

/** The articles before and after in a series. */
export const neighbour = /^[\s【[（(]*(?:上|下|前|后|後)一?[篇集期](?:文章|节目)?\s*[:：]/u;

/** Calls to follow, join, watch. */
export const promotion = new RegExp(
  anyOf([
    '更多(?:资讯|精彩|内容|信息|新闻|视频|文章|.{0,24}频道)',
    '欢迎您?(?:加入|关注|订阅|来到|收看|大家)',
    '仅代表作者',
    '与(?:本|GNews)?平台无关',
    '歡迎(?:加入|關注|訂閱)',
    '(?:请|敬请|點擊|点击|长按)(?:关注|關注|阅读|閱讀|观看|觀看|收听|收看|订阅|识别)',
    '扫码',
    '掃碼',
    '二维码',
    '官方群',
    '传播关键真相',
    '自由之声',
    '加入我们',
    '关注我们',
  ]),
  'u',
);

/** Hosts, and paths on them, where groups have their channels. */
const channels = [
  String.raw`gettr\.com/user/`,
  String.raw`gtv\.org/(?:web|user|getter|channel)`,
  String.raw`discord\.(?:gg|com)/`,
  String.raw`(?:youtube\.com|youtu\.be)/(?:channel|c|user|@)`,
  String.raw`twitter\.com/[^/]+/?(?:\?|$)`,
  String.raw`t\.me/`,
  String.raw`facebook\.com/[^/]+/?$`,
  String.raw`instagram\.com/`,
  String.raw`gnews\.org/(?:zh-han[st]/)?author/`,
  String.raw`gclubs\.com`,
  String.raw`gfashion\.com`,
  String.raw`himalaya\w*\.(?:exchange|com|io)`,
  String.raw`rolfoundation\.org`,
  String.raw`rolsociety\.org`,
  String.raw`parler\.com/profile`,
  String.raw`rumble\.com/(?:c|user)/`,
  String.raw`odysee\.com/@`,
  String.raw`spreaker\.com`,
  String.raw`open\.spotify\.com`,
  String.raw`podcasts\.apple\.com`,
];
const channel = new RegExp(String.raw`^(?:https?:)?//(?:www\.|m\.|mobile\.)?${anyOf(channels)}`, 'iu');

export const isChannel = (href: string): boolean => channel.test(href);
