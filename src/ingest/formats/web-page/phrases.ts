/** What papers say around their articles, in the languages of the larger archives. */

/** How they introduce what else to read. */
export const seeAlso =
  /^[\s•·▶►»>*–—-]*(?:related(?: (?:stories|articles|news|posts|topics|content|reading))?|read (?:more|also|next|on)|see also|more on this(?: story)?|more from \S+|also read|don[’']t miss|recommended(?: reading| for you)?|you may also like|most (?:read|popular)|čtěte (?:také|dále|i)|přečtěte si(?: také)?|související(?: články)?|mohlo by vás zajímat|viz také|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire aussi|à lire (?:aussi|également)|voir aussi|lea también|lee también|te puede interesar|leia (?:também|mais)|leggi anche|czytaj (?:także|też|również)|zobacz (?:także|też)|читайте (?:також|также)|по теме|смотрите также|相关(?:阅读|新闻|文章|报道|链接)|相關(?:閱讀|新聞|文章|報導|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|阅读|閱讀|内容|內容)|关联(?:阅读|新闻)|関連記事|あわせて読みたい|こちらも|관련 ?기사|اقرأ أيضًا?ا?|مقالات ذات صلة|مواضيع ذات صلة|شاهد أيضا|بیشتر بخوانید|مطالب مرتبط|همچنین بخوانید|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|อ่านเพิ่มเติม|קרא(?:ו)? (?:גם|עוד)|עוד בנושא|כתבות נוספות|xem thêm|baca juga|ayrıca okuyun|ilgili haberler)(?![\p{L}\p{N}])/iu;

/** What stands over an advertisement, alone on its line. */
export const notice =
  /^[\s\-–—[(]*(?:advertisements?|advertising|ad|sponsored|(?:article|story) continues (?:below|after)(?: this)?(?: advertisement| ad)?|scroll (?:down )?to continue|reklama|inzerce|werbung|anzeige|publicité|publicidad|pubblicità|реклама|广告|廣告|広告|광고|إعلان|الإعلان|تبلیغات|פרסומת)[\s\-–—\])]*$/iu;

/** What the button under a plea for subscribers says. */
export const subscribe =
  /^(?:subscribe|sign up|join|get the newsletter|s[’']inscrire|s[’']abonner|je m[’']abonne|abonnieren|anmelden|jetzt registrieren|odebírat|přihlásit (?:se )?k odběru|suscr[ií]b\p{L}*|iscriviti|abbonati|assin(?:e|ar)|inscreva-se|zapisz się|подписаться|підписатися|订阅|訂閱|購読|登録する|구독\p{L}*|اشترك|عضویت|הרשמה|הירשמו)(?![\p{L}]).{0,40}$/iu;

/** Who may do what with the page, as papers put it at its foot. */
export const legal =
  /©|ⓒ|\(c\) ?\d{4}|\b(?:all )?rights reserved|derechos reservados|direitos reservados|diritti riservati|droits réservés|rechte vorbehalten|rechten voorbehouden|práva vyhrazena|wszelkie prawa|все права|усі права|права захищені|版权所有|版權所有|未经(?:许可|授权)|未經(?:許可|授權)|无断转载|無断転載|무단 ?전재|جميع الحقوق|حقوق محفوظة|کلیه حقوق|כל הזכויות/iu;
