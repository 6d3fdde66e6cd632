import { anyOf, holds, isOneOf } from './phrase-patterns.ts';

/* Papers ask their readers within and under an article to look at an advertisement, to subscribe, to buy, to give. */

/** These words stand over an advertisement, alone on their line. */
export const notice = isOneOf({
  en: [
    'advertisements?|advertising|ad|sponsored(?: content)?|about these ads|report this ad',
    '(?:article|story) continues (?:below|after)(?: this)?(?: advertisement| ad)?|scroll (?:down )?to continue',
  ],
  cs: ['reklama|inzerce'],
  de: ['werbung|anzeige'],
  fr: ['publicité'],
  es: ['publicidad'],
  it: ['pubblicità'],
  pt: ['publicidade|continua (?:após|depois d)a publicidade'],
  nl: ['advertentie'],
  sv: ['annons'],
  no: ['annonse'],
  fi: ['mainos'],
  ru: ['реклама'],
  zh: ['广告|廣告'],
  ja: ['広告'],
  ko: ['광고'],
  ar: ['إعلان|الإعلان'],
  fa: ['تبلیغات'],
  he: ['פרסומת'],
});

/** The words of the button under a plea for subscribers. */
export const subscribe = new RegExp(
  `^(?:${anyOf({
    en: ['subscribe|sign up|join|get the newsletter'],
    fr: ["s[’']inscrire|s[’']abonner|je m[’']abonne"],
    de: ['abonnieren|anmelden|jetzt registrieren'],
    cs: ['odebírat|přihlásit (?:se )?k odběru'],
    es: ['suscr[ií]b\\p{L}*'],
    it: ['iscriviti|abbonati'],
    pt: ['assin(?:e|ar)|inscreva-se'],
    pl: ['zapisz się'],
    ru: ['подписаться'],
    uk: ['підписатися'],
    zh: ['订阅|訂閱'],
    ja: ['購読|登録する'],
    ko: ['구독\\p{L}*'],
    ar: ['اشترك'],
    fa: ['عضویت'],
    he: ['הרשמה|הירשמו'],
  })})(?![\\p{L}]).{0,40}$`,
  'iu',
);

