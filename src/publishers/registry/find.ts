import { cached, Latest, once } from '../../cached.ts';
import { publishers } from '../index.ts';
import type { Publisher, PublisherFacts } from './publisher.ts';

/**
 * The publisher of a host, the archivist's own before the known ones; of several that match, the one whose host is the
 * longest. A host matches exactly or, where the publisher's begins with a dot, as it or below it.
 */
export function publisherByHost(host: string, own: readonly PublisherFacts[] = []): PublisherFacts | null {
  return longestMatch(host.toLowerCase(), own) ?? knownByHost(host.toLowerCase());
}

/**
 * The publisher of an address, whose habits reading follows; null where none is known, or the address is none.
 * @param own Those of the archive's own modules, which go before the known ones.
 */
export function publisherAt(address: string | null, own: readonly Publisher[] = []): Publisher | null {
  const url = address === null ? null : URL.parse(address);
  return url && (longestMatch(url.hostname, own) ?? knownByHost(url.hostname));
}

/** An archive has thousands of articles of a few dozen hosts. */
const knownByHost = cached((host: string) => longestMatch(host, publishers), new Latest(10_000));

function longestMatch<Entry extends PublisherFacts>(host: string, entries: readonly Entry[]): Entry | null {
  let best: Entry | null = null;
  let length = 0;
  for (const entry of entries) {
    for (const pattern of entry.hosts) {
      if (pattern.length > length && matches(host, pattern.toLowerCase())) {
        best = entry;
        length = pattern.length;
      }
    }
  }
  return best;
}

const matches = (host: string, pattern: string): boolean =>
  pattern.startsWith('.') ? host === pattern.slice(1) || host.endsWith(pattern) : host === pattern;

/** The known publishers without their habits: all that pages are made from. */
export const knownFacts = (): PublisherFacts[] => publishers.map(({ habits: _habits, ...facts }) => facts);

/** The publisher that has this id. */
export function publisherById(id: string, own: readonly PublisherFacts[] = []): PublisherFacts | null {
  return [...own, ...publishers].find((entry) => entry.id === id) ?? null;
}

/** The publisher that is called so, in any language or for short; capitals and spaces do not count. */
export function publisherByName(name: string, own: readonly PublisherFacts[] = []): PublisherFacts | null {
  return own.find((entry) => isOwnName(name, entry)) ?? knownByName().get(folded(name)) ?? null;
}

const knownByName = once(
  () => new Map(publishers.flatMap((entry) => namesOf(entry).map((name) => [folded(name), entry]))),
);

const namesOf = ({ names, otherNames = [] }: PublisherFacts): string[] => [
  ...Object.values(names),
  ...otherNames,
];

/** Every article's authors are compared with them. */
const foldedNames = cached(
  (entry: PublisherFacts): ReadonlySet<string> => new Set(namesOf(entry).map(folded)),
  new WeakMap(),
);

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Whether a publisher is called so, in whatever language. */
export const isOwnName = (name: string, entry: PublisherFacts): boolean =>
  foldedNames(entry).has(folded(name));

/** A publisher's name in a language, or as it calls itself where there is none in that language. */
export function publisherName(entry: PublisherFacts, language: string): string {
  const [base] = language.split('-');
  return (
    entry.names[language] ??
    entry.names[base ?? ''] ??
    entry.names.default ??
    Object.values(entry.names)[0] ??
    entry.id
  );
}
