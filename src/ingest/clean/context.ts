import type { Element, Root } from 'hast';
import type { Removed, RemovedKind } from '../../record.ts';
import { textOf } from '../html/tree.ts';
import { addRemoved } from '../removed.ts';

/** The transforms of one article share this: what they know, and where they leave a trace of what they took. */
export interface CleanContext {
  /** The article's own address, which relative ones are read against; null where none is known. */
  readonly base: string | null;
  readonly removed: Removed[];
  readonly warnings: string[];
}

/** Changes the tree in place. */
export type Transform = (tree: Root, context: CleanContext) => void;

/** Notes a node as removed: its words, or what stands for it where it has none. */
export function noteRemoved(context: CleanContext, kind: RemovedKind, node: Element, fallback = ''): void {
  addRemoved(context.removed, kind, textOf(node).replace(/\s+/gu, ' ').trim() || fallback);
}
