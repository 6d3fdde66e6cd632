import type { Root } from 'hast';
import { parseHtml } from '../../html/parse.ts';
import { element, root, textNode } from '../../html/tree.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import type { Facts } from './facts.ts';
import { weigh } from './measure.ts';

/** Letters under which what was found on a page is hardly an article: two or three sentences. */
const hardly = 200;

/**
 * The text that a page's data holds, where the page itself shows much less: drawn by scripts, or cut by a wall.
 * @param shown Letters of the article as the page shows it.
 */
export function statedText(
  { articleBody, description }: Facts,
  shown: number,
): { body: Root; warning: string } | null {
  if (articleBody !== null && weigh(articleBody) > Math.max(hardly, shown * 1.5))
    return {
      body: treeOf(articleBody),
      warning: 'The text is the one in the page’s data (JSON-LD), as the page shows less of it.',
    };
  if (shown === 0 && description !== null)
    return {
      body: treeOf(description),
      warning: 'The page shows no text: this is only the summary in its data.',
    };
  return null;
}

const treeOf = (text: string): Root =>
  /<\/(?:p|div)>|<br/iu.test(text)
    ? parseHtml(text)
    : root(paragraphsOf(text).map((words) => element('p', {}, [textNode(words)])));
