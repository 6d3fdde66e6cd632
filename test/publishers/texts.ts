/* A text of each publisher with habits, and the files that can bring it. */

export interface Article {
  readonly address: string;
  readonly title: string;
  readonly html: string;
}

/** Files that hold an article, by the name of the format that reads them and what of it. */
export const carriers = {
  'jekyll-post': ({ address, title, html }: Article) =>
    `---\nlayout: post\ntitle: ${JSON.stringify(title)}\nfrom: ${address}\n---\n\n${html}\n`,
  'jekyll-post with the header of a feed': (article: Article) =>
    `---\nlayout: post\ntitle: ${JSON.stringify(article.title)}\n---\n\n${entry(article)}`,
  'feed-mirror': (article: Article) => entry(article),
  'goodnews-mirror': ({ address, title, html }: Article) =>
    `### ${title}\n------------------------\n\n${html}\n<hr/>\n手机上长按并复制下列链接或二维码分享本文章：<br/>\n原文地址（需翻墙访问）：${address}\n`,
  markdown: ({ address, title, html }: Article) =>
    `---\ntitle: ${JSON.stringify(title)}\noriginalUrl: ${address}\n---\n\n${html}\n`,
  'web-page': ({ address, title, html }: Article) =>
    `<!DOCTYPE html>\n<html><head><title>${escaped(title)}</title><link rel="canonical" href="${address}"></head>
<body><article>${html}</article></body></html>\n`,
  'feed in RSS': ({ address, title, html }: Article) =>
    `<rss version="2.0"><channel><title>River feeds</title><item><title>${escaped(title)}</title><link>${address}</link>
<description><![CDATA[${html}]]></description></item></channel></rss>`,
  'feed in Atom': ({ address, title, html }: Article) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>River feeds</title><entry><title>${escaped(title)}</title>
<link href="${address}"/><content type="html">${escaped(html)}</content></entry></feed>`,
  'feed in JSON': ({ address, title, html }: Article) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'River feeds',
      items: [{ id: '1', url: address, title, content_html: html }],
    }),
};

const entry = ({ address, title, html }: Article): string => `[${title}](${address})\n------\n\n${html}\n`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Text extends Article {
  /** Why a saved page cannot give the same record. */
  readonly notFromPage?: string;
  /** The habits read these in it: the date's day or moment, and words that they cut away. */
  readonly expected: {
    readonly title?: string;
    readonly contributors?: readonly { readonly role: string; readonly name: string }[];
    readonly references?: readonly string[];
    readonly body: string;
    readonly dates?: readonly string[];
    readonly removed?: readonly string[];
  };
}

const author = (name: string) => ({ role: 'author', name });

export const texts: readonly Text[] = [
  {
    address: 'https://www.allnow.com/post/1',
    title: '桥的书评',
    html: '<p>讲者︱甲乙丙；整理︱丁戊</p><p>这本书里有一座桥，桥上的人都在等一个不会来的消息。</p><p>———</p><p>微信搜索“<b>燕京书评</b>”</p>',
    expected: {
      contributors: [author('甲乙丙'), { role: 'editor', name: '丁戊' }],
      body: '这本书里有一座桥，桥上的人都在等一个不会来的消息。',
      removed: ['讲者︱甲乙丙；整理︱丁戊', '微信搜索“燕京书评”'],
    },
  },
  {
    address: 'https://www.bbc.com/zhongwen/simp/chinese-news-1',
    notFromPage: 'the credit beside a picture is furniture of a page',
    title: '桥与学校',
    html: '<div><i>2020年7月10日</i></div><div><span><img alt="学校" src="https://ichef.bbci.co.uk/news/640/1.jpg"><span class="off-screen">图片版权</span><span class="story-image-copyright">Jia Yi for BBC</span></span><p>学校在桥边，学生每天早上都要过桥上学，晚上再过桥回家。</p></div>',
    expected: {
      body: '![学校](https://ichef.bbci.co.uk/news/640/1.jpg "(Jia Yi for BBC)")\n\n学校在桥边，学生每天早上都要过桥上学，晚上再过桥回家。',
      dates: ['2020-07-10'],
      removed: ['图片版权'],
    },
  },
  {
    address: 'https://chinadigitaltimes.net/chinese/2020/06/bridge/',
    notFromPage: 'small print under an article is the footer of a page',
    title: '某报｜王甲乙：小镇的桥',
    html: '<p>桥关闭了，村民很高兴，因为再也没有卡车在半夜开过他们的窗前。</p><p>请点击购买一本书</p><p><small>© POSTER for 中国数字时代, 2020.</small></p>',
    expected: {
      contributors: [{ role: 'uploader', name: 'POSTER' }, author('王甲乙')],
      body: '桥关闭了，村民很高兴，因为再也没有卡车在半夜开过他们的窗前。',
      removed: ['请点击购买一本书', '© POSTER for 中国数字时代'],
    },
  },
  {
    address: 'https://www.chinafile.com/conversation/bridge',
    notFromPage: 'comments are no part of a page’s article',
    title: 'Whose Bridge Is It?',
    html: '<p>The bridge is old, and nobody in the town remembers who built it or who was to look after it.</p><div id="comments"><div class="cboxes contributor"><h3>Carol White</h3></div><p>It is everybody’s, and so it should be looked after by everybody who crosses it.</p></div>',
    expected: {
      contributors: [author('Carol White')],
      body: 'The bridge is old, and nobody in the town remembers who built it or who was to look after it.\n\n## Carol White\n\nIt is everybody’s, and so it should be looked after by everybody who crosses it.',
    },
  },
  {
    address: 'https://www.dw.com/zh/bridge/a-1',
    notFromPage: 'a line over the article is its head, whose people no rule can tell from other lines',
    title: '桥上的演习',
    html: '<div><i>甲乙（综合报道）<br>2020-07-16T10:42:35.900Z</i></div><p>(德国之声中文网)演习在桥上进行，附近的居民说他们整夜都听得见。</p><p>没有人在演习中受伤，渡船下周起照常开航，价格也和从前一样。</p><p>丙丁/戊己/(中央社、联合新闻网)</p><p>德国之声版权声明：本文所有内容受到著作权法保护。</p>',
    expected: {
      contributors: [author('甲乙'), author('丙丁'), author('戊己')],
      body: '(德国之声中文网)演习在桥上进行，附近的居民说他们整夜都听得见。\n\n没有人在演习中受伤，渡船下周起照常开航，价格也和从前一样。',
      dates: ['2020-07-16T10:42:35Z'],
      removed: ['2020-07-16T10:42:35.900Z', '丙丁/戊己', '德国之声版权声明'],
    },
  },
  {
    address: 'https://www.epochtimes.com/gb/21/1/11/n10000001.htm',
    title: '小镇的桥重新开放',
    html: '<p>【大纪元2021年01月12日讯】（大纪元记者甲乙美国纽约报导）小镇的桥周一重新开放，渡船从此停航。</p><p>责任编辑：丙丁#</p>',
    expected: {
      contributors: [author('甲乙'), { role: 'editor', name: '丙丁' }],
      body: '【大纪元2021年01月12日讯】（大纪元记者甲乙美国纽约报导）小镇的桥周一重新开放，渡船从此停航。',
      dates: ['2021-01-12'],
      removed: ['责任编辑：丙丁#'],
    },
  },
  {
    address: 'https://cn.ft.com/story/001000001',
    title: '桥梁的牛市',
    html: '<div class="story-lead">甲乙丙：桥梁股票上涨，有必要讨论。</div><div id="story-body-container"><p>桥梁公司的股票连续三天上涨，投资者说他们也不知道为什么。</p><p>译者/丁戊</p></div>',
    expected: {
      contributors: [{ role: 'translator', name: '丁戊' }, author('甲乙丙')],
      body: '甲乙丙：桥梁股票上涨，有必要讨论。\n\n桥梁公司的股票连续三天上涨，投资者说他们也不知道为什么。',
      removed: ['译者/丁戊'],
    },
  },
  {
    address: 'https://www.iyouport.org/bridge/',
    title: '如何过桥 - iYouPort',
    html: '<div class="entry-meta"><span class="byline"><a href="https://www.iyouport.org/author/a/" rel="author">Alice Brown</a></span><time class="entry-date published" datetime="2019-03-06T02:30:25+08:00">2019年3月6日</time></div><div class="entry-content"><p>桥在河上，过桥的人要先看两边，再慢慢走过去，不要回头。</p><div class="sharedaddy">共享此文章</div></div>',
    expected: {
      title: '如何过桥',
      contributors: [author('Alice Brown')],
      body: '桥在河上，过桥的人要先看两边，再慢慢走过去，不要回头。',
      dates: ['2019-03-05T18:30:25Z'],
    },
  },
  {
    address: 'https://matters.news/@bridge/1',
    title: '橋邊的人',
    html: '<p>橋邊的人每天都在等船，船來了他們也不上去，只是看着水。</p>',
    expected: { body: '橋邊的人每天都在等船，船來了他們也不上去，只是看着水。' },
  },
  {
    address: 'https://hulitw.medium.com/bridge',
    title: '過橋心得',
    html: '<p>我們昨天一起過了橋，橋比想像中長，風也比想像中大。</p><p class="medium-feed-link">Continue reading</p>',
    expected: {
      body: '我們昨天一起過了橋，橋比想像中長，風也比想像中大。',
      removed: ['Continue reading'],
    },
  },
  {
    address: 'http://www.minghui.ca/mh/articles/2021/1/14/1.html',
    title: '河边的灯',
    html: '<div>（明慧网通讯员辽宁报道）河边的灯亮了整整一个晚上，没有人知道是谁点的。</div><div class="more_articles_left_rightbar">更多文章</div>',
    expected: {
      contributors: [author('明慧网通讯员')],
      body: '（明慧网通讯员辽宁报道）河边的灯亮了整整一个晚上，没有人知道是谁点的。',
      removed: ['更多文章'],
    },
  },
  {
    address: 'https://nei.st/medium/example/bridge',
    title: '小镇的桥 - Nei.st',
    html: '<div class="entry-content"><div class="js-postMetaLockup"><time>May 5th 2020</time></div><p>桥在河上，河在山下，山下的小镇只有一条街和一座教堂。</p><section><p>另一座桥</p></section><a href="https://nei.st/medium/example?source=https://paper.example.org/20200505-bridge/"></a></div>',
    expected: {
      title: '小镇的桥',
      references: ['https://paper.example.org/20200505-bridge/'],
      body: '桥在河上，河在山下，山下的小镇只有一条街和一座教堂。',
      dates: ['2020-05-05'],
      removed: ['另一座桥'],
    },
  },
  {
    address: 'https://www.ntd.com/gb/2019/02/22/a1.html',
    title: '渡船停了',
    html: '<p>渡船停了，没有人知道原因，码头上的人说从来没有见过这样的事。</p><p>（记者甲乙综合报导/责任编辑：丙丁）</p><p>相关链接：另一条渡船</p>',
    expected: {
      contributors: [author('甲乙'), { role: 'editor', name: '丙丁' }],
      body: '渡船停了，没有人知道原因，码头上的人说从来没有见过这样的事。',
      removed: ['责任编辑：丙丁', '相关链接：另一条渡船'],
    },
  },
  {
    address: 'https://cn.nytimes.com/opinion/20200624/bridge/',
    notFromPage: 'a line over the article is its head, whose people no rule can tell from other lines',
    title: '一座桥的命运',
    html: '<div><i>ALICE BROWN<br>2020-06-24 12:13:36</i></div><p>桥关闭了，从此人们只能坐船过河，而船一天只开两次。</p><p>翻译：甲乙</p><p><a href="https://www.nytimes.com/2020/06/18/opinion/bridge.html">点击查看本文英文版。</a></p>',
    expected: {
      contributors: [author('ALICE BROWN'), { role: 'translator', name: '甲乙' }],
      body: '桥关闭了，从此人们只能坐船过河，而船一天只开两次。',
      dates: ['2020-06-24T04:13:36Z'],
      removed: ['翻译：甲乙', '点击查看本文英文版'],
    },
  },
  {
    address: 'https://pao-pao.net/article/1',
    title: '过桥的人',
    html: '<div class="submitted"><span content="2018-05-21T21:13:02+02:00">Anonymous 提交</span></div><div class="field-name-body"><p>文/ Alice Brown</p><p>他一个人过了桥，桥那边什么也没有，只有一片刚刚收割的田。</p></div><div class="comment-wrapper">评论</div>',
    expected: {
      contributors: [author('Alice Brown')],
      body: '他一个人过了桥，桥那边什么也没有，只有一片刚刚收割的田。',
      dates: ['2018-05-21T19:13:02Z'],
    },
  },
  {
    address: 'https://cn.reuters.com/article/bridge-0716-idCN1',
    title: '桥梁公司净利增长',
    html: '<div><i>2020-07-17T00:21:31</i></div><p>路透7月16日 - 桥梁公司的净利比去年增长了一倍，股东们仍然不满意。(完)</p><div class="Attribution_container"><p class="Attribution_content">编译 甲乙/丙丁；审校 戊己</p></div>',
    expected: {
      contributors: [
        { role: 'translator', name: '甲乙' },
        { role: 'translator', name: '丙丁' },
        { role: 'reviewer', name: '戊己' },
      ],
      body: '路透7月16日 - 桥梁公司的净利比去年增长了一倍，股东们仍然不满意。(完)',
      dates: ['2020-07-17'],
      removed: ['编译 甲乙/丙丁；审校 戊己'],
    },
  },
  {
    address: 'https://www.rfa.org/mandarin/yataibaodao/river-07162020071705.html',
    title: '河水上涨',
    html: '<p>河水昨天夜里上涨，村民搬到山上，等到天亮才敢回去看房子。</p><ul><li><b><a class="external-link" href="https://www.rfa.org/mandarin/Xinwen/1.html">昨天的河水</a></b></li></ul><p>自由亚洲电台记者 甲乙 台北报导 责编 丙丁 网编 辛壬</p>',
    expected: {
      contributors: [author('甲乙'), { role: 'editor', name: '丙丁' }, { role: 'editor', name: '辛壬' }],
      body: '河水昨天夜里上涨，村民搬到山上，等到天亮才敢回去看房子。',
      removed: ['昨天的河水', '责编 丙丁'],
    },
  },
  {
    address: 'http://www.rfi.fr/cn/contenu/20210114-bridge',
    title: '小镇的桥重新开放 – 法国国际广播电台 - RFI',
    html: '<div>14/01/2021 - 15:26</div><p>（法新社里昂14日电）小镇的桥重新开放，渡船从明天起停航。（译者：甲乙/核稿：丙丁）</p><div class="o-self-promo">订阅</div>',
    expected: {
      title: '小镇的桥重新开放',
      contributors: [
        author('法新社'),
        { role: 'translator', name: '甲乙' },
        { role: 'reviewer', name: '丙丁' },
      ],
      body: '（法新社里昂14日电）小镇的桥重新开放，渡船从明天起停航。（译者：甲乙/核稿：丙丁）',
      dates: ['2021-01-14T14:26:00Z'],
      removed: ['14/01/2021 - 15:26', '订阅'],
    },
  },
  {
    address: 'https://www.voachinese.com/a/poll-20200718/1.html',
    title: '桥边的民调',
    html: '<div><i>Sat, 18 Jul 2020 15:36:51 GMT</i></div><div><img src="https://gdb.voanews.com/1_w900.jpg"><small>资料照片：一座桥。</small></div><p>民调说桥很好，九成的居民每天至少过桥一次，其余的人不出门。</p>',
    expected: {
      body: '![](https://gdb.voanews.com/1_w900.jpg "资料照片：一座桥。")\n\n民调说桥很好，九成的居民每天至少过桥一次，其余的人不出门。',
      dates: ['2020-07-18T15:36:51Z'],
    },
  },
  {
    address: 'https://www.youtube.com/watch?v=abc',
    title: '過橋的人',
    html: '<p>今天我們過橋，歡迎訂閱，也請告訴我們你家附近有沒有橋。</p>',
    expected: { body: '今天我們過橋，歡迎訂閱，也請告訴我們你家附近有沒有橋。' },
  },
];
