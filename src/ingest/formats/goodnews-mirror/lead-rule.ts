import type { Root } from 'hast';
import { type Child, descendants, elements, isElement, rewrite } from '../../html/tree.ts';

/** Takes away the rule that the generator puts under the lead picture; the writers' rules come after words of theirs. */
export function dropLeadRule(tree: Root): void {
  const captions = new Set<Child>();
  for (const caption of elements(tree, 'figcaption'))
    for (const node of descendants(caption)) captions.add(node);
  for (const node of descendants(tree)) {
    if (node.type === 'text' && node.value.trim() !== '' && !captions.has(node)) return;
    if (!isElement(node, 'hr')) continue;
    rewrite(tree, (other) => (other === node ? [] : undefined));
    return;
  }
}