/** A plea of the paper's own: for money, for readers of its newsletter, for users of its program. */
export const plea = holds({
  en: [
    'if you (?:enjoyed|liked|like|enjoy) (?:reading )?(?:this|our) (?:post|article|story|piece|work|reporting|content)',
    '(?:would you|please) consider (?:supporting|donating|a donation|making a (?:donation|contribution))|buy (?:me|us) a coffee',
    'support (?:our|independent|quality) (?:work|journalism|reporting)|become a (?:patron|member|supporter)',
    '(?:subscribe to|sign up (?:for|to)|join) (?:our|the|my)(?: \\p{L}+){0,3} (?:newsletter|mailing list|telegram channel|whatsapp channel|youtube channel)',
    'get (?:the latest|our|more)(?: \\p{L}+){0,4} (?:straight|delivered|sent) to your (?:phone|inbox|mobile|email)',
    'download (?:the|our)(?: \\p{L}+){0,3} app\\b|follow us on (?:facebook|twitter|instagram|telegram|google news|whatsapp|youtube|x\\b)',
  ],
  de: [
    '(?:schauen sie (?:mal )?in|abonnieren sie|melden sie sich (?:für|zu)|tragen sie sich in) (?:unseren?|den)(?: \\p{L}+){0,2} ?\\p{L}*newsletter',
    'wenn (?:ihnen|dir|euch) (?:dieser|unser) (?:artikel|beitrag|text) gefallen hat|unterstützen sie (?:unsere arbeit|uns|unabhängigen)',
    '(?:folgen sie|folgt|folge) uns (?:auf|bei) (?:facebook|twitter|instagram|telegram|google news|whatsapp|youtube)',
  ],
  fr: [
    'inscrivez-vous à (?:notre|la)(?: \\p{L}+){0,2} newsletter|abonnez-vous à (?:notre|la)(?: \\p{L}+){0,2} (?:newsletter|chaîne)|suivez-nous sur|soutenez (?:notre|le) (?:travail|journalisme)',
  ],
  es: [
    'suscr[íi]b[ae]te a (?:nuestr[oa]|la|el)(?: \\p{L}+){0,2} (?:newsletter|boletín|canal)|s[ií]gu[ae]nos en (?:facebook|twitter|instagram|telegram|google news|whatsapp|youtube)|únete a nuestro canal',
  ],
  pt: [
    '(?:assine|inscreva-se (?:em|na))(?: \\p{L}+){0,3} newsletter|siga-nos (?:no|na)|siga o canal|participe do (?:nosso )?(?:canal|grupo)',
  ],
  it: ['iscriviti alla(?: \\p{L}+){0,2} newsletter|seguici su|sostieni il nostro lavoro'],
  nl: ['schrijf je in voor (?:de|onze)(?: \\p{L}+){0,2} ?nieuwsbrief|volg ons op|steun ons'],
  pl: [
    '(?:zapraszamy|zachęcamy)(?: też| także| również)? do (?:subskrypcji|prenumeraty)|subskrybuj .{2,40} (?:na google news|newsletter)|zapisz się (?:do|na)(?: \\p{L}+){0,2} newslettera?|(?:obserwuj|śledź) nas na|wesprzyj (?:nas|naszą)',
  ],
  cs: ['(?:přihlaste|přihlašte) se k odběru|sledujte nás na|podpořte (?:nás|naši)'],
  ru: ['подпис(?:ывайтесь|аться|ывайся) на (?:наш|наш[уи]|канал|нас|рассылку)|поддержите (?:нас|нашу)'],
  uk: ['підпис(?:уйтесь|уйтеся|атися) на (?:наш|канал|нас|розсилку)|підтримайте (?:нас|нашу)'],
  tr: ['(?:haber )?bültenimize abone ol|bizi (?:takip edin|.{3,20}takip edin)'],
  zh: ['(?:关注|關注|订阅|訂閱)(?:我们|我們)的|(?:请|請)(?:支持|赞助|贊助)(?:我们|我們)'],
  ja: ['(?:メルマガ|ニュースレター)(?:に|を)(?:登録|購読)'],
  ko: ['뉴스레터(?:를)? ?구독'],
  ar: ['(?:اشترك|اشتركوا) في (?:نشرتنا|القناة|قناتنا)|تابعونا على'],
  fa: ['در (?:خبرنامه|کانال) (?:ما )?عضو شوید|ما را در .{2,20} دنبال کنید'],
});

/** Words of a button that leads on from a box of the paper's own. */
export const moreButton = isOneOf({
  en: [
    '(?:learn|find out|read) more|(?:order|buy|book|register|shop|get started|get it|try it) ?(?:now|here|today|free)?|see offers?',
  ],
  de: [
    'mehr (?:erfahren|infos?|lesen)|(?:jetzt|hier|buch|heft) (?:bestellen|kaufen|testen|buchen|registrieren|anmelden)|zum (?:angebot|shop|.{3,20}vergleich)',
  ],
  fr: ["en savoir plus|(?:je )?(?:commande[rz]?|découvr(?:ir|ez|e)|j[’']en profite)(?: .{3,30})?"],
  es: ['(?:más información|saber más|comprar|reserv[ae]r?|descubr[ae] más)(?: ahora| aquí)?'],
  pt: ['saiba mais|(?:comprar?|compre|assine)(?: agora| aqui)?'],
  it: ['scopri di più|(?:acquista|ordina|prenota)(?: ora| qui)?'],
  nl: ['meer (?:informatie|weten)|(?:bestel|koop)(?: nu| hier)?'],
  pl: ['dowiedz się więcej|(?:kup|zamów)(?: teraz)?|sprawdź (?:ofertę|teraz)'],
  cs: ['(?:více informací|zjistit více|koupit|objednat)(?: zde)?'],
  ru: ['(?:узнать больше|подробнее|купить|заказать)(?: сейчас)?'],
  uk: ['(?:дізнатися більше|докладніше|купити|замовити)(?: зараз)?'],
});
