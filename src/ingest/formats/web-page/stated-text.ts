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

/** Marks of the systems that papers write in, alone on their line: `+++dropcap`. */
const editorsMark = /^[ \t]*(?:\+\+\+|\[\[|%%|::)[\w-]+(?:\]\])?[ \t]*$/gmu;

const treeOf = (stated: string): Root => {
  const text = stated.replace(editorsMark, '');
  return /<\/(?:p|div)>|<br|&(?:#\d+|[a-z]+);/iu.test(text) ? parseHtml(asHtml(text)) : paragraphs(text);
};

/** Words with entities and without elements keep their paragraphs. */
const asHtml = (text: string): string =>
  /<\/(?:p|div)>|<br/iu.test(text)
    ? text
    : paragraphsOf(text.replaceAll('&nbsp;', ' '))
        .map((words) => `<p>${words.replaceAll('<', '&lt;')}</p>`)
        .join('');

const paragraphs = (text: string): Root =>
  root(paragraphsOf(text).map((words) => element('p', {}, [textNode(words)])));
