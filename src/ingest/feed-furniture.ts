import type { Element } from 'hast';
import { canonicalUrl } from '../urls.ts';
import type { Draft, FeedContext } from './draft.ts';
import { type Child, elements, isElement, rewrite, stringProperty, textOf } from './html/tree.ts';
import { addRemoved } from './removed.ts';

/** Longer than any sign-off; what is longer and links home is an article about its paper. */
const longestSignOff = 300;

/**
 * Takes out what a blog's software adds to items of its feed: the row of share buttons, `The post X appeared first
 * on Y` in whatever language, a last line that only leads to the article's own page, the row that leads to it and to
 * its comments, and the name of the software.
 */
export function cutFeedFurniture(draft: Draft, { link, home }: FeedContext): void {
  rewrite(draft.body, (node) => {
    if (
      !isElement(node) ||
      !/\b(?:feedflare|sharedaddy|addtoany\w*|heateor\w*)\b/u.test(stringProperty(node, 'className'))
    )
      return undefined;
    addRemoved(draft.removed, 'share', textOf(node));
    return [];
  });
  for (let last = lastBlock(draft); last; last = lastBlock(draft)) {
    const kind = endKind(last, link, home);
    if (!kind) return;
    addRemoved(draft.removed, kind, textOf(last));
    draft.body.children = draft.body.children.filter((child) => child !== last);
  }
}

/** The last thing of the body that is more than white space, where it is an element. */
function lastBlock({ body }: Draft): Element | null {
  const last: Child | undefined = body.children.findLast(
    (child) => textOf(child).trim() !== '' || hasPicture(child),
  );
  return isElement(last) ? last : null;
}

const hasPicture = (child: Child): boolean =>
  isElement(child, 'img', 'iframe', 'video', 'audio') ||
  (isElement(child) && !elements(child, 'img', 'iframe', 'video', 'audio').next().done);

/** `Better Feed`, an extension of WordPress, signs so: http://planetozh.com/blog/my-projects/wordpress-plugin-better-feed-rss/. */
const software = /^Feed enhanced by .{1,80}$/u;

function endKind(
  block: Element,
  link: string | null,
  home: string | null,
): 'promotion' | 'navigation' | null {
  const text = textOf(block).trim();
  if (software.test(text)) return 'promotion';
  if (!link || text.length > longestSignOff || hasPicture(block)) return null;
  const anchors = isElement(block, 'a') ? [block] : [...elements(block, 'a')];
  const targets = anchors.map((anchor) => pageOf(stringProperty(anchor, 'href')));
  const leadsHere = targets.includes(pageOf(link));
  if (targets.filter((target) => target === pageOf(link)).length > 1) return 'promotion';
  if (leadsHere && home && targets.includes(pageOf(home)) && anchors.length === 2) return 'promotion';
  return leadsHere && anchors.length === 1 && anchors.map(textOf).join('').trim() === text
    ? 'navigation'
    : null;
}

const pageOf = (address: string): string => (URL.canParse(address) ? canonicalUrl(address) : address);
