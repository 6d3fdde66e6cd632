import type { Format, Seed } from '../draft.ts';
import { feed } from './feed/index.ts';
import { feedMirror } from './feed-mirror/index.ts';
import { gnewsMirror } from './gnews-mirror/index.ts';
import { goodnewsMirror } from './goodnews-mirror/index.ts';
import { jekyllPost } from './jekyll-post/index.ts';
import { markdown } from './markdown/index.ts';
import { plainTextFormat } from './plain-text/index.ts';
import { stated } from './stated/index.ts';
import { webPage } from './web-page/index.ts';

/**
 * All formats. Their claims are disjoint, so that the order of the list means nothing; a contract test tries every
 * format on every other's examples. README.md says how to add one.
 */
export const formats: readonly Format[] = [
  feed,
  feedMirror,
  gnewsMirror,
  goodnewsMirror,
  jekyllPost,
  webPage,
];

/** Formats of whatever is written in one way; they read only what none of the list above claims. */
export const general: readonly Format[] = [markdown];

/** Reads what no format of the list claims. */
export const fallback: Format = plainTextFormat;

/**
 * The formats that claim a seed: one, or the fallback; more than one is a fault in a format.
 * @param own Those of the archive's own modules: they are asked first, and one with the name of ours stands in its place.
 */
export function claimants(seed: Seed, own: readonly Format[] = []): readonly [Format, ...Format[]] {
  if (stated.claims(seed)) return [stated];
  const replaced = new Set(own.map(({ name }) => name));
  const ours = (all: readonly Format[]): Format[] => all.filter(({ name }) => !replaced.has(name));
  for (const among of [own, ours(formats), ours(general)]) {
    const [first, ...others] = among.filter((format) => format.claims(seed));
    if (first) return [first, ...others];
  }
  return [fallback];
}
