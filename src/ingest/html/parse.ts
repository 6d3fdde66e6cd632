import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';
import { boundNesting } from './bound-nesting.ts';
import { repairTags } from './repair-tags.ts';

/** HTML as it was found, mended where minifiers broke it, as a tree of bounded depth. */
export function parseHtml(html: string): Root {
  return toRoot(parseFragment(boundNesting(repairTags(html)), { scriptingEnabled: false }));
}

/** A whole page, with its head. */
export function parsePage(html: string): Root {
  return toRoot(parse(boundNesting(repairTags(html)), { scriptingEnabled: false }));
}

function toRoot(tree: Parameters<typeof fromParse5>[0]): Root {
  const root = fromParse5(tree);
  return root.type === 'root' ? root : { type: 'root', children: [] };
}
