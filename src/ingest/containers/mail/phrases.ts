import { anyOf } from '../../any-of.ts';

/* Phrases that newsletters set around their texts, by language. */

/** Leads to the page of a newsletter. */
const webVersionWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'view (?:this |it |the )?(?:e-?mail |newsletter |message |post |campaign )?(?:in|on) (?:your |a |the )?(?:web )?(?:browser|web|website)',
    'view (?:this )?(?:e-?mail )?online',
    'read (?:this )?(?:e-?mail |post )?(?:online|in (?:your |the )?(?:browser|app)|on the web|on (?:the )?(?:site|blog))',
    'open in (?:app|browser)',
    'web version',
    'online version',
    'view as (?:a )?web ?page',
    'having trouble viewing|trouble reading',
    'see (?:it|this) (?:online|in (?:your )?browser)',
    'click here to view',
  ],
  de: [
    'im browser (?:ansehen|anzeigen|öffnen|lesen)',
    'online[- ]?(?:version|ansicht|lesen|ansehen)',
    'webversion',
  ],
  fr: ['(?:voir|lire|afficher|consulter) .{0,30}(?:en ligne|navigateur)', 'version (?:en ligne|web)'],
  es: ['ver .{0,30}(?:navegador|en l[ií]nea)', 'versi[oó]n (?:web|en l[ií]nea)'],
  pt: ['ver .{0,30}(?:navegador|online)', 'vers[aã]o (?:web|online)'],
  it: ['(?:visualizza|vedi|leggi) .{0,30}(?:browser|online)', 'versione (?:web|online)'],
  nl: ['bekijk .{0,30}(?:browser|online)', 'webversie', 'online versie'],
  cs: ['zobrazit .{0,30}(?:prohlížeči|online)', 'webov[áé] verz[ei]', 'online verze'],
  pl: ['(?:zobacz|wyświetl|otwórz) .{0,30}(?:przeglądarce|online)', 'wersja online'],
  ru: ['(?:открыть|посмотреть|читать) .{0,30}(?:браузере|сайте|онлайн)', 'веб-версия'],
  uk: ['(?:відкрити|переглянути|читати) .{0,30}(?:браузері|сайті|онлайн)'],
  zh: [
    '(?:在|用)?(?:浏览器|瀏覽器|网页|網頁)(?:中|上)?(?:查看|打开|打開|阅读|閱讀|浏览|瀏覽|检视|檢視)',
    '(?:在线|線上|网页|網頁)(?:版|阅读|閱讀)',
    '查看(?:在线|线上|网页)版',
  ],
  ja: ['(?:ブラウザ|ウェブ|web)(?:で|版)'],
  ko: ['(?:브라우저|웹)에서 보기'],
};

/** Leads to where readers end or change what they get, or pass it on in their name. */
const subscriptionWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'unsubscrib\\w*',
    'opt[- ]?out',
    '(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |newsletter |subscription )?(?:preferences|subscriptions?|settings|profile|details)',
    'e-?mail preferences',
    'forward (?:this |it )?to a friend',
    'remove (?:me|yourself)',
    'stop receiving',
  ],
  de: ['abmelden', 'abbestellen', 'austragen', 'newsletter[- ]?einstellungen'],
  fr: ['d[ée]sabonn\\w*', 'se d[ée]sinscrire', 'd[ée]sinscri\\w*', 'g[ée]rer (?:mes|vos) pr[ée]f[ée]rences'],
  es: ['dar(?:se|te|me)? de baja', 'cancelar (?:la |tu |su )?suscripci[oó]n', 'desuscrib\\w*'],
  pt: ['cancelar (?:a )?(?:inscri[cç][aã]o|assinatura|subscri[cç][aã]o)', 'descadastr\\w*'],
  it: ['annulla (?:l.)?iscrizione', 'disiscriv\\w*', 'cancella(?:ti|rsi)'],
  nl: ['afmelden', 'uitschrijven'],
  cs: ['odhlásit(?: se)?', 'zrušit odběr', 'odhlášení'],
  pl: ['wypisz(?: się)?', 'zrezygnuj', 'anuluj subskrypcję'],
  ru: ['отписаться', 'отписка', 'отказаться от рассылки'],
  uk: ['відписатися', 'скасувати підписку'],
  zh: ['退订', '退訂', '取消订阅', '取消訂閱', '管理订阅', '管理訂閱'],
  ja: ['配信停止', '購読(?:解除|停止)', '登録解除'],
  ko: ['수신 ?거부', '구독 ?취소', '구독 ?해지'],
};

/** Begins the lines under a newsletter that are about its sending. */
const footerWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    "you(?:'re| are|’re)? (?:are )?(?:receiv|get|subscrib)\\w*",
    'you (?:have )?(?:signed up|subscribed|opted)',
    'this (?:e-?mail|newsletter|message) (?:was|is|has been) sent',
    'sent (?:to|by)\\b',
    'our (?:mailing )?address',
    'all rights reserved',
    'copyright\\b',
    'privacy (?:policy|notice)',
    'terms (?:of|and)\\b',
    'add us to your address book',
    'follow us',
    'contact us',
    'forwarded this',
    "don(?:'|’)t want",
    'want to change how',
  ],
  de: [
    'sie (?:erhalten|bekommen) diese',
    'du (?:erhältst|bekommst) diese',
    'diese (?:e-?mail|nachricht) wurde',
    'impressum',
    'datenschutz',
  ],
  fr: ['vous recevez', 'cet e-?mail (?:a été|est)', 'mentions légales', 'tous droits réservés'],
  es: ['(?:has recibido|recibes|ha recibido|recibe) este', 'este (?:correo|mensaje)', 'todos los derechos'],
  pt: ['(?:você )?(?:recebeu|está recebendo|recebe) este', 'todos os direitos'],
  it: ['(?:hai ricevuto|ricevi|riceve) questa', 'tutti i diritti'],
  nl: ['je ontvangt', 'u ontvangt', 'deze e-?mail'],
  cs: ['(?:tento|tuto) (?:e-?mail|zprávu|newsletter)', 'dostáváte', 'všechna práva'],
  pl: ['otrzymujesz', 'otrzymał', 'wszelkie prawa'],
  ru: ['вы получили', 'вы получаете', 'все права'],
  uk: ['ви отримали', 'ви отримуєте', 'усі права'],
  zh: ['您(?:之所以)?收到', '你(?:之所以)?收到', '此(?:邮件|郵件)', '版权所有', '版權所有'],
  ja: ['このメール(?:は|マガジン)', '本メール'],
  ko: ['이 (?:메일|이메일)', '본 메일'],
};

const all = (words: Readonly<Record<string, readonly string[]>>): string =>
  anyOf(Object.values(words).flat());

export const webVersion = new RegExp(all(webVersionWords), 'iu');
export const subscription = new RegExp(all(subscriptionWords), 'iu');
/** The end of a subscription in an address. */
export const subscriptionAddress =
  /unsub|opt-?out|remove-?me|abmeld|desabon|desinscri|preferences?\b|manage[-_]?(?:sub|pref)|list-manage\.com\/profile|forward-to-friend|action=disable_email/iu;
export const footerOpening = new RegExp(`^[\\s©|·•*-]*(?:©|${all(footerWords)})`, 'iu');
