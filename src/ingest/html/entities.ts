import { parseHtml } from './parse.ts';
import { isText } from './tree.ts';

/** A title as plain text on one line: entities decoded, also where a mirror escaped them twice. */
export function decodeTitle(title: string): string {
  let text = title;
  for (let round = 0; round < 2 && /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu.test(text); round += 1)
    text = decodeOnce(text);
  // Only where a run of blanks begins: from within it, each blank would have the rest of the run read again.
  return text.replace(/(?<!\s)\s*\n\s*/gu, ' ').trim();
}

function decodeOnce(text: string): string {
  // Only entities are read: a `<` of the title stays what it is.
  const [node] = parseHtml(text.replaceAll('<', '&lt;')).children;
  return isText(node) ? node.value : text;
}
