/*
 * The first words of an article, as a page shows them: without sentences that are an address or a number to call, or that
 * ask for money or for readers.
 */

/** An address, an e-mail address, or a number of seven digits and more as telephones have them. */
const contact = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}|\+?\d[\d\s()./-]{5,}\d/giu;

/** Letters and digits beside which a contact is more than a part of a sentence. */
const fewLetters = 24;

/** How texts ask for money or for readers, by language: the words of buttons and boxes of news sites. */
const pleas: Readonly<Record<string, string>> = {
  ar: 'تبرع|تبرعوا|اشترك في|ادعم عملنا',
  cs: 'přispějte|darujte|podpořte nás|předplaťte si|odebírejte',
  de: 'spenden sie|unterstützen sie uns|jetzt abonnieren|newsletter abonnieren',
  en: 'donate|please support us|support our work|subscribe to|sign up for|become a member|buy me a coffee|patreon',
  es: 'haz una donación|suscríbete|apóyanos',
  fa: 'کمک مالی|مشترک شوید',
  fr: 'faites un don|abonnez-vous|soutenez-nous',
  ja: 'ご寄付|寄付をお願い|チャンネル登録',
  ko: '후원해|구독하기',
  pl: 'wesprzyj nas|zasubskrybuj|wpłać',
  pt: 'faça uma doação|assine já|apoie-nos',
  ru: 'пожертвуйте|поддержите нас|подпишитесь на|подписывайтесь на',
  tr: 'bağış yap|abone ol',
  uk: 'підтримайте нас|підпишіться на|підписуйтесь на',
  vi: 'hãy ủng hộ|đăng ký kênh',
  zh: '捐款支持|请捐款|請捐款|欢迎捐款|歡迎捐款|赞助我们|贊助我們|打赏|打賞|记得评论|記得評論|记得点赞|記得點讚|点击订阅|點擊訂閱|欢迎订阅|歡迎訂閱|请订阅|請訂閱',
};

const plea = new RegExp(Object.values(pleas).join('|'), 'iu');

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Addresses with which a text begins. */
const openingAddresses = /^(?:\s*(?:https?:\/\/|www\.)[\x21-\x7e]+)+\s*/iu;

/** The first words of an article from its first sentence on that tells something; null where none does. */
export function tellingLead(lead: string): string | null {
  const all = [...sentences.segment(lead.replace(openingAddresses, ''))].map(({ segment }) => segment);
  const first = all.findIndex((sentence) => !plea.test(sentence) && !isContact(sentence));
  if (first < 0) return null;
  return all
    .slice(first)
    .filter((sentence) => !plea.test(sentence))
    .join('')
    .trim();
}

function isContact(sentence: string): boolean {
  const rest = sentence.replace(contact, ' ');
  return rest.length < sentence.length && (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewLetters;
}
