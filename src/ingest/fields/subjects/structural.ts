/*
 * Tags that say where a text stood on its site and nothing of what it tells, by their language. Sources: the category
 * that WordPress gives a post which has none, by its translations ("Uncategorized"), with the ones that Drupal, Joomla,
 * Ghost and Hugo set up; and the first entries of the menus of the publishers in `src/publishers`.
 */

/** The category of what has none. */
const uncategorised: Readonly<Record<string, string>> = {
  en: 'uncategorized|uncategorised|no category|unfiled|untagged',
  ar: 'غير مصنف|غير مصنفة|غير مصنّف|بدون تصنيف',
  bg: 'без категория|некатегоризирани',
  ca: 'sense categoria|general',
  cs: 'nezařazené|nezařazeno|bez kategorie',
  da: 'ikke kategoriseret|ukategoriseret',
  de: 'allgemein|unkategorisiert|ohne kategorie',
  el: 'χωρίς κατηγορία|αταξινόμητα',
  es: 'sin categoría|sin categorizar|general',
  et: 'määratlemata',
  eu: 'sailkatu gabea',
  fa: 'دسته‌بندی نشده|دسته بندی نشده',
  fi: 'luokittelematon|kategoriaton|yleinen',
  fr: 'non classé|non catégorisé|sans catégorie',
  he: 'כללי|לא מסווג',
  hr: 'nekategorizirano',
  hu: 'egyéb kategória|kategorizálatlan|egyéb',
  id: 'tak berkategori|tidak berkategori',
  it: 'senza categoria|non categorizzato',
  ja: '未分類|カテゴリーなし',
  ko: '미분류|분류되지 않음',
  lt: 'be kategorijos',
  lv: 'bez kategorijas|nekategorizēts',
  mk: 'некатегоризирано',
  nb: 'ukategorisert|ikke kategorisert',
  nl: 'geen categorie|ongecategoriseerd',
  pl: 'bez kategorii|inne',
  pt: 'sem categoria|sem categorização',
  ro: 'fără categorie|necategorizat',
  ru: 'без рубрики|без категории',
  sk: 'nezaradené|bez kategórie',
  sl: 'nekategorizirano|brez kategorije',
  sr: 'некатегоризовано|nekategorisano',
  sv: 'okategoriserad|okategoriserade',
  th: 'ไม่มีหมวดหมู่|ไม่จัดหมวดหมู่',
  tr: 'genel|kategorisiz|kategorilenmemiş',
  uk: 'без категорії|без рубрики',
  vi: 'chưa phân loại|chưa được phân loại',
  zh: '未分类|未分類|无分类|無分類',
};

/** The first page, and what is on it because it is new or was chosen. */
const places: Readonly<Record<string, string>> = {
  en: 'home|homepage|home page|front page|frontpage|main|index|default|general|news|latest|latest news|breaking|breaking news|top news|top stories|headlines|featured|featured news|trending|editors pick|article|articles|post|posts|blog|all|misc|miscellaneous|other|archive|archives|slider',
  ar: 'الرئيسية|أخبار|الأخبار|آخر الأخبار|عاجل|مقالات|أخرى|عام',
  cs: 'domů|hlavní stránka|úvod|titulní strana|zprávy|aktuality|nejnovější|články|ostatní',
  de: 'startseite|aktuell|aktuelles|nachrichten|news|neueste|artikel|schlagzeilen|sonstiges|topthema',
  es: 'inicio|portada|noticias|últimas noticias|última hora|actualidad|destacados|destacadas|artículos|otros',
  fa: 'خانه|صفحه اصلی|اخبار|آخرین اخبار|مقالات',
  fr: 'accueil|à la une|une|actualités|actualité|actus|dernières nouvelles|articles|autres|divers',
  he: 'ראשי|חדשות|כתבות|מבזקים',
  hu: 'főoldal|címlap|hírek|friss hírek|cikkek',
  it: 'home page|prima pagina|notizie|ultime notizie|in evidenza|articoli|varie',
  ja: 'ホーム|トップ|ニュース|最新ニュース|記事|その他',
  ko: '홈|메인|뉴스|최신뉴스|기사|기타',
  nl: 'voorpagina|nieuws|laatste nieuws|uitgelicht|artikelen|overig',
  pl: 'strona główna|aktualności|wiadomości|najnowsze|wyróżnione|artykuły',
  pt: 'início|capa|notícias|últimas notícias|destaque|destaques|artigos|outros',
  ro: 'acasă|prima pagină|știri|ultimele știri|articole|diverse',
  ru: 'главная|главное|новости|последние новости|лента новостей|статьи|разное|прочее',
  sk: 'domov|hlavná stránka|titulka|správy|aktuality|najnovšie|články|ostatné',
  sr: 'почетна|насловна|вести|најновије вести|početna|naslovna|vesti',
  sv: 'hem|startsida|nyheter|senaste nytt|artiklar|övrigt',
  tr: 'anasayfa|ana sayfa|manşet|haberler|haber|son dakika|makaleler|diğer',
  uk: 'головна|головне|новини|останні новини|статті|різне|інше',
  vi: 'trang chủ|tin tức|tin mới|tin mới nhất|bài viết|khác',
  zh: '首页|首頁|主页|主頁|新闻|新聞|最新|最新消息|要闻|要聞|头条|頭條|即时新闻|即時新聞|文章|其他|其它|推荐|推薦|默认分类|默認分類|所有',
};

/** Letters and figures alone, small and without accents. */
export const plainWords = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const structural: ReadonlySet<string> = new Set(
  [uncategorised, places].flatMap((table) =>
    Object.values(table).flatMap((words) => words.split('|').map(plainWords)),
  ),
);

/** Whether a tag says nothing of what a text tells. */
export const isStructural = (subject: string): boolean => structural.has(plainWords(subject));
