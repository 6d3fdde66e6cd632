import type { Element, Root } from 'hast';
import type { Removed, RemovedKind } from '../../../record.ts';
import {
  type Child,
  descendants,
  elements,
  isElement,
  isText,
  rewrite,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { addRemoved } from '../furniture.ts';
import { takeHeadLines } from './head-lines.ts';
import { legal, namesOf } from './kinds.ts';
import { isTitle } from './lead.ts';
import { isLinks, type Measure, type Measures, measure } from './measure.ts';
import { squeezed, wordsOf } from './prune.ts';

/** How papers introduce what else to read, in the languages of the larger archives. */
const seeAlso =
  /^[\s•·▶►»>*–—-]*(?:related(?: (?:stories|articles|news|posts|topics|content|reading))?|read (?:more|also|next|on)|see also|more on this(?: story)?|more from \S+|also read|don[’']t miss|recommended(?: reading| for you)?|you may also like|most (?:read|popular)|čtěte (?:také|dále|i)|přečtěte si(?: také)?|související(?: články)?|mohlo by vás zajímat|viz také|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire aussi|à lire (?:aussi|également)|voir aussi|lea también|lee también|te puede interesar|leia (?:também|mais)|leggi anche|czytaj (?:także|też|również)|zobacz (?:także|też)|читайте (?:також|также)|по теме|смотрите также|相关(?:阅读|新闻|文章|报道|链接)|相關(?:閱讀|新聞|文章|報導|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|阅读|閱讀|内容|內容)|关联(?:阅读|新闻)|関連記事|あわせて読みたい|こちらも|관련 ?기사|اقرأ أيضًا?ا?|مقالات ذات صلة|مواضيع ذات صلة|شاهد أيضا|بیشتر بخوانید|مطالب مرتبط|همچنین بخوانید|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|อ่านเพิ่มเติม|קרא(?:ו)? (?:גם|עוד)|עוד בנושא|כתבות נוספות|xem thêm|baca juga|ayrıca okuyun|ilgili haberler)(?![\p{L}\p{N}])/iu;

/** What stands over an advertisement, alone on its line. */
const notice =
  /^[\s\-–—[(]*(?:advertisements?|advertising|ad|sponsored|(?:article|story) continues (?:below|after)(?: this)?(?: advertisement| ad)?|scroll (?:down )?to continue|reklama|inzerce|werbung|anzeige|publicité|publicidad|pubblicità|реклама|广告|廣告|広告|광고|إعلان|الإعلان|تبلیغات|פרסומת)[\s\-–—\])]*$/iu;

/** What an article's page states elsewhere, so that a line that only says it again says nothing. */
interface Named {
  readonly title: string | null;
  readonly authors: readonly string[];
}

/** Takes out of an article what stands in it and is none of it: its title again, notices, lists of other articles. */
export function trim(body: Root, { title, authors }: Named, removed: Removed[]): void {
  let heading: Element | null = null;
  let titled = false;
  const measures = measure(body);
  takeHeadLines(body, title, measures, removed);
  const after = afterProse(body, measures);
  rewrite(body, (node) => {
    if (!isElement(node)) return undefined;
    if (!titled && repeats(node, title)) {
      titled = true;
      return take(node, 'duplicate', removed);
    }
    const kind = furnitureIn(node, heading, after.has(node), measures(node));
    if (isElement(node, 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'strong')) heading = node;
    return kind ? take(node, kind, removed) : undefined;
  });
  takeIdleHeadings(body, removed);
  takeLegalTail(body, removed);
  takeSignature(body, authors, removed);
}

/** Whether an element is the title again: a heading nearly so, other words in bold or large exactly so. */
const repeats = (node: Element, title: string | null): boolean =>
  isElement(node, 'h1', 'h2')
    ? isTitle(node, title)
    : isElement(node, 'b', 'strong', 'font') && title !== null && squeezed(textOf(node)) === squeezed(title);

function take(node: Element, kind: RemovedKind, removed: Removed[]): [] {
  addRemoved(removed, kind, wordsOf(node));
  return [];
}

/** @param before What stands over the node, where that is a line of its own. */
function furnitureIn(
  node: Element,
  before: Element | null,
  after: boolean,
  size: Measure,
): RemovedKind | null {
  if (size.text === 0 || size.text > 4000) return null;
  const words = size.text < 200 ? textOf(node).replace(/\s+/gu, ' ').trim() : '';
  if (words && notice.test(words) && !isElement(node, 'a', 'td', 'th')) return 'advertisement';
  if (isElement(node, 'p', 'div', 'aside', 'section', 'ul', 'ol', 'blockquote')) {
    const introduced = before !== null && seeAlso.test(textOf(before).trim());
    // Authors list the other parts of a series, or their sources, within the text: only a list under it is furniture.
    if (isLinks(size) && isList(node) && (introduced || (after && linksOf(node) >= 3))) return 'related';
    const leads = size.linked > 0 && size.prose === 0 && size.linked * 2 >= size.text * 0.9;
    if (leads && seeAlso.test(textOf(node).trim())) return 'related';
  }
  if (isElement(node, 'p', 'div', 'center') && isButton(node)) return 'promotion';
  if (isElement(node, 'div', 'section', 'aside') && size.prose < 300 && isPlea(node)) return 'promotion';
  if (node.tagName === 'form' && size.prose === 0) return 'promotion';
  return node.tagName === 'aside' && size.linked * 3 >= size.text ? 'related' : null;
}

/** All that follows the last paragraph. */
function afterProse(body: Root, measures: Measures): ReadonlySet<Child> {
  const nodes = [...elements(body)];
  const last = nodes.findLastIndex((node) => measures(node).prose > 0);
  return new Set<Child>(nodes.slice(last + 1));
}

/** The last line of a page says who may do what with it: no part of the article. */
function takeLegalTail(body: Root, removed: Removed[]): void {
  const last = [...descendants(body)].findLast((node) => isText(node) && node.value.trim() !== '');
  if (!isText(last) || last.value.trim().length > 160 || !legal.test(last.value)) return;
  addRemoved(removed, 'footer', last.value);
  last.value = '';
}

/** A last line that is only the name of an author. */
function takeSignature(body: Root, authors: readonly string[], removed: Removed[]): void {
  const last = [...elements(body)].findLast(
    (node) => textOf(node).trim() !== '' && isElement(node, 'p', 'div', 'address'),
  );
  if (!last || !authors.some((name) => squeezed(name) === squeezed(textOf(last)))) return;
  rewrite(body, (node) => (node === last ? take(last, 'credit', removed) : undefined));
}

/** Several lines, each a link; a paragraph of sources in running text is none. */
const isList = (node: Element): boolean =>
  !isElement(node, 'p', 'blockquote') && !elements(node, 'li', 'a').next().done;

/** What the button under a plea for subscribers says. */
const subscribe =
  /^(?:subscribe|sign up|join|get the newsletter|s[’']inscrire|s[’']abonner|je m[’']abonne|abonnieren|anmelden|jetzt registrieren|odebírat|přihlásit (?:se )?k odběru|suscr[ií]b\p{L}*|iscriviti|abbonati|assin(?:e|ar)|inscreva-se|zapisz się|подписаться|підписатися|订阅|訂閱|購読|登録する|구독\p{L}*|اشترك|عضویت|הרשמה|הירשמו)(?![\p{L}]).{0,40}$/iu;

/** A box with a button to subscribe by and no second paragraph. */
function isPlea(node: Element): boolean {
  const paragraphs = [...elements(node, 'p')].filter((line) => textOf(line).trim().length > 40);
  if (paragraphs.length > 1 || !elements(node, 'img', 'figure', 'article').next().done) return false;
  return [...elements(node, 'a', 'button')].some((button) => subscribe.test(textOf(button).trim()));
}

/** A line that is only a button, or a link that runs a script. */
function isButton(node: Element): boolean {
  const [link, ...others] = elements(node, 'a');
  if (!link || others.length > 0 || textOf(node).trim() !== textOf(link).trim()) return false;
  return /^javascript:/iu.test(stringProperty(link, 'href')) || /-(?:button|btn|cta)-/u.test(namesOf(link));
}

const linksOf = (node: Element): number => [...elements(node, 'a')].length;

/** Headings that only introduced what was taken away. */
function takeIdleHeadings(body: Root, removed: Removed[]): void {
  const taken = new Set<Child>();
  for (const heading of elements(body, 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'strong')) {
    const words = textOf(heading).replace(/\s+/gu, ' ').trim();
    if (
      words.length < 40 &&
      seeAlso.test(words) &&
      words.replace(seeAlso, '').replace(/[\s:：]/gu, '') === ''
    )
      taken.add(heading);
  }
  rewrite(body, (node) => (isElement(node) && taken.has(node) ? take(node, 'related', removed) : undefined));
}
