import { bag } from './bag/index.ts';
import { epub } from './epub/index.ts';
import { html } from './html/index.ts';
import type { KitFormat } from './kit-format.ts';
import { tar } from './tar/index.ts';
import { zim } from './zim/index.ts';

/** All forms in which an archive can be taken along. */
export const kits = {
  tar,
  bag,
  epub,
  html,
  zim,
} as const satisfies Record<string, KitFormat>;

export type KitName = keyof typeof kits;

export const kitNames = Object.keys(kits) as readonly KitName[];
