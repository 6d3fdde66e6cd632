import type { Element } from 'hast';
import { followable } from '../html/address.ts';
import {
  descendants,
  element,
  isElement,
  rewrite,
  stringProperty,
  textNode,
  type Verdict,
} from '../html/tree.ts';
import { noteRemoved, type Transform } from './context.ts';

const players: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** A film, a sound or another site's frame becomes a link to it: the page itself asks nothing of another host. */
export const embeds: Transform = (tree, context) => {
  rewrite(tree, (node): Verdict => {
    if (!isElement(node) || !players.has(node.tagName)) return undefined;
    const url = followable(watchable(sourceOf(node)), context.base);
    if (!url) {
      noteRemoved(context, 'embed', node, sourceOf(node));
      return [];
    }
    return [element('p', {}, [element('a', { href: url }, [textNode(labelOf(node) || url)])])];
  });
};

function sourceOf(player: Element): string {
  for (const name of ['src', 'dataSrc', 'dataLazySrc', 'data']) {
    const source = stringProperty(player, name);
    if (source && !source.startsWith('about:')) return source;
  }
  const inner = [...descendants(player)].find((node) => isElement(node, 'source', 'embed', 'iframe'));
  return isElement(inner) ? stringProperty(inner, 'src') : '';
}

/** The page on which a person watches what a player shows. */
function watchable(source: string): string {
  const video = /youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/u.exec(source)?.[1];
  return video && video !== 'videoseries' ? `https://www.youtube.com/watch?v=${video}` : source;
}

const labelOf = (player: Element): string => stringProperty(player, 'title').trim();
