import type { Element, Root } from 'hast';
import { type Child, descendants, elements, isElement, rewrite, root } from '../../html/tree.ts';

/** Takes away the rule that the generator puts under the lead picture; the writers' rules come after words of theirs. */
export function dropLeadRule(tree: Root): void {
  const captions = captionsIn(tree);
  for (const node of descendants(tree)) {
    if (node.type === 'text' && node.value.trim() !== '' && !captions.has(node)) return;
    if (!isElement(node, 'hr')) continue;
    rewrite(tree, (other) => (other === node ? [] : undefined));
    return;
  }
}

/** All that stands in captions, and in the blocks that the generator makes of the lead picture and its caption. */
function captionsIn(tree: Root): ReadonlySet<Child> {
  const holders = [...elements(tree, 'figcaption'), ...leadOf(tree)];
  return new Set(holders.flatMap((holder) => [...descendants(holder)]));
}

/** The picture and its caption over the page's first rule, in one element or two; none where more stands over it. */
function leadOf(tree: Root): readonly Element[] {
  for (const parent of [tree, ...elements(tree)]) {
    const blocks = [...parent.children].filter((node): node is Element => isElement(node));
    const at = blocks.findIndex((node) => node.tagName === 'hr');
    if (at < 0) continue;
    const lead = blocks.slice(0, at);
    return lead.length <= 2 && lead[0] && holdsPicture(lead[0]) ? lead : [];
  }
  return [];
}

const holdsPicture = (node: Element): boolean => !elements(root([node]), 'img').next().done;
