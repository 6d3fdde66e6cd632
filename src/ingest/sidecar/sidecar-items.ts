import { closest } from 'fastest-levenshtein';
import type { Problem } from '../../record.ts';
import { canonicalUrl } from '../../urls.ts';
import type { Draft } from '../draft.ts';
import { type Correction, type Sidecar, sidecarProblem } from './sidecar.ts';

/** The corrections that a sidecar has for each article of a seed. */
interface Corrections {
  /** In the order of the drafts. */
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

/**
 * Gives each article of a seed what the sidecar says of it: what stands under its name in `items`, over what is said
 * of all.
 */
export function correctionsFor(
  drafts: readonly Draft[],
  { items = {}, ...shared }: Sidecar,
  seedPath: string,
): Corrections {
  const path = `${seedPath}.yml`;
  const given = drafts.length > 1 ? ofOneArticle.filter((field) => field in shared) : [];
  const byName = new Map(Object.entries(items).map(([name, item]) => [plain(name), item]));
  const names = drafts.flatMap(({ item }) => item ?? []);
  const known = new Set(names.map(plain));
  const strangers = Object.keys(items).filter((name) => !known.has(plain(name)));
  const lost = strangers.find((name) => items[name]?.withhold !== undefined);
  if (lost !== undefined) return allWithheld(drafts, path, lost);
  const found = drafts.map(({ item }) => (item === undefined ? {} : (byName.get(plain(item)) ?? {})));
  if (given.length > 0) {
    const corrections = found.map((item) => withheldOnly({ ...shared, ...item }));
    const withholds = corrections.some(({ withhold }) => withhold !== undefined);
    return { corrections, problems: [unshareable(path, given, withholds)] };
  }
  return {
    corrections: found.map((item) => ({ ...shared, ...item })),
    problems:
      strangers.length > 0 ? [unknownItems(path, strangers, names, shared.withhold !== undefined)] : [],
  };
}

/** An article that is to be kept out and is not found may be any of them under another name. */
function allWithheld(drafts: readonly Draft[], path: string, lost: string): Corrections {
  const message = `The sidecar withholds “${lost}”, which is no article of the seed; as any of its articles may be meant, all are kept out of the site.`;
  const reason = 'the sidecar withholds an article that is not found';
  return {
    corrections: drafts.map(() => ({ withhold: reason })),
    problems: [sidecarProblem(path, message, true)],
  };
}

/** Several articles cannot have these in common. */
export const ofOneArticle = ['title', 'published', 'originalUrl', 'contributors'] as const;

const withheldOnly = ({ withhold }: Correction): Correction => (withhold === undefined ? {} : { withhold });

/** One spelling for the addresses of one page. */
export const plain = (name: string): string => (URL.canParse(name) ? canonicalUrl(name) : name.trim());

export const unshareable = (path: string, given: readonly string[], withholds: boolean): Problem =>
  sidecarProblem(
    path,
    `The sidecar corrects nothing: the seed holds more than one article, which cannot share their ${given.join(', ')}; give them for each article, under “items”.`,
    withholds,
  );

export function unknownItems(
  path: string,
  strangers: readonly string[],
  names: readonly string[],
  withholds: boolean,
): Problem {
  const [first = '', ...more] = strangers;
  const nearest = names.length > 0 ? `did you mean “${closest(first, names)}”?` : 'it holds only one.';
  const others = more.length > 0 ? ` The same is true of ${more.length} more.` : '';
  return sidecarProblem(
    path,
    `A part of the sidecar corrects nothing: “${first}” is no article of the seed, ${nearest}${others}`,
    withholds,
  );
}
