import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import { elements, isElement, rewrite, stringProperty, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { parentsOf, upwards } from './measure.ts';

/** Hosts and paths on them that pass a page on. */
const sharingPages = [
  String.raw`facebook\.com/(?:sharer|share|dialog)`,
  String.raw`(?:twitter|x)\.com/(?:intent|share)`,
  String.raw`t\.me/share`,
  String.raw`telegram\.me/share`,
  String.raw`(?:api\.|web\.)?whatsapp\.com/send`,
  String.raw`wa\.me/\?`,
  String.raw`service\.weibo\.com/share`,
  String.raw`(?:connect|sns)\.qq\.com`,
  String.raw`sns\.qzone`,
  String.raw`vk\.com/share`,
  String.raw`connect\.ok\.ru`,
  String.raw`linkedin\.com/(?:share|cws)`,
  String.raw`pinterest\.[a-z.]+/pin/create`,
  String.raw`(?:old\.)?reddit\.com/submit`,
  String.raw`(?:social-plugins\.)?line\.me/(?:R/)?(?:msg|lineit)`,
  String.raw`share\.flipboard`,
  String.raw`getpocket\.com/save`,
  String.raw`news\.ycombinator\.com/submitlink`,
  String.raw`b\.hatena\.ne\.jp`,
  String.raw`plus\.google\.com/share`,
  String.raw`tumblr\.com/share`,
  String.raw`balatarin\.com`,
];

/** Addresses that pass a page on, in whatever language the button is labelled. */
const sharing = new RegExp(
  String.raw`^(?:https?:)?//(?:www\.|m\.)?${anyOf(sharingPages)}|^mailto:\?|^whatsapp:|^fb-messenger:`,
  'iu',
);

/** Words that may stand beside the buttons: `Share on`, `分享到`. */
const longestLabel = 40;

/** Takes out the rows of buttons that pass a page on, with their labels. */
export function takeShareLinks(page: Root, removed: Removed[]): void {
  const parents = parentsOf(page);
  const rows = new Set<Element>();
  for (const link of elements(page, 'a')) {
    if (!sharing.test(stringProperty(link, 'href').trim())) continue;
    let row = link;
    for (const around of upwards(link, parents)) {
      if (!isRow(around)) break;
      row = around;
    }
    rows.add(row);
  }
  if (rows.size === 0) return;
  rewrite(page, (node) => {
    if (!isElement(node) || !rows.has(node)) return undefined;
    addRemoved(removed, 'share', textOf(node).replace(/\s+/gu, ' '));
    return [];
  });
}

/** Nothing but such links and a label. */
function isRow(node: Element): boolean {
  if (isElement(node, 'body', 'article', 'main', 'html')) return false;
  const links = [...elements(node, 'a')].concat(node.tagName === 'a' ? [node] : []);
  if (
    links.some(
      (link) =>
        !sharing.test(stringProperty(link, 'href').trim()) && textOf(link).trim().length > longestLabel,
    )
  )
    return false;
  const own = links.filter((link) => sharing.test(stringProperty(link, 'href').trim()));
  const words = textOf(node).replace(/\s+/gu, ' ').trim();
  const linked = links.map((link) => textOf(link).replace(/\s+/gu, ' ').trim()).join('');
  return own.length * 2 >= links.length && words.length - linked.length <= longestLabel + links.length;
}
